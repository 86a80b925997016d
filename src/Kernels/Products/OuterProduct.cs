using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>
/// C = a·bᵀ of two vectors, a matrix product with a single step. Only stores cost anything: loops run over four vectors of b, which stay in
/// registers, and inside over the rows of C.
/// </summary>
internal static class OuterProduct<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>C[m, n] = a[m]·b[n] of a shape with one step; numbers of a and of b are adjacent in memory.</summary>
    [MethodImpl(Kernel.Options)]
    public static void Run(in ProductShape shape, ref T a, ref T b, ref T c)
    {
        int rows = shape.Rows;
        nint columns = shape.Columns, cRow = shape.CRow;
        if (columns < V.Count && V.Count > 1)
        {
            Narrow(shape, ref a, ref b, ref c);
            return;
        }

        nint column = 0;
        for (; column <= columns - (4 * V.Count); column += 4 * V.Count)
        {
            V b0 = RawLanes.Read<V, T>(ref b, column);
            V b1 = RawLanes.Read<V, T>(ref b, column + V.Count);
            V b2 = RawLanes.Read<V, T>(ref b, column + (2 * V.Count));
            V b3 = RawLanes.Read<V, T>(ref b, column + (3 * V.Count));
            ref T cAt = ref Unsafe.Add(ref c, column);
            for (int row = 0; row < rows; row++)
            {
                V x = V.Broadcast(Unsafe.Add(ref a, row));
                RawLanes.Write(ref cAt, 0, x * b0);
                RawLanes.Write(ref cAt, V.Count, x * b1);
                RawLanes.Write(ref cAt, 2 * V.Count, x * b2);
                RawLanes.Write(ref cAt, 3 * V.Count, x * b3);
                cAt = ref Unsafe.Add(ref cAt, cRow);
            }
        }

        while (column < columns)
        {
            // The last vector is moved back to end with the row. The columns that it shares with the one before get equal results.
            column = nint.Min(column, columns - V.Count);
            V b0 = RawLanes.Read<V, T>(ref b, column);
            ref T cAt = ref Unsafe.Add(ref c, column);
            for (int row = 0; row < rows; row++)
            {
                RawLanes.Write(ref cAt, 0, V.Broadcast(Unsafe.Add(ref a, row)) * b0);
                cAt = ref Unsafe.Add(ref cAt, cRow);
            }

            column += V.Count;
        }
    }

    private static void Narrow(in ProductShape shape, ref T a, ref T b, ref T c)
    {
        if (typeof(V) == typeof(Lanes512<T>)) OuterProduct<T, Lanes256<T>>.Run(shape, ref a, ref b, ref c);
        else if (typeof(V) == typeof(Lanes256<T>)) OuterProduct<T, Lanes128<T>>.Run(shape, ref a, ref b, ref c);
        else OuterProduct<T, Scalar<T>>.Run(shape, ref a, ref b, ref c);
    }
}
