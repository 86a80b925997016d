namespace Lamina.Kernels;

/// <summary>Checks what masks and noise are drawn for.</summary>
internal static class DrawArguments
{
    /// <summary>
    /// Throws unless the numbers are (examples, positions, width) and the mini-batch's draws, one for each of an example's width, fit
    /// in the counter's first word.
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

/// <summary>What is drawn for an example: one number for each of its width, at all positions the same.</summary>
/// <param name="Positions">Places that share a draw.</param>
/// <param name="Width">Numbers of a place.</param>
/// <param name="DrawsPerBlock">Numbers that a block of the generator gives.</param>
internal readonly record struct DrawShape(int Positions, int Width, int DrawsPerBlock);
