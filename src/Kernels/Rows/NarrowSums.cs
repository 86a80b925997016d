using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lamina.Kernels;

/// <summary>
/// The sum over the rows of a matrix of few columns. Its numbers are read as one row, in vectors; after a period of slots, of 16 numbers
/// each, the columns lie in the same lanes again. So no lane is empty, and the order of the sums does not depend on the lanes.
/// </summary>
internal static class NarrowSums<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>Columns below which a vector of a row would have empty lanes.</summary>
    public const int MaxWidth = Slot.Length;

    /// <summary>Rows from which it pays: below, adding up the lanes takes as long as the rows.</summary>
    public const int MinRows = 128;

    /// <summary>db[j] = Σᵣ dz[r, j].</summary>
    /// <param name="dz">(rows, columns).</param>
    /// <param name="db">(columns), overwritten; 1 to 15.</param>
    [MethodImpl(Kernel.Options)]
    public static void Run(ReadOnlySpan<T> dz, Span<T> db)
    {
        int width = db.Length;

        // The least common multiple of the columns and a slot: a slot times the odd part of the columns, or more of their factors 2.
        int period = Slot.Length * (width >> int.Min(BitOperations.TrailingZeroCount(width), BitOperations.Log2(Slot.Length)));
        Span<T> sums = stackalloc T[Slot.Length * MaxWidth];
        sums = sums[..period];
        sums.Clear();
        ref T sum = ref MemoryMarshal.GetReference(sums);
        ref T first = ref MemoryMarshal.GetReference(dz);
        int whole = dz.Length / period * period;
        for (nint at = 0; at < whole; at += period)
        {
            for (nint lane = 0; lane < period; lane += V.Count)
                RawLanes.Write(ref sum, lane, RawLanes.Read<V, T>(ref sum, lane) + RawLanes.Read<V, T>(ref first, at + lane));
        }

        for (int i = 0; i < dz.Length - whole; i++) sums[i] += dz[whole + i];
        sums[..width].CopyTo(db);
        for (int i = width, column = 0; i < period; i++)
        {
            db[column] += sums[i];
            if (++column == width) column = 0;
        }
    }
}
