using Lamina.Randomness;

namespace Lamina.Data;

/// <summary>The order of the examples in an epoch, a function of seed, epoch and count alone.</summary>
internal static class EpochOrder
{
    // Uses the upper half of the streams, so that data generated from the same seed and a low stream get other numbers.
    private const uint FirstStream = 1u << 31;

    /// <summary>Fills in the order: every example once.</summary>
    public static void Draw(Span<int> order, ulong seed, int epoch)
    {
        for (int i = 0; i < order.Length; i++) order[i] = i;

        new PhiloxStream(seed, FirstStream + (uint)epoch).Shuffle(order);
    }
}
