using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>
/// Copies the first columns of a tile, fewer than two vectors, to the edge of C. Two vectors overlap where a loop over numbers would
/// follow the first.
/// </summary>
internal static class EdgeColumns<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>C[m, n] = tile[m, n], or += if it accumulates.</summary>
    [MethodImpl(Kernel.Options)]
    public static void Copy(in EdgeShape shape, ref T tile, ref T c)
    {
        if (shape.Columns < V.Count && V.Count > 1)
        {
            Narrow(shape, ref tile, ref c);
            return;
        }

        nint last = shape.Columns - V.Count, tileRow = shape.TileRow, cRow = shape.CRow;
        bool accumulate = shape.Accumulate;
        for (int row = 0; row < shape.Rows; row++)
        {
            V left = RawLanes.Read<V, T>(ref tile, 0);
            V right = RawLanes.Read<V, T>(ref tile, last);
            if (accumulate)
            {
                // Both are read before either is written, so columns in both are added once.
                left += RawLanes.Read<V, T>(ref c, 0);
                right += RawLanes.Read<V, T>(ref c, last);
            }

            RawLanes.Write(ref c, 0, left);
            RawLanes.Write(ref c, last, right);
            tile = ref Unsafe.Add(ref tile, tileRow);
            c = ref Unsafe.Add(ref c, cRow);
        }
    }

    private static void Narrow(in EdgeShape shape, ref T tile, ref T c)
    {
        if (shape.Columns < 4) Numbers(shape, ref tile, ref c);
        else if (typeof(V) == typeof(Lanes512<T>)) EdgeColumns<T, Lanes256<T>>.Copy(shape, ref tile, ref c);
        else EdgeColumns<T, Lanes128<T>>.Copy(shape, ref tile, ref c);
    }

    /// <summary>One to three columns, where vectors would not pay.</summary>
    private static void Numbers(in EdgeShape shape, ref T tile, ref T c)
    {
        int columns = shape.Columns;
        for (int row = 0; row < shape.Rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                T value = Unsafe.Add(ref tile, column);
                Unsafe.Add(ref c, column) = shape.Accumulate ? Unsafe.Add(ref c, column) + value : value;
            }

            tile = ref Unsafe.Add(ref tile, shape.TileRow);
            c = ref Unsafe.Add(ref c, shape.CRow);
        }
    }
}
