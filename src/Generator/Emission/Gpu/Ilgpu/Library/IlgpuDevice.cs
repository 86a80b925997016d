using ILGPU.Runtime;
using Lamina.Devices;

namespace Lamina.Generated;

/// <summary>An accelerator of ILGPU as a device for networks of this project. Its user owns the accelerator.</summary>
internal sealed class IlgpuDevice : global::Lamina.Devices.Device
{
    /// <param name="accelerator">Used by one session's thread at a time, and not disposed.</param>
    public IlgpuDevice(Accelerator accelerator)
        : base(Describe(accelerator))
    {
        Accelerator = accelerator;
    }

    public Accelerator Accelerator { get; }

    public override DeviceSession Open(DeviceOptions? options = null) => new IlgpuSession(this, options);

    private static DeviceProperties Describe(Accelerator accelerator)
    {
        ArgumentNullException.ThrowIfNull(accelerator);
        return new DeviceProperties
        {
            Name = accelerator.Name,
            Driver = "ILGPU " + accelerator.AcceleratorType,
            Kind = accelerator.AcceleratorType switch
            {
                AcceleratorType.CPU => DeviceKind.Cpu,
                AcceleratorType.Cuda => DeviceKind.Gpu,
                _ => DeviceKind.Accelerator,
            },
            ComputeUnits = accelerator.NumMultiprocessors,
            LocalMemoryBytes = accelerator.MaxSharedMemoryPerGroup,
            GlobalMemoryBytes = accelerator.MemorySize,
            LargestBufferBytes = accelerator.MemorySize,
            LargestGroup = accelerator.MaxNumThreadsPerGroup,
            SubGroup = accelerator.WarpSize,
        };
    }
}
