using System.IO;
using System.Reflection;
using System.Runtime.Loader;
using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Lamina.Generator.Tests.Gpu;

/// <summary>What generated files are compiled against and run on: the test double of ILGPU, or ILGPU itself.</summary>
/// <param name="Reference">For the compiler.</param>
/// <param name="AcceleratorSource">C# that makes an accelerator for groups of 256.</param>
/// <param name="Loaded">
/// In a context that is never unloaded, because kernels run on thread statics of it. When a thread ends, the runtime frees what its thread statics of an
/// unloaded context held by number, and the number may be of another context by then, whose static fields are lost.
/// </param>
internal sealed record IlgpuAssembly(MetadataReference Reference, string AcceleratorSource, Assembly Loaded)
{
    private const string Variable = "LAMINA_ILGPU";

    /// <summary>A processor that pretends to be a device with groups of up to 1,024.</summary>
    private const string RealAcceleratorSource = """
        public static class AcceleratorSource
        {
            public static ILGPU.Runtime.Accelerator Create()
            {
                ILGPU.Context context = ILGPU.Context.Create(builder => ILGPU.Runtime.CPU.CPUContextExtensions.CPU(
                    builder, ILGPU.Runtime.CPU.CPUDeviceKind.Nvidia));
                return ILGPU.Runtime.CPU.CPUContextExtensions.CreateCPUAccelerator(context, 0);
            }
        }
        """;

    private static readonly Lazy<IlgpuAssembly> Double = new(CompileDouble);

    /// <summary>The test double.</summary>
    public static IlgpuAssembly TestDouble => Double.Value;

    /// <summary>The ILGPU.dll that LAMINA_ILGPU names; skips the test where it names none.</summary>
    public static IlgpuAssembly Real()
    {
        string? path = Environment.GetEnvironmentVariable(Variable);
        Skip.If(string.IsNullOrEmpty(path), $"{Variable} does not name an ILGPU.dll.");
        return new IlgpuAssembly(MetadataReference.CreateFromFile(path), RealAcceleratorSource, AssemblyLoadContext.Default.LoadFromAssemblyPath(path));
    }

    public static IlgpuAssembly Of(bool isReal) => isReal ? Real() : TestDouble;

    /// <summary>A context for assemblies that were compiled against it.</summary>
    public AssemblyLoadContext NewContext(string name)
    {
        var context = new AssemblyLoadContext(name, isCollectible: true);
        context.Resolving += (_, wanted) => wanted.Name == Loaded.GetName().Name ? Loaded : null;
        return context;
    }

    private static IlgpuAssembly CompileDouble()
    {
        CSharpCompilation compilation = Sources
            .Compile(SourceSettings.Default, IlgpuReferenceSurface.Text, IlgpuReferenceExecution.Text)
            .WithAssemblyName("ILGPU")
            .WithOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        var image = new MemoryStream();
        EmitResult result = compilation.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        Assembly loaded = new AssemblyLoadContext("test double of ILGPU").LoadFromStream(new MemoryStream(image.ToArray()));
        return new IlgpuAssembly(MetadataReference.CreateFromImage(image.ToArray()), IlgpuReferenceExecution.AcceleratorSource, loaded);
    }
}
