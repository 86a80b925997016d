namespace Lamina.Kernels;

/// <summary>
/// Scratch memory of a thread for one pass of a recurrent layer, apart from what the products within the pass use; kept, so that only
/// the first passes allocate. Pieces begin on cache lines.
/// </summary>
internal ref struct RecurrentScratch<T>
    where T : unmanaged
{
    private Span<T> rest;

    /// <summary>Room for some pieces.</summary>
    /// <param name="pieces">(rows, columns) of each, to be taken in any order.</param>
    /// <exception cref="OverflowException">A buffer cannot be so long.</exception>
    public RecurrentScratch(scoped ReadOnlySpan<(int Rows, int Columns)> pieces)
    {
        long length = 0;
        foreach ((int rows, int columns) in pieces) length += Size(rows, columns);
        rest = Scratch<T, RecurrentPieces>.Rent(checked((int)length));
    }

    /// <summary>A piece, left as the last user wrote it.</summary>
    public Span<T> Take(int rows, int columns)
    {
        Span<T> piece = rest[..(rows * columns)];
        rest = rest[(int)Size(rows, columns)..];
        return piece;
    }

    private static long Size(int rows, int columns) => Slot.RoundUp((long)rows * columns);
}

/// <summary>Purpose of scratch memory: the pieces of one pass of a recurrent layer.</summary>
internal readonly struct RecurrentPieces;
