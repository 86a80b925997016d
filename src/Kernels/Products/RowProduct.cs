using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>
/// A·B row by row, for few rows or little work: nothing is packed, and no work is spent on missing rows. Loops from the outside in: rows,
/// four vectors of columns, steps. A register holds each of the four sums and one broadcast of A; B is read once per row.
/// </summary>
internal static class RowProduct<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>C = A·B; the columns of B are adjacent.</summary>
    [MethodImpl(Kernel.Options)]
    public static void Run(in ProductShape shape, ref T a, ref T b, ref T c)
    {
        if (shape.Columns < V.Count && V.Count > 1)
        {
            Narrow(shape, ref a, ref b, ref c);
            return;
        }

        for (int row = 0; row < shape.Rows; row++)
            Row(shape, ref Unsafe.Add(ref a, row * shape.ARow), ref b, ref Unsafe.Add(ref c, row * shape.CRow));
    }

    private static void Narrow(in ProductShape shape, ref T a, ref T b, ref T c)
    {
        if (typeof(V) == typeof(Lanes512<T>)) RowProduct<T, Lanes256<T>>.Run(shape, ref a, ref b, ref c);
        else if (typeof(V) == typeof(Lanes256<T>)) RowProduct<T, Lanes128<T>>.Run(shape, ref a, ref b, ref c);
        else RowProduct<T, Scalar<T>>.Run(shape, ref a, ref b, ref c);
    }

    [MethodImpl(Kernel.Options)]
    private static void Row(in ProductShape shape, ref T a, ref T b, ref T c)
    {
        int steps = shape.Steps;
        nint aStep = shape.AStep, bStep = shape.BStep;
        nint columns = shape.Columns, column = 0;
        for (; column <= columns - (4 * V.Count); column += 4 * V.Count)
        {
            V c0 = V.Zero, c1 = V.Zero, c2 = V.Zero, c3 = V.Zero;
            ref T aAt = ref a;
            ref T bAt = ref Unsafe.Add(ref b, column);
            for (int step = 0; step < steps; step++)
            {
                V x = V.Broadcast(aAt);
                c0 = V.MultiplyAdd(x, RawLanes.Read<V, T>(ref bAt, 0), c0);
                c1 = V.MultiplyAdd(x, RawLanes.Read<V, T>(ref bAt, V.Count), c1);
                c2 = V.MultiplyAdd(x, RawLanes.Read<V, T>(ref bAt, 2 * V.Count), c2);
                c3 = V.MultiplyAdd(x, RawLanes.Read<V, T>(ref bAt, 3 * V.Count), c3);
                aAt = ref Unsafe.Add(ref aAt, aStep);
                bAt = ref Unsafe.Add(ref bAt, bStep);
            }

            RawLanes.Write(ref c, column, c0);
            RawLanes.Write(ref c, column + V.Count, c1);
            RawLanes.Write(ref c, column + (2 * V.Count), c2);
            RawLanes.Write(ref c, column + (3 * V.Count), c3);
        }

        while (column < columns)
        {
            // The last vector is moved back to end with the row. The columns that it shares with the one before get equal results.
            column = nint.Min(column, columns - V.Count);
            V sum = V.Zero;
            ref T aAt = ref a;
            ref T bAt = ref Unsafe.Add(ref b, column);
            for (int step = 0; step < steps; step++)
            {
                sum = V.MultiplyAdd(V.Broadcast(aAt), RawLanes.Read<V, T>(ref bAt, 0), sum);
                aAt = ref Unsafe.Add(ref aAt, aStep);
                bAt = ref Unsafe.Add(ref bAt, bStep);
            }

            RawLanes.Write(ref c, column, sum);
            column += V.Count;
        }
    }
}
