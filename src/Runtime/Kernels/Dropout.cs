using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using Lamina.Randomness;

namespace Lamina.Kernels;

/// <summary>
/// Inverted dropout: a unit is kept with probability keep and then divided by keep, so its expectation is unchanged and inference needs no
/// scaling (Srivastava et al. 2014, in the inverted form).
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Dropout
{
    private const int ChunkLength = 256;
    private const int WordsPerBlock = 4;

    /// <summary>
    /// Draws a layer's mask: 1/keep where the unit is kept, 0 where it is dropped; 1 everywhere when
    /// <see cref="BatchSlice.Dropout"/> is false.
    /// </summary>
    /// <remarks>
    /// Unit e = (FirstExample + row)·width + column of the mini-batch is kept when word e mod 4 of the Philox block with key = seed and
    /// counter (e div 4, layer, step low, step high | 2·2²⁴) is below keep·2³², rounded to a whole number that is at least 1. So the masks
    /// of a mini-batch do not depend on how it is split.
    /// </remarks>
    /// <param name="mask">(<see cref="BatchSlice.Examples"/>, width), overwritten.</param>
    /// <param name="slice">The rows, the seed and the step, which must be below 2⁵⁶.</param>
    /// <param name="layer">Number of the layer in its network, 0 or more; every layer has its own masks.</param>
    /// <param name="width">Numbers per example, at least 1; a whole mini-batch may have up to 2³⁴.</param>
    /// <param name="keep">The probability of keeping a unit, in (0, 1].</param>
    /// <exception cref="ArgumentException">The mask does not have Examples × width numbers.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static void FillMask<T>(Span<T> mask, in BatchSlice slice, int layer, int width, double keep)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Hyperparameter.Share(keep);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        DrawArguments.Require(mask.Length, slice, layer, new(1, width, WordsPerBlock), nameof(mask));
        if (!slice.Dropout || keep == 1) mask.Fill(T.One);
        else Draw(mask, slice, (uint)layer, (long)slice.FirstExample * width, keep);
    }

    /// <summary>
    /// Draws a layer's mask for whole channels, because neighbouring positions of an image are strongly correlated (Tompson et al.,
    /// "Efficient object localization using convolutional networks", 2015): 1/keep at all positions of a channel that is kept, 0 at those
    /// of one that is dropped; 1 everywhere when <see cref="BatchSlice.Dropout"/> is false.
    /// </summary>
    /// <remarks>
    /// Channel c of an example is drawn as unit c of a <see cref="FillMask"/> of width channels; with one position the masks are the same.
    /// </remarks>
    /// <param name="mask">(<see cref="BatchSlice.Examples"/>, positions, channels), overwritten.</param>
    /// <param name="slice">The rows, the seed and the step, which must be below 2⁵⁶.</param>
    /// <param name="layer">Number of the layer in its network, 0 or more; every layer has its own masks.</param>
    /// <param name="shape">An example; a whole mini-batch may have up to 2³⁴ channels.</param>
    /// <param name="keep">The probability of keeping a channel, in (0, 1].</param>
    /// <exception cref="ArgumentException">The mask does not have Examples × positions × channels numbers; nothing is written.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range; nothing is written.</exception>
    public static void FillChannelMask<T>(Span<T> mask, in BatchSlice slice, int layer, ChannelShape shape, double keep)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Hyperparameter.Share(keep);
        (int positions, int channels) = shape;
        ArgumentOutOfRangeException.ThrowIfLessThan(positions, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(channels, 1);
        DrawArguments.Require(mask.Length, slice, layer, new(positions, channels, WordsPerBlock), nameof(mask));
        if (!slice.Dropout || keep == 1)
        {
            mask.Fill(T.One);
            return;
        }

        for (int row = 0; row < slice.Examples; row++)
        {
            Span<T> example = mask.Slice(row * positions * channels, positions * channels);
            Span<T> drawn = example[..channels];
            Draw(drawn, slice, (uint)layer, ((long)slice.FirstExample + row) * channels, keep);
            for (int at = channels; at < example.Length; at += channels) drawn.CopyTo(example[at..]);
        }
    }

    [SkipLocalsInit]
    private static void Draw<T>(Span<T> mask, in BatchSlice slice, uint layer, long firstUnit, double keep)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        uint lastKept = (uint)Math.Max(Math.Round(keep * (1UL << 32)) - 1, 0);
        T kept = T.CreateTruncating(1 / keep);
        Span<uint> words = stackalloc uint[ChunkLength];
        var counter = new PhiloxBlock(
            (uint)(firstUnit / WordsPerBlock), layer, (uint)slice.Step, (uint)(slice.Step >> 32) | (uint)PhiloxPurpose.Dropout);

        // The first chunk begins with the block in which the slice begins, possibly in its middle.
        int skipped = (int)(firstUnit % WordsPerBlock);
        while (!mask.IsEmpty)
        {
            int count = Math.Min(mask.Length, ChunkLength - skipped);
            int blocks = (skipped + count + WordsPerBlock - 1) / WordsPerBlock;
            Philox.Fill(counter, slice.Seed, words[..(blocks * WordsPerBlock)]);
            Choose(words.Slice(skipped, count), lastKept, kept, mask[..count]);
            mask = mask[count..];
            counter = counter with { Word0 = counter.Word0 + (uint)blocks };
            skipped = 0;
        }
    }

    /// <summary>mask[i] = words[i] ≤ lastKept ? kept : 0, without a branch, which would be unpredictable.</summary>
    private static void Choose<T>(ReadOnlySpan<uint> words, uint lastKept, T kept, Span<T> mask)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int i = 0;
        if (typeof(T) == typeof(float))
        {
            var limit = new Vector<uint>(lastKept);
            var value = new Vector<T>(kept);
            for (; i <= mask.Length - Vector<uint>.Count; i += Vector<uint>.Count)
            {
                Vector<uint> isKept = Vector.LessThanOrEqual(new Vector<uint>(words[i..]), limit);
                (value & isKept.As<uint, T>()).CopyTo(mask[i..]);
            }
        }

        ReadOnlySpan<T> values = [kept, T.Zero];
        for (; i < mask.Length; i++) mask[i] = values[(int)(((ulong)lastKept - words[i]) >> 63)];
    }
}
