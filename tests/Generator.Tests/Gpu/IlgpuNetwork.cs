using System.IO;
using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;
using Lamina.Devices;
using Lamina.Generator.Emission.Gpu.Ilgpu;
using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Lamina.Generator.Tests.Gpu;

/// <summary>Networks of a project that references ILGPU, compiled and loaded.</summary>
internal sealed class IlgpuNetwork : IDisposable
{
    private readonly AssemblyLoadContext context;
    private readonly Assembly assembly;

    private IlgpuNetwork(IlgpuAssembly ilgpu, Stream image)
    {
        context = ilgpu.NewContext("networks for ILGPU");
        assembly = context.LoadFromStream(image);
        object accelerator = assembly.GetType("AcceleratorSource")!.GetMethod("Create")!.Invoke(null, null)!;
        Device = (Device)Activator.CreateInstance(assembly.GetType("Lamina.Generated.IlgpuDevice")!, accelerator)!;
    }

    public Device Device { get; }

    /// <summary>Runs the generator on a source, which must compile without a warning, and loads the result.</summary>
    public static IlgpuNetwork Load(IlgpuAssembly ilgpu, string source)
    {
        CSharpCompilation compilation = Sources.Compile(SourceSettings.Default, source, ilgpu.AcceleratorSource).AddReferences(ilgpu.Reference);
        GeneratorDrivers.Create(compilation).RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        SyntaxTree library = output.SyntaxTrees.Single(tree => Path.GetFileName(tree.FilePath) == IlgpuLibrary.HintName);
        output = output.ReplaceSyntaxTree(library, library.WithChangedText(SourceText.From(IlgpuProject.WithSmallTiles())));
        IlgpuProject.AssertNoWarnings((CSharpCompilation)output);
        var image = new MemoryStream();
        EmitResult result = output.WithOptions(output.Options.WithOptimizationLevel(OptimizationLevel.Release)).Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        image.Position = 0;
        return new IlgpuNetwork(ilgpu, image);
    }

    /// <summary>Constructs a network by its full name and calls with its type.</summary>
    public TResult With<TResult>(string name, INetworkCall<TResult> call)
    {
        Type type = assembly.GetType(name, throwOnError: true)!;
        object network = Activator.CreateInstance(type, 5UL)!;
        MethodInfo method = typeof(INetworkCall<TResult>).GetMethod(nameof(INetworkCall<TResult>.Call))!.MakeGenericMethod(type);
        try
        {
            return (TResult)method.Invoke(call, [network])!;
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }

    public void Dispose() => context.Unload();
}
