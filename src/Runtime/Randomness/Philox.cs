using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Lamina.Randomness;

/// <summary>
/// Philox4x32-10, a counter-based generator: a keyed bijection of 128-bit counters whose values are statistically random. Each number of a
/// sequence is computed independently of the others, so workers and devices draw the same numbers in any order (Salmon, Moraes, Dror and
/// Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011).
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Philox
{
    private const int Rounds = 10;
    private const uint Multiplier0 = 0xD2511F53;
    private const uint Multiplier1 = 0xCD9E8D57;

    // The golden ratio and √3 − 1, as in the paper.
    private const uint Weyl0 = 0x9E3779B9;
    private const uint Weyl1 = 0xBB67AE85;

    /// <summary>The four words of a counter.</summary>
    /// <param name="counter">Any; different counters give statistically independent words.</param>
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
        int i = Avx2.IsSupported ? FillFourBlocksAtATime(counter, key, words) : 0;
        for (; i < words.Length; i += 4)
        {
            PhiloxBlock block = Generate(counter with { Word0 = counter.Word0 + (uint)(i / 4) }, key);
            words[i] = block.Word0;
            words[i + 1] = block.Word1;
            words[i + 2] = block.Word2;
            words[i + 3] = block.Word3;
        }
    }

    /// <summary>
    /// <see cref="Generate"/> with one block in each 64-bit lane. Only the low half of a lane is the word. The multiplication reads only
    /// this half, so the content of the high half does not matter.
    /// </summary>
    /// <returns>The number of words written.</returns>
    private static int FillFourBlocksAtATime(PhiloxBlock counter, ulong key, Span<uint> words)
    {
        const int written = 16;
        int i = 0;
        for (; i <= words.Length - written; i += written)
        {
            Vector256<ulong> word0 = Vector256.Create((ulong)(counter.Word0 + (uint)(i / 4))) + Vector256.Create(0UL, 1, 2, 3);
            Vector256<ulong> word1 = Vector256.Create((ulong)counter.Word1);
            Vector256<ulong> word2 = Vector256.Create((ulong)counter.Word2);
            Vector256<ulong> word3 = Vector256.Create((ulong)counter.Word3);
            Vector256<uint> key0 = Vector256.Create((uint)key);
            Vector256<uint> key1 = Vector256.Create((uint)(key >> 32));
            for (int round = 0; round < Rounds; round++)
            {
                Vector256<ulong> product0 = Avx2.Multiply(word0.AsUInt32(), Vector256.Create(Multiplier0));
                Vector256<ulong> product1 = Avx2.Multiply(word2.AsUInt32(), Vector256.Create(Multiplier1));
                word0 = (product1 >>> 32) ^ word1 ^ key0.AsUInt64();
                word1 = product1;
                word2 = (product0 >>> 32) ^ word3 ^ key1.AsUInt64();
                word3 = product0;
                key0 += Vector256.Create(Weyl0);
                key1 += Vector256.Create(Weyl1);
            }

            // Words 0, 1 and words 2, 3 of blocks 0 1 2 3; then block after block.
            Vector256<ulong> front = Avx2.Blend(word0.AsUInt32(), (word1 << 32).AsUInt32(), 0b10101010).AsUInt64();
            Vector256<ulong> back = Avx2.Blend(word2.AsUInt32(), (word3 << 32).AsUInt32(), 0b10101010).AsUInt64();
            Vector256<ulong> even = Avx2.UnpackLow(front, back);
            Vector256<ulong> odd = Avx2.UnpackHigh(front, back);
            Avx2.Permute2x128(even, odd, 0x20).AsUInt32().CopyTo(words[i..]);
            Avx2.Permute2x128(even, odd, 0x31).AsUInt32().CopyTo(words[(i + (written / 2))..]);
        }

        return i;
    }
}
