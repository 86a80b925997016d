using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lamina.Kernels;

/// <summary>
/// A·Bᵀ of row-major A and B as dot products of rows, for few rows of A: nothing has to be transposed.
/// </summary>
/// <remarks>
/// Loops from the outside in: pairs of rows of A, four rows of B, vectors of adjacent steps. A block of two by four dot products has eight
/// sums in registers, which hide the latency of the multiply-add, with two vectors of A and one of B: 11 of 16 registers. The pair of A
/// stays in the first-level cache, and B streams through once per pair.
/// </remarks>
internal static class DotProducts<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>0, 1, 2 … for as many lanes as there can be.</summary>
#pragma warning disable RS0030 // Runs once, when the type is first used.
    private static readonly T[] LaneIndices = Enumerable.Range(0, 64 / Unsafe.SizeOf<T>()).Select(T.CreateTruncating).ToArray();
#pragma warning restore RS0030

    /// <summary>C (rows, outputs) = A (rows, inputs) · B (outputs, inputs)ᵀ.</summary>
    public static void Run(in ProductSize size, ref T a, ref T b, ref T c)
    {
        (int rows, int steps, int columns) = size;
        Run(new ProductShape(rows, columns, steps, ARow: steps, AStep: 1, BStep: 1, BColumn: steps), ref a, ref b, ref c);
    }

    /// <summary>C = A·B; the steps of A and of B are adjacent.</summary>
    [MethodImpl(Kernel.Options)]
    public static void Run(in ProductShape shape, ref T a, ref T b, ref T c)
    {
        int rows = shape.Rows, steps = shape.Steps, columns = shape.Columns;
        if (steps < V.Count && V.Count > 1)
        {
            Narrow(shape, ref a, ref b, ref c);
            return;
        }

        // Read here: a call within the kernel, even one that never happens, would keep its sums in memory.
        ref T lanes = ref MemoryMarshal.GetArrayDataReference(LaneIndices);
        for (int row = 0; row < rows; row += 2)
        {
            ref T aAt = ref Unsafe.Add(ref a, row * shape.ARow);
            ref T cAt = ref Unsafe.Add(ref c, row * shape.CRow);
            bool pair = row + 1 < rows;
            for (int column = 0; column < columns; column += 4)
            {
                Block(
                    shape, pair, int.Min(4, columns - column), ref aAt, ref Unsafe.Add(ref b, column * shape.BColumn),
                    ref Unsafe.Add(ref cAt, column), ref lanes);
            }
        }
    }

    private static void Narrow(in ProductShape shape, ref T a, ref T b, ref T c)
    {
        if (typeof(V) == typeof(Lanes512<T>)) DotProducts<T, Lanes256<T>>.Run(shape, ref a, ref b, ref c);
        else if (typeof(V) == typeof(Lanes256<T>)) DotProducts<T, Lanes128<T>>.Run(shape, ref a, ref b, ref c);
        else DotProducts<T, Scalar<T>>.Run(shape, ref a, ref b, ref c);
    }

    /// <summary>One or two rows of A with one to four rows of B; missing rows repeat the last one.</summary>
    /// <remarks>Most parameters differ from block to block. In a struct they would be written to memory and read again.</remarks>
    [MethodImpl(Kernel.Options)]
    private static void Block(in ProductShape shape, bool pair, int columns, ref T a, ref T b, ref T c, ref T lanes)
    {
        int steps = shape.Steps;
        nint bColumn = shape.BColumn;
        ref T a1 = ref pair ? ref Unsafe.Add(ref a, shape.ARow) : ref a;
        ref T b1 = ref columns > 1 ? ref Unsafe.Add(ref b, bColumn) : ref b;
        ref T b2 = ref columns > 2 ? ref Unsafe.Add(ref b1, bColumn) : ref b1;
        ref T b3 = ref columns > 3 ? ref Unsafe.Add(ref b2, bColumn) : ref b2;
        V c00 = V.Zero, c01 = V.Zero, c02 = V.Zero, c03 = V.Zero;
        V c10 = V.Zero, c11 = V.Zero, c12 = V.Zero, c13 = V.Zero;
        nint at = 0;
        for (; at <= steps - V.Count; at += V.Count)
        {
            V x0 = RawLanes.Read<V, T>(ref a, at);
            V x1 = RawLanes.Read<V, T>(ref a1, at);
            V w = RawLanes.Read<V, T>(ref b, at);
            c00 = V.MultiplyAdd(x0, w, c00);
            c10 = V.MultiplyAdd(x1, w, c10);
            w = RawLanes.Read<V, T>(ref b1, at);
            c01 = V.MultiplyAdd(x0, w, c01);
            c11 = V.MultiplyAdd(x1, w, c11);
            w = RawLanes.Read<V, T>(ref b2, at);
            c02 = V.MultiplyAdd(x0, w, c02);
            c12 = V.MultiplyAdd(x1, w, c12);
            w = RawLanes.Read<V, T>(ref b3, at);
            c03 = V.MultiplyAdd(x0, w, c03);
            c13 = V.MultiplyAdd(x1, w, c13);
        }

        if (at < steps)
        {
            // The last vector is moved back to end with the row, and the lanes that are already in the sums are set to 0.
            V index = RawLanes.Read<V, T>(ref lanes, 0);
            V counted = V.Constant((int)at - (steps - V.Count) - 0.5);
            at = steps - V.Count;
            V x0 = V.SelectGreater(index, counted, RawLanes.Read<V, T>(ref a, at), V.Zero);
            V x1 = V.SelectGreater(index, counted, RawLanes.Read<V, T>(ref a1, at), V.Zero);
            V w = V.SelectGreater(index, counted, RawLanes.Read<V, T>(ref b, at), V.Zero);
            c00 = V.MultiplyAdd(x0, w, c00);
            c10 = V.MultiplyAdd(x1, w, c10);
            w = V.SelectGreater(index, counted, RawLanes.Read<V, T>(ref b1, at), V.Zero);
            c01 = V.MultiplyAdd(x0, w, c01);
            c11 = V.MultiplyAdd(x1, w, c11);
            w = V.SelectGreater(index, counted, RawLanes.Read<V, T>(ref b2, at), V.Zero);
            c02 = V.MultiplyAdd(x0, w, c02);
            c12 = V.MultiplyAdd(x1, w, c12);
            w = V.SelectGreater(index, counted, RawLanes.Read<V, T>(ref b3, at), V.Zero);
            c03 = V.MultiplyAdd(x0, w, c03);
            c13 = V.MultiplyAdd(x1, w, c13);
        }

        StoreSums(ref c, columns, c00, c01, c02, c03);
        if (pair) StoreSums(ref Unsafe.Add(ref c, shape.CRow), columns, c10, c11, c12, c13);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreSums(ref T c, int columns, V c0, V c1, V c2, V c3)
    {
        c = V.Sum(c0);
        if (columns > 1) Unsafe.Add(ref c, 1) = V.Sum(c1);
        if (columns > 2) Unsafe.Add(ref c, 2) = V.Sum(c2);
        if (columns > 3) Unsafe.Add(ref c, 3) = V.Sum(c3);
    }
}
