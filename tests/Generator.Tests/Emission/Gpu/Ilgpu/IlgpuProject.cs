using System.IO;
using System.Reflection;
using System.Runtime.Loader;
using Lamina.Devices;
using Lamina.Generator.Emission.Gpu.Ilgpu;
using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Lamina.Generator.Tests.Emission.Gpu.Ilgpu;

/// <summary>Kernels, written for ILGPU, compiled with the library and loaded in a session.</summary>
internal sealed class IlgpuProject : IDisposable
{
    /// <summary>Of 16 items, the smallest groups that every kernel runs in; small, so that products of a few rows have several.</summary>
    private static readonly TileShape SmallTiles = new(Rows: 8, Columns: 8, Depth: 4, ItemRows: 2, ItemColumns: 2, Examples: 16);

    private readonly AssemblyLoadContext context = new("kernels for ILGPU", isCollectible: true);
    private readonly IlgpuAccelerator accelerator = new();
    private readonly DeviceKernels kernels;

    private IlgpuProject(byte[] image, DeviceOptions? options)
    {
        Assembly assembly = context.LoadFromStream(new MemoryStream(image));
        Device = (Device)Activator.CreateInstance(assembly.GetType("Lamina.Generated.IlgpuDevice")!, accelerator.Accelerator)!;
        Session = Device.Open(options);
        kernels = Session.Load((DeviceProgram)Activator.CreateInstance(assembly.GetType("Lamina.Generated.TestedDevice")!)!);
    }

    public ILGPU.Runtime.Accelerator Accelerator => accelerator.Accelerator;

    public Device Device { get; }

    public DeviceSession Session { get; }

    public DeviceLaunch this[int kernel] => kernels[kernel].Begin();

    /// <summary>Compiles kernels, which must give no warning, and opens a session with them.</summary>
    public static IlgpuProject Open(IReadOnlyList<(string Name, Kernel Kernel)> list, DeviceOptions? options = null)
    {
        CSharpCompilation compilation = Compile(list, isChecked: true);
        AssertNoWarnings(compilation);
        var image = new MemoryStream();
        EmitResult result = compilation.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return new IlgpuProject(image.ToArray(), options);
    }

    /// <summary>The project of a user who has these kernels.</summary>
    /// <param name="list">Names and kernels.</param>
    /// <param name="isChecked">Whether it checks arithmetic for overflow.</param>
    public static CSharpCompilation Compile(IReadOnlyList<(string Name, Kernel Kernel)> list, bool isChecked)
    {
        CSharpCompilation compilation = Sources.Compile(
            SourceSettings.Default, LibraryWith(SmallTiles), IlgpuPoison.Into(IlgpuWriter.Write("TestedDevice", list)), IlgpuPoison.Source,
            Program(list));
        return compilation.AddReferences(IlgpuAccelerator.Reference)
            .WithOptions(compilation.Options.WithOverflowChecks(isChecked).WithOptimizationLevel(OptimizationLevel.Release));
    }

    public static void AssertNoWarnings(CSharpCompilation compilation) => Assert.Equal("", string.Join("\n", compilation.GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
        .Select(diagnostic => $"{diagnostic} "
            + $"in {diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]}")));

    /// <summary>A buffer with these numbers.</summary>
    public DeviceRange Buffer(params float[] numbers)
    {
        DeviceBuffer buffer = Session.Allocate(numbers.Length, "a test");
        Session.Write(numbers, buffer.All);
        return buffer.All;
    }

    public float[] Read(DeviceRange range)
    {
        var numbers = new float[range.Length];
        Session.Read(range, numbers);
        return numbers;
    }

    public void Dispose()
    {
        Session.Dispose();
        accelerator.Dispose();
        context.Unload();
    }

    /// <summary>The library with other tiles than its own, whose groups the accelerator would run in 256 threads.</summary>
    public static string LibraryWith(TileShape tiles)
    {
        string library = IlgpuLibrary.Text;
        foreach ((string name, int from, int to) in new[]
        {
            ("ROWS", 64, tiles.Rows), ("COLUMNS", 64, tiles.Columns), ("DEPTH", 16, tiles.Depth), ("ITEM_ROWS", 4, tiles.ItemRows),
            ("ITEM_COLUMNS", 4, tiles.ItemColumns),
        })
        {
            Assert.Contains($"int {name} = {from};", library, StringComparison.Ordinal);
            library = library.Replace($"int {name} = {from};", $"int {name} = {to};", StringComparison.Ordinal);
        }

        return library;
    }

    /// <summary>The part of the device program that belongs to other files.</summary>
    private static string Program(IReadOnlyList<(string Name, Kernel Kernel)> list) => $$"""
        using System;
        using System.Collections.Generic;
        using Lamina.Devices;

        namespace Lamina.Generated
        {
            internal sealed partial class TestedDevice : DeviceProgram
            {
                public override global::Lamina.NetworkDescription Network => throw new NotSupportedException();
                public override string Source => "";
                public override IReadOnlyList<DeviceKernel> Kernels =>
                [
                    {{string.Join(", ", list.Select(row => $"new(\"{row.Name}\", {row.Kernel.Parameters.Count})"))}},
                ];
                public override int NormKernel => 0;
                public override int UpdateKernel => 0;
                public override int Losses => 0;
                public override IReadOnlyList<LaunchPlan> ForwardPlan => [];
                public override IReadOnlyList<LaunchPlan> EvaluatePlan => [];
                public override IReadOnlyList<LaunchPlan> BackwardPlan => [];
                public override void Forward(DevicePass pass) => throw new NotSupportedException();
                public override void Evaluate(DevicePass pass) => throw new NotSupportedException();
                public override void Backward(DevicePass pass) => throw new NotSupportedException();
            }
        }
        """;
}
