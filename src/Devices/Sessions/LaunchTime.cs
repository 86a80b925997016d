namespace Lamina.Devices;

/// <summary>One measured launch.</summary>
/// <param name="Kernel">Name of the kernel.</param>
/// <param name="Queued">When the host queued it, in nanoseconds of the device's clock.</param>
/// <param name="Started">When it began.</param>
/// <param name="Ended">When it ended.</param>
public readonly record struct LaunchTime(string Kernel, long Queued, long Started, long Ended)
{
    /// <summary>Running time in nanoseconds.</summary>
    public long Duration => Ended - Started;
}
