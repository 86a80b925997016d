namespace Lamina.Regularizers;

/// <summary>Checks what masks and noise are drawn for.</summary>
internal static class DrawArguments
{
    /// <summary>
    /// Throws unless the numbers are (examples, positions, width) and the mini-batch's draws, one for each of an example's width, fit
    /// in the counter's first word.
    /// </summary>
    public static void Require(int length, in BatchSlice slice, int layer, int positions, int width, int drawsPerBlock, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(layer);
        ArgumentOutOfRangeException.ThrowIfNegative(slice.FirstExample, nameof(slice));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(slice.Step, 1UL << 56, nameof(slice));
        long perExample = (long)positions * width;
        if (length != slice.Examples * (Int128)perExample)
        {
            throw new ArgumentException(
                $"The {name} has {length} numbers; {slice.Examples} examples of width {perExample} need {slice.Examples * (Int128)perExample}.",
                name);
        }

        long draws = ((long)slice.FirstExample + slice.Examples) * width;
        ArgumentOutOfRangeException.ThrowIfGreaterThan((draws - 1) / drawsPerBlock, uint.MaxValue, nameof(slice));
    }
}
