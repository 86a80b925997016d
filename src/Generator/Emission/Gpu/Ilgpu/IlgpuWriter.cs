using Lamina.Generator.Emission.Gpu.Host;
using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Printing;
using Lamina.Generator.Runs;

namespace Lamina.Generator.Emission.Gpu.Ilgpu;

/// <summary>
/// Writes a network's file for ILGPU: the kernels, and the part of its device program that loads them. The kernels are public, because
/// ILGPU calls them from an assembly that it makes at run time.
/// </summary>
internal static class IlgpuWriter
{
    /// <summary>Examples of a tile, where there is room for them.</summary>
    private const int MaxExamples = 16;

    /// <summary>
    /// Local memory that every device has for a tile: 32 KiB but for what kernels keep beside it, as in Lamina.Devices.TileShape.
    /// </summary>
    private const int ArenaBytes = (32 - 12) * 1024;

    public static string Write(DeviceNetwork device, CompilerRun run) => Write(
        device.ClassName, device.Kernels.Select(kernel => (kernel.Name, kernel.Kernel)).ToList(),
        device.IsArenaLocal ? device.ArenaLength : 0, run);

    /// <summary>Kernels of any origin.</summary>
    /// <param name="program">Name of the partial class that is the network's device program, in the namespace Lamina.Generated.</param>
    /// <param name="kernels">In the order of the program's kernels.</param>
    /// <param name="arenaLength">Elements of local memory that an example of a tile needs.</param>
    /// <param name="run">Cancels at any line; null if nothing does.</param>
    public static string Write(
        string program, IReadOnlyList<(string Name, Kernel Kernel)> kernels, int arenaLength = 0, CompilerRun? run = null)
    {
        run?.Enter(CompilerStage.Ilgpu);
        int examples = MaxExamples;
        while (examples > 1 && (long)examples * arenaLength * sizeof(float) > ArenaBytes) examples /= 2;
        var writer = new CSharpWriter(run);
        IlgpuLibrary.WriteHeader(writer);
        writer.Line("using static global::Lamina.Generated.IlgpuTiles;");
        writer.Line();
        WriteProgram(writer, program, kernels, examples);
        writer.Line();
        WriteKernels(writer, KernelsOf(program), kernels, examples);
        return writer.ToString();
    }

    private static string KernelsOf(string program) => program + "Kernels";

    private static void WriteProgram(CSharpWriter writer, string program, IReadOnlyList<(string Name, Kernel Kernel)> kernels, int examples)
    {
        using (writer.Open($"partial class {program} : IIlgpuProgram"))
        {
            writer.Line($"TileShape IIlgpuProgram.Tiles {{ get; }} = IlgpuTiles.Shape with {{ Examples = {Literals.Of(examples)} }};");
            writer.Line();
            using (writer.Open("IlgpuLauncher[] IIlgpuProgram.Load(Accelerator accelerator) => new IlgpuLauncher[]", "};"))
            {
                foreach ((string name, _) in kernels) writer.Line($"Load{Suffix(name)}(accelerator),");
            }

            foreach ((string name, Kernel kernel) in kernels)
            {
                writer.Line();
                WriteLoader(writer, KernelsOf(program), name, kernel);
            }
        }
    }

    private static void WriteLoader(CSharpWriter writer, string owner, string name, Kernel kernel)
    {
        string arguments = $"{owner}.{IlgpuPrinter.ArgumentsOf(name)}";
        using (writer.Open($"private static IlgpuLauncher Load{Suffix(name)}(Accelerator accelerator)"))
        {
            writer.Line($"Action<AcceleratorStream, KernelConfig, {arguments}> run =");
            writer.Line($"    accelerator.LoadKernel<{arguments}>({owner}.{IlgpuPrinter.Identifier(name)});");
            using (writer.Open($"return (stream, groups, arguments) => run(stream, groups, new {arguments}", "});"))
            {
                for (int i = 0; i < kernel.Parameters.Count; i++)
                {
                    writer.Line($"{IlgpuPrinter.Identifier(kernel.Parameters[i].Name)} = {Unpack(kernel.Parameters[i], Literals.Of(i))},");
                }
            }
        }
    }

    private static string Unpack(KernelParameter parameter, string index) => parameter.Variable?.Type switch
    {
        null => $"IlgpuBuffer.View(arguments[{index}])",
        KernelType.Float => $"arguments[{index}].Real",
        KernelType.UInt => $"unchecked((uint)arguments[{index}].Bits)",
        _ => $"arguments[{index}].Bits",
    };

    private static void WriteKernels(CSharpWriter writer, string owner, IReadOnlyList<(string Name, Kernel Kernel)> kernels, int examples)
    {
        writer.Summary("Kernels for ILGPU.");
        writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        using (writer.Open($"public static class {owner}"))
        {
            writer.Line("// As many as shared memory has room for.");
            writer.Line($"private const int EXAMPLES = {Literals.Of(examples)};");
            var printer = new IlgpuPrinter();
            foreach ((string name, Kernel kernel) in kernels)
            {
                writer.Line();
                printer.Print(writer, name, kernel);
                writer.Line();
                WriteArguments(writer, name, kernel);
            }
        }
    }

    private static void WriteArguments(CSharpWriter writer, string name, Kernel kernel)
    {
        using (writer.Open($"public struct {IlgpuPrinter.ArgumentsOf(name)}"))
        {
            foreach (KernelParameter parameter in kernel.Parameters)
            {
                writer.Line($"public {IlgpuPrinter.TypeOf(parameter)} {IlgpuPrinter.Identifier(parameter.Name)};");
            }
        }
    }

    /// <summary>With a capital letter, after another word.</summary>
    private static string Suffix(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);
}
