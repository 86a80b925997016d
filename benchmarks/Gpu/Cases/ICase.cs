using Lamina.Devices;

namespace Lamina.Benchmarks.Gpu.Cases;

/// <summary>One measured network, pass and batch.</summary>
internal interface ICase
{
    /// <summary>The widths or the name of the network.</summary>
    string Network { get; }

    PassKind Pass { get; }

    int Batch { get; }

    /// <summary>Measures it on a device and on the processor, after comparing their outputs.</summary>
    /// <exception cref="DeviceException">The device has not enough memory, failed, or gives different outputs.</exception>
    Measurement Measure(Device device, GpuOptions options);
}
