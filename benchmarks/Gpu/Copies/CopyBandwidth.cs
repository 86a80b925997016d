using Lamina.Devices;

namespace Lamina.Benchmarks.Gpu.Copies;

/// <summary>The bandwidth of copies within device memory.</summary>
/// <param name="BytesPerSecond">Bytes read and bytes written, by the device's clock; the median of several copies.</param>
/// <param name="BufferBytes">Size of each of the two buffers.</param>
internal sealed record CopyBandwidth(double BytesPerSecond, long BufferBytes)
{
    /// <summary>Much larger than the caches of any device.</summary>
    private const long WantedBytes = 1L << 30;

    private const long QuickBytes = 1L << 28;

    private const int Copies = 15;

    /// <exception cref="DeviceException">The device failed.</exception>
    public static CopyBandwidth Measure(Device device, bool quick)
    {
        DeviceProperties properties = device.Properties;
        long most = Math.Min(properties.LargestBufferBytes, properties.GlobalMemoryBytes / 4);
        int length = (int)(Math.Min(quick ? QuickBytes : WantedBytes, most) / sizeof(float) / 4 * 4);
        using DeviceSession session = device.Open(new DeviceOptions { Profile = true });
        using DeviceKernels kernels = session.Load(new CopyProgram());
        using DeviceBuffer from = session.Allocate(length, "what is copied");
        using DeviceBuffer to = session.Allocate(length, "the copy");
        session.Fill(from.All, 1);
        session.Fill(to.All, 0);

        // The first copy is a warm-up.
        for (int copy = 0; copy <= Copies; copy++) CopyProgram.Run(kernels, session.Tiles, from.All, to.All);
        long[] times = [.. session.Profile().Skip(1).Select(launch => launch.Duration).Order()];
        float[] last = new float[1];
        session.Read(to.Range(length - 1, 1), last);
        if (last[0] != 1) throw new DeviceException("The device did not copy all numbers.");
        long bytes = (long)length * sizeof(float);
        return new CopyBandwidth(2 * bytes / (1e-9 * times[times.Length / 2]), bytes);
    }
}
