using Lamina.Devices;

namespace Lamina.Benchmarks.Gpu.Cases;

/// <summary>Checks that both sides compute the same, before anything is timed.</summary>
internal static class Agreement
{
    private const float Tolerance = 1e-3f;

    /// <exception cref="DeviceException">They differ.</exception>
    public static void Require(ReadOnlySpan<float> device, ReadOnlySpan<float> host, int examples)
    {
        for (int i = 0; i < host.Length; i++)
        {
            if (Math.Abs(device[i] - host[i]) <= Tolerance * Math.Max(1, Math.Abs(host[i]))) continue;
            throw new DeviceException(FormattableString.Invariant(
                $"an output of example {i / (host.Length / examples)} is {device[i]} on the device and {host[i]} on the processor."));
        }
    }
}
