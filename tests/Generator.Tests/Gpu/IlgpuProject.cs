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

namespace Lamina.Generator.Tests.Gpu;

/// <summary>Kernels, written for ILGPU, compiled with the library and loaded in a session.</summary>
internal sealed class IlgpuProject : IDisposable
{
    /// <summary>16 items.</summary>
    private static readonly (string Name, int From, int To)[] SmallTiles =
        [("ROWS", 64, 8), ("COLUMNS", 64, 8), ("DEPTH", 16, 4), ("ITEM_ROWS", 4, 2), ("ITEM_COLUMNS", 4, 2)];

    private readonly AssemblyLoadContext context;
    private readonly DeviceKernels kernels;

    private IlgpuProject(byte[] image, IlgpuAssembly ilgpu, DeviceOptions? options)
    {
        context = ilgpu.NewContext("kernels for ILGPU");
        Assembly assembly = context.LoadFromStream(new MemoryStream(image));
        object accelerator = assembly.GetType("AcceleratorSource")!.GetMethod("Create")!.Invoke(null, null)!;
        Device = (Device)Activator.CreateInstance(assembly.GetType("Lamina.Generated.IlgpuDevice")!, accelerator)!;
        Session = Device.Open(options);
        kernels = Session.Load((DeviceProgram)Activator.CreateInstance(assembly.GetType("Lamina.Generated.TestedDevice")!)!);
    }

    public Device Device { get; }

    public DeviceSession Session { get; }

    public DeviceLaunch this[int kernel] => kernels[kernel].Begin();

    /// <summary>Compiles kernels, which must give no warning, and opens a session with them.</summary>
    public static IlgpuProject Open(IlgpuAssembly ilgpu, IReadOnlyList<(string Name, Kernel Kernel)> list, DeviceOptions? options = null)
    {
        CSharpCompilation compilation = Compile(ilgpu, list, isChecked: true);
        AssertNoWarnings(compilation);
        var image = new MemoryStream();
        EmitResult result = compilation.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return new IlgpuProject(image.ToArray(), ilgpu, options);
    }

    /// <summary>The project of a user who has these kernels.</summary>
    /// <param name="ilgpu">What it references.</param>
    /// <param name="list">Names and kernels.</param>
    /// <param name="isChecked">Whether it checks arithmetic for overflow.</param>
    public static CSharpCompilation Compile(IlgpuAssembly ilgpu, IReadOnlyList<(string Name, Kernel Kernel)> list, bool isChecked)
    {
        CSharpCompilation compilation = Sources.Compile(
            SourceSettings.Default, WithSmallTiles(), IlgpuWriter.Write("TestedDevice", list), Program(list), ilgpu.AcceleratorSource);
        return compilation.AddReferences(ilgpu.Reference)
            .WithOptions(compilation.Options.WithOverflowChecks(isChecked).WithOptimizationLevel(OptimizationLevel.Release));
    }

    public static void AssertNoWarnings(CSharpCompilation compilation) => Assert.Equal("", string.Join("\n", compilation.GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
        .Select(diagnostic => $"{diagnostic} in {diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]}")));

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
        context.Unload();
    }

    /// <summary>The library with the smallest groups that every kernel runs in, since the test double runs their items in a thread each.</summary>
    public static string WithSmallTiles()
    {
        string library = IlgpuLibrary.Text;
        foreach ((string name, int from, int to) in SmallTiles)
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
