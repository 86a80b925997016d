using Lamina.Devices;

namespace Lamina.Benchmarks.Gpu.Cases;

/// <summary>The measured cases.</summary>
internal static class GpuCases
{
    private static readonly int[] Batches = [64, 256, 1024, 4096, 16384, 65536];

    /// <summary>All cases, or a few with small batches for slow devices.</summary>
    public static IEnumerable<ICase> All(bool quick)
    {
        const int million = 1 << 20;
        return
        [
            .. Both("32-32-32-32-1", quick ? [4096] : [million], seed => new NarrowNet(seed)),
            .. Both("784-512-256-10", quick ? [64, 256] : Batches, seed => new DigitNet(seed)),
            .. Both("LeNet-5", quick ? [64] : [64, 1024, 16384], seed => new LeNet5(seed)),
        ];
    }

    private static IEnumerable<ICase> Both<TNetwork>(string network, int[] batches, Func<ulong, TNetwork> create)
        where TNetwork : class, IDeviceNetwork<TNetwork> =>
        from pass in new[] { PassKind.Inference, PassKind.Training }
        from batch in batches
        select new GpuCase<TNetwork>(network, pass, batch, create);
}
