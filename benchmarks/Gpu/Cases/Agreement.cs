namespace Lamina.Benchmarks.Gpu.Cases;

/// <summary>Looks whether two sides compute the same, before anything is timed.</summary>
internal static class Agreement
{
    private const float Tolerance = 1e-3f;

    /// <exception cref="InvalidOperationException">They do not.</exception>
    public static void Require(ReadOnlySpan<float> device, ReadOnlySpan<float> host, string name)
    {
        for (int i = 0; i < host.Length; i++)
        {
            if (Math.Abs(device[i] - host[i]) <= Tolerance * Math.Max(1, Math.Abs(host[i]))) continue;
            throw new InvalidOperationException(FormattableString.Invariant(
                $"{name}: output {i} is {device[i]} on the device and {host[i]} on the processor."));
        }
    }
}
