using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Tests.Emission.Gpu.Ilgpu;

/// <summary>ILGPU's accelerator on the processor, with groups of 16: it runs a thread per item.</summary>
internal sealed class IlgpuAccelerator : IDisposable
{
    private readonly Context context = Context.Create(builder => builder.CPU(CPUDeviceKind.Default));

    public IlgpuAccelerator() => Accelerator = context.CreateCPUAccelerator(0);

    /// <summary>ILGPU, for projects that are compiled against it.</summary>
    public static MetadataReference Reference { get; } = MetadataReference.CreateFromFile(typeof(Context).Assembly.Location);

    public Accelerator Accelerator { get; }

    public void Dispose()
    {
        Accelerator.Dispose();
        context.Dispose();
    }
}
