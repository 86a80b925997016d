using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lamina.Kernels;

/// <summary>A panel of filters with all windows of a band, tile by tile.</summary>
internal static class WindowSweep<T, TTile>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TTile : struct, IWindowTile<T>
{
    /// <summary>Computes a panel.</summary>
    /// <param name="rows">The windows.</param>
    /// <param name="whole">How many first windows may write a whole tile's width although fewer columns are results.</param>
    /// <param name="sweep">What all tiles share.</param>
    /// <param name="columns">Columns that are results; those beyond the tile's width belong to other panels.</param>
    public static void Run(in RowTable rows, int whole, in TileSweep<T> sweep, int columns)
    {
        int count = columns >= TTile.Width ? rows.From.Length : whole;
        Whole(rows.First(count), sweep);
        if (count < rows.From.Length) Edge(rows.After(count), sweep, columns);
    }

    [MethodImpl(Kernel.Options)]
    private static void Whole(in RowTable table, in TileSweep<T> sweep)
    {
        ref int from = ref MemoryMarshal.GetReference(table.From);
        ref int to = ref MemoryMarshal.GetReference(table.To);
        int rows = table.From.Length;
        for (int row = 0; row < rows; row += TTile.Height)
            TTile.Run(sweep, int.Min(TTile.Height, rows - row), ref Unsafe.Add(ref from, row), ref Unsafe.Add(ref to, row));
    }

    /// <summary>A sweep of which only the first columns of each tile are results.</summary>
    [MethodImpl(Kernel.Options)]
    private static void Edge(in RowTable table, in TileSweep<T> sweep, int columns)
    {
        ref int from = ref MemoryMarshal.GetReference(table.From);
        ref int to = ref MemoryMarshal.GetReference(table.To);
        int width = TTile.Width;
        (bool accumulate, bool isRectified) = (sweep.Accumulate, sweep.IsRectified);
        TileSweep<T> tile = sweep;
        ref T edge = ref MemoryMarshal.GetReference(Scratch<T, EdgeTile>.Rent(width * TTile.Height));
        tile.C = ref edge;
        tile.Accumulate = tile.IsRectified = false;
        Span<int> edgeRows = stackalloc int[TTile.Height];
        for (int m = 0; m < edgeRows.Length; m++) edgeRows[m] = m * width;
        for (int row = 0; row < table.From.Length; row += TTile.Height)
        {
            int height = int.Min(TTile.Height, table.From.Length - row);
            TTile.Run(tile, height, ref Unsafe.Add(ref from, row), ref MemoryMarshal.GetReference(edgeRows));
            for (int m = 0; m < height; m++)
            {
                ref T source = ref Unsafe.Add(ref edge, m * width);
                ref T target = ref Unsafe.Add(ref sweep.C, Unsafe.Add(ref to, row + m));
                for (int n = 0; n < columns; n++)
                {
                    Scalar<T> value = Unsafe.Add(ref source, n);
                    if (accumulate) value += Unsafe.Add(ref target, n);
                    Unsafe.Add(ref target, n) = isRectified ? Scalar<T>.Max(value, Scalar<T>.Zero) : value;
                }
            }
        }
    }
}
