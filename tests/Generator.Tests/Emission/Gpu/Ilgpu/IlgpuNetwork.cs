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

namespace Lamina.Generator.Tests.Emission.Gpu.Ilgpu;

/// <summary>Networks of a project that references ILGPU, compiled and loaded.</summary>
internal sealed class IlgpuNetwork : IDisposable
{
    /// <summary>Of 16 items, each of which computes much between barriers, since those take most of the accelerator's time.</summary>
    private static readonly TileShape Tiles = new(Rows: 32, Columns: 32, Depth: 16, ItemRows: 8, ItemColumns: 8, Examples: 16);

    private readonly AssemblyLoadContext context = new("networks for ILGPU", isCollectible: true);
    private readonly IlgpuAccelerator accelerator = new();
    private readonly Assembly assembly;

    private IlgpuNetwork(Stream image)
    {
        assembly = context.LoadFromStream(image);
        Device = (Device)Activator.CreateInstance(assembly.GetType("Lamina.Generated.IlgpuDevice")!, accelerator.Accelerator)!;
    }

    public Device Device { get; }

    /// <summary>Runs the generator on a source, which must compile without a warning, and loads the result.</summary>
    public static IlgpuNetwork Load(string source)
    {
        CSharpCompilation compilation = Sources.Compile(SourceSettings.Default, source, IlgpuPoison.Source)
            .AddReferences(IlgpuAccelerator.Reference);
        GeneratorDrivers.Create(compilation).RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        output = Replace(output, IlgpuLibrary.HintName, _ => IlgpuProject.LibraryWith(Tiles));
        output = Replace(output, ".Ilgpu.g.cs", IlgpuPoison.Into);
        IlgpuProject.AssertNoWarnings((CSharpCompilation)output);
        var image = new MemoryStream();
        EmitResult result = output.WithOptions(output.Options.WithOptimizationLevel(OptimizationLevel.Release)).Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        image.Position = 0;
        return new IlgpuNetwork(image);
    }

    /// <summary>Replaces the text of the one file whose name ends so.</summary>
    private static Compilation Replace(Compilation compilation, string name, Func<string, string> change)
    {
        SyntaxTree tree = compilation.SyntaxTrees.Single(tree => tree.FilePath.EndsWith(name, StringComparison.Ordinal));
        return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(change(tree.ToString()))));
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

    public void Dispose()
    {
        accelerator.Dispose();
        context.Unload();
    }
}
