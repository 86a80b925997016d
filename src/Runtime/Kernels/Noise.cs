using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using Lamina.Randomness;

namespace Lamina.Kernels;

/// <summary>Gaussian noise that is added to a layer's input during training, as regularization.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Noise
{
    private const int ChunkBlocks = 64;
    private const int WordsPerBlock = 4;
    private const int NormalsPerBlock = 2;

    /// <summary>
    /// Draws a layer's noise: normal numbers of mean 0 and the given deviation; 0 everywhere when <see cref="BatchSlice.Dropout"/> is
    /// false.
    /// </summary>
    /// <remarks>
    /// Number e = (FirstExample + row)·width + column of the mini-batch comes from the Philox block with key = seed and counter (e div 2,
    /// layer, step low, step high | 3·2²⁴), of which words 0 and 1 are u₁ and words 2 and 3 are u₂, as in
    /// <see cref="PhiloxStream.NextDouble"/>: √(−2 ln(1 − u₁))·cos 2πu₂ where e is even and ·sin 2πu₂ where it is odd (Box and Muller
    /// 1958), in double precision and the same on every platform. So the noise of a mini-batch does not depend on how it is split.
    /// </remarks>
    /// <param name="noise">(<see cref="BatchSlice.Examples"/>, width), overwritten.</param>
    /// <param name="slice">The rows, the seed and the step, which must be below 2⁵⁶.</param>
    /// <param name="layer">Number of the layer in its network, 0 or more; every layer has its own noise.</param>
    /// <param name="width">Numbers per example, at least 1; a whole mini-batch may have up to 2³³.</param>
    /// <param name="deviation">Standard deviation; finite, 0 or above.</param>
    /// <exception cref="ArgumentException">The noise does not have Examples × width numbers; nothing is written.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range; nothing is written.</exception>
    public static void FillGaussian<T>(Span<T> noise, in BatchSlice slice, int layer, int width, double deviation)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Hyperparameter.NotNegative(deviation);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        DrawArguments.Require(noise.Length, slice, layer, new(1, width, NormalsPerBlock), nameof(noise));
        if (!slice.Dropout || deviation == 0) noise.Clear();
        else Draw(noise, slice, (uint)layer, (long)slice.FirstExample * width, deviation);
    }

    [SkipLocalsInit]
    private static void Draw<T>(Span<T> noise, in BatchSlice slice, uint layer, long first, double deviation)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Span<uint> words = stackalloc uint[ChunkBlocks * WordsPerBlock];
        Span<double> normals = stackalloc double[ChunkBlocks * NormalsPerBlock];
        var counter = new PhiloxBlock(
            (uint)(first / NormalsPerBlock), layer, (uint)slice.Step, (uint)(slice.Step >> 32) | (uint)PhiloxPurpose.Noise);

        // The first chunk begins with the block in which the slice begins, possibly in its middle.
        int skipped = (int)(first % NormalsPerBlock);
        while (!noise.IsEmpty)
        {
            int count = Math.Min(noise.Length, normals.Length - skipped);
            int blocks = (skipped + count + NormalsPerBlock - 1) / NormalsPerBlock;
            Philox.Fill(counter, slice.Seed, words[..(blocks * WordsPerBlock)]);
            for (int block = 0; block < blocks; block++)
                (normals[2 * block], normals[(2 * block) + 1]) = Normals(words.Slice(block * WordsPerBlock, WordsPerBlock), deviation);
            for (int i = 0; i < count; i++) noise[i] = T.CreateTruncating(normals[skipped + i]);
            noise = noise[count..];
            counter = counter with { Word0 = counter.Word0 + (uint)blocks };
            skipped = 0;
        }
    }

    private static (double First, double Second) Normals(ReadOnlySpan<uint> words, double deviation)
    {
        double radius = deviation * Math.Sqrt(-2 * PortableMath.Log(1 - Uniform(words[0], words[1])));
        (double sine, double cosine) = PortableMath.SinCosTurns(Uniform(words[2], words[3]));
        return (radius * cosine, radius * sine);
    }

    /// <summary>A multiple of 2⁻⁵³ on [0, 1).</summary>
    private static double Uniform(uint low, uint high) => ((((ulong)high << 32) | low) >> 11) * (1.0 / (1L << 53));
}
