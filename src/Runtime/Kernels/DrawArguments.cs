namespace Lamina.Kernels;

/// <summary>Checks the arguments of drawing masks and noise.</summary>
internal static class DrawArguments
{
    /// <summary>
    /// Throws unless the length is examples × positions × width, and the draws of the mini-batch, one per unit of the width, fit in the
    /// first word of the counter.
    /// </summary>
    public static void Require(int length, in BatchSlice slice, int layer, in DrawShape shape, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(layer);
        ArgumentOutOfRangeException.ThrowIfNegative(slice.FirstExample, nameof(slice));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(slice.Step, 1UL << 56, nameof(slice));
        long perExample = (long)shape.Positions * shape.Width;
        if (length != slice.Examples * (Int128)perExample)
        {
            throw new ArgumentException(
                $"The {name} has {length} numbers; {slice.Examples} examples of width {perExample} "
                + $"need {slice.Examples * (Int128)perExample}.",
                name);
        }

        long draws = ((long)slice.FirstExample + slice.Examples) * shape.Width;
        ArgumentOutOfRangeException.ThrowIfGreaterThan((draws - 1) / shape.DrawsPerBlock, uint.MaxValue, nameof(slice));
    }
}

/// <summary>The draws for an example: one per unit of its width, the same at all positions.</summary>
/// <param name="Positions">Number of positions that share a draw.</param>
/// <param name="Width">Number of elements per position.</param>
/// <param name="DrawsPerBlock">Number of draws per block of the generator.</param>
internal readonly record struct DrawShape(int Positions, int Width, int DrawsPerBlock);
