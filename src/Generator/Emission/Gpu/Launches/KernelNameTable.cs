using System.Collections.Immutable;
using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Printing;
using Lamina.Generator.Runs;

namespace Lamina.Generator.Emission.Gpu.Launches;

/// <summary>The kernels of a network: equal ones are one, different ones have different names.</summary>
internal sealed class KernelNameTable
{
    private readonly Dictionary<string, NamedKernel> kernelOfText = new(StringComparer.Ordinal);
    private readonly NameSet names = new(ValueNames.Separator);
    private readonly ImmutableArray<NamedKernel>.Builder kernels = ImmutableArray.CreateBuilder<NamedKernel>();

    private readonly CompilerRun? run;

    /// <param name="run">Cancels at any line of a kernel; null if nothing does.</param>
    public KernelNameTable(CompilerRun? run = null) => this.run = run;

    public ImmutableArray<NamedKernel> Kernels => kernels.ToImmutable();

    /// <summary>The kernel with this text, which is added if it is new.</summary>
    public NamedKernel Add(string wanted, Kernel kernel)
    {
        var text = new CSharpWriter(run);
        new OpenClPrinter().Print(text, wanted, kernel);
        string printed = text.ToString();
        if (kernelOfText.TryGetValue(printed, out NamedKernel? known)) return known;

        var added = new NamedKernel(names.Unique(wanted), kernels.Count, kernel);
        kernelOfText.Add(printed, added);
        kernels.Add(added);
        return added;
    }
}
