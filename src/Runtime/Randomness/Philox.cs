using System.Runtime.CompilerServices;

namespace Lamina.Randomness;

/// <summary>
/// Philox4x32-10, a counter-based generator: a keyed bijection of 128-bit counters whose values pass as random. Any number of a
/// sequence is computed without those before it, so workers and devices draw the same numbers in any order (Salmon, Moraes, Dror and
/// Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011).
/// </summary>
public static class Philox
{
    private const int Rounds = 10;
    private const uint Multiplier0 = 0xD2511F53;
    private const uint Multiplier1 = 0xCD9E8D57;

    // The golden ratio and √3 − 1, as in the paper.
    private const uint Weyl0 = 0x9E3779B9;
    private const uint Weyl1 = 0xBB67AE85;

    /// <summary>The four words that belong to a counter.</summary>
    /// <param name="counter">Any; counters that differ give words that are as good as independent.</param>
    /// <param name="key">Any; its low half is the first word of the key.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PhiloxBlock Generate(PhiloxBlock counter, ulong key)
    {
        (uint word0, uint word1, uint word2, uint word3) = counter;
        uint key0 = (uint)key;
        uint key1 = (uint)(key >> 32);
        for (int round = 0; round < Rounds; round++)
        {
            ulong product0 = (ulong)Multiplier0 * word0;
            ulong product1 = (ulong)Multiplier1 * word2;
            word0 = (uint)(product1 >> 32) ^ word1 ^ key0;
            word1 = (uint)product1;
            word2 = (uint)(product0 >> 32) ^ word3 ^ key1;
            word3 = (uint)product0;
            key0 += Weyl0;
            key1 += Weyl1;
        }

        return new PhiloxBlock(word0, word1, word2, word3);
    }

    /// <summary>The words of consecutive counters, which differ in their first word.</summary>
    /// <param name="counter">The first counter; its first word must not overflow within <paramref name="words"/>.</param>
    /// <param name="key">The key.</param>
    /// <param name="words">Overwritten; 4 words for each counter, so its length is a multiple of 4.</param>
    internal static void Fill(PhiloxBlock counter, ulong key, Span<uint> words)
    {
        for (int i = 0; i < words.Length; i += 4)
        {
            PhiloxBlock block = Generate(counter with { Word0 = counter.Word0 + (uint)(i / 4) }, key);
            words[i] = block.Word0;
            words[i + 1] = block.Word1;
            words[i + 2] = block.Word2;
            words[i + 3] = block.Word3;
        }
    }
}
