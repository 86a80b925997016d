using System.ComponentModel;

namespace Lamina.Kernels;

/// <summary>A row, such as a bias, side by side several times, for kernels that read many short rows in whole vectors.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RepeatedRow
{
    /// <summary>Fills memory with a row.</summary>
    /// <param name="row">The row; at least one number.</param>
    /// <param name="memory">Overwritten; a multiple of the row's length.</param>
    /// <returns>The memory.</returns>
    /// <exception cref="ArgumentException">The memory is not a multiple of the row; nothing is written.</exception>
    public static ReadOnlySpan<T> Of<T>(ReadOnlySpan<T> row, Span<T> memory)
        where T : unmanaged
    {
        if (row.IsEmpty || memory.Length % row.Length != 0)
        {
            throw new ArgumentException(
                $"memory holds {memory.Length} numbers, which is no multiple of a row of {row.Length}.", nameof(memory));
        }

        for (int at = 0; at < memory.Length; at += row.Length) row.CopyTo(memory[at..]);
        return memory;
    }
}
