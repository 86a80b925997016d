using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>Several rows of z = x·Wᵀ from packed weights, three at a time.</summary>
/// <remarks>
/// Loops from the outside in: panels, tiles of three rows, inputs. A panel streams from the second-level cache for every tile, or stays in
/// the first if it has few inputs. Sums are taken in the order of <see cref="PackedRow{T, V}"/>: twelve are in registers, beside two
/// vectors of weights and one broadcast input, 15 of 16.
/// </remarks>
internal static class PackedTile<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>Rows that are computed together.</summary>
    private const int Height = 3;

    [MethodImpl(Kernel.Options)]
    public static void Run(in ProductSize size, ref T x, ref T packed, ref T z)
    {
        int inputs = size.Inputs, outputs = size.Outputs;
        for (int column = 0, width; column < outputs; column += width)
        {
            ref T panel = ref Unsafe.Add(ref packed, (nint)column * inputs);
            int left = outputs - column;
            width = PackedPanels<T, V>.Width(left);
            for (int row = 0; row < size.Rows; row += Height)
            {
                int rows = int.Min(Height, size.Rows - row);
                ref T from = ref Unsafe.Add(ref x, (nint)row * inputs);
                ref T to = ref Unsafe.Add(ref z, ((nint)row * outputs) + column);
                if (width == V.Count) One(size, rows, left, ref from, ref panel, ref to);
                else Two(size, rows, left - V.Count, ref from, ref panel, ref to);
            }
        }
    }

    /// <summary>A panel of two vectors, the second with <paramref name="last"/> outputs.</summary>
    [MethodImpl(Kernel.Options)]
    private static void Two(in ProductSize size, int rows, int last, ref T x, ref T panel, ref T z)
    {
        int inputs = size.Inputs;
        ref T x1 = ref rows > 1 ? ref Unsafe.Add(ref x, inputs) : ref x;
        ref T x2 = ref rows > 2 ? ref Unsafe.Add(ref x1, inputs) : ref x1;
        V c00 = V.Zero, c01 = V.Zero, c10 = V.Zero, c11 = V.Zero, c20 = V.Zero, c21 = V.Zero;
        V d00 = V.Zero, d01 = V.Zero, d10 = V.Zero, d11 = V.Zero, d20 = V.Zero, d21 = V.Zero;
        nint at = 0;
        for (; at <= inputs - 2; at += 2)
        {
            V b0 = RawLanes.Read<V, T>(ref panel, 0);
            V b1 = RawLanes.Read<V, T>(ref panel, V.Count);
            TileSums<T, V>.Add(V.Broadcast(Unsafe.Add(ref x, at)), b0, b1, ref c00, ref c01);
            TileSums<T, V>.Add(V.Broadcast(Unsafe.Add(ref x1, at)), b0, b1, ref c10, ref c11);
            TileSums<T, V>.Add(V.Broadcast(Unsafe.Add(ref x2, at)), b0, b1, ref c20, ref c21);
            b0 = RawLanes.Read<V, T>(ref panel, 2 * V.Count);
            b1 = RawLanes.Read<V, T>(ref panel, 3 * V.Count);
            TileSums<T, V>.Add(V.Broadcast(Unsafe.Add(ref x, at + 1)), b0, b1, ref d00, ref d01);
            TileSums<T, V>.Add(V.Broadcast(Unsafe.Add(ref x1, at + 1)), b0, b1, ref d10, ref d11);
            TileSums<T, V>.Add(V.Broadcast(Unsafe.Add(ref x2, at + 1)), b0, b1, ref d20, ref d21);
            panel = ref Unsafe.Add(ref panel, 4 * V.Count);
        }

        if (at < inputs)
        {
            V b0 = RawLanes.Read<V, T>(ref panel, 0);
            V b1 = RawLanes.Read<V, T>(ref panel, V.Count);
            TileSums<T, V>.Add(V.Broadcast(Unsafe.Add(ref x, at)), b0, b1, ref c00, ref c01);
            TileSums<T, V>.Add(V.Broadcast(Unsafe.Add(ref x1, at)), b0, b1, ref c10, ref c11);
            TileSums<T, V>.Add(V.Broadcast(Unsafe.Add(ref x2, at)), b0, b1, ref c20, ref c21);
        }

        nint outputs = size.Outputs;
        Write(ref z, last, c00 + d00, c01 + d01);
        if (rows > 1) Write(ref Unsafe.Add(ref z, outputs), last, c10 + d10, c11 + d11);
        if (rows > 2) Write(ref Unsafe.Add(ref z, 2 * outputs), last, c20 + d20, c21 + d21);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(ref T z, int last, V left, V right)
    {
        RawLanes.Write(ref z, 0, left);
        PartialLanes<T, V>.Write(ref Unsafe.Add(ref z, V.Count), last, right);
    }

    /// <summary>A panel of one vector with <paramref name="count"/> outputs.</summary>
    [MethodImpl(Kernel.Options)]
    private static void One(in ProductSize size, int rows, int count, ref T x, ref T panel, ref T z)
    {
        int inputs = size.Inputs;
        ref T x1 = ref rows > 1 ? ref Unsafe.Add(ref x, inputs) : ref x;
        ref T x2 = ref rows > 2 ? ref Unsafe.Add(ref x1, inputs) : ref x1;
        V c00 = V.Zero, c01 = V.Zero, c02 = V.Zero, c03 = V.Zero;
        V c10 = V.Zero, c11 = V.Zero, c12 = V.Zero, c13 = V.Zero;
        V c20 = V.Zero, c21 = V.Zero, c22 = V.Zero, c23 = V.Zero;
        nint at = 0;
        for (; at <= inputs - 4; at += 4)
        {
            Add(ref x, ref x1, ref x2, at, RawLanes.Read<V, T>(ref panel, 0), ref c00, ref c10, ref c20);
            Add(ref x, ref x1, ref x2, at + 1, RawLanes.Read<V, T>(ref panel, V.Count), ref c01, ref c11, ref c21);
            Add(ref x, ref x1, ref x2, at + 2, RawLanes.Read<V, T>(ref panel, 2 * V.Count), ref c02, ref c12, ref c22);
            Add(ref x, ref x1, ref x2, at + 3, RawLanes.Read<V, T>(ref panel, 3 * V.Count), ref c03, ref c13, ref c23);
            panel = ref Unsafe.Add(ref panel, 4 * V.Count);
        }

        for (; at < inputs; at++)
        {
            Add(ref x, ref x1, ref x2, at, RawLanes.Read<V, T>(ref panel, 0), ref c00, ref c10, ref c20);
            panel = ref Unsafe.Add(ref panel, V.Count);
        }

        nint outputs = size.Outputs;
        PartialLanes<T, V>.Write(ref z, count, c00 + c01 + (c02 + c03));
        if (rows > 1) PartialLanes<T, V>.Write(ref Unsafe.Add(ref z, outputs), count, c10 + c11 + (c12 + c13));
        if (rows > 2) PartialLanes<T, V>.Write(ref Unsafe.Add(ref z, 2 * outputs), count, c20 + c21 + (c22 + c23));
    }

    /// <summary>One input of three rows: their sums += x·w.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref T x0, ref T x1, ref T x2, nint at, V w, ref V c0, ref V c1, ref V c2)
    {
        c0 = V.MultiplyAdd(V.Broadcast(Unsafe.Add(ref x0, at)), w, c0);
        c1 = V.MultiplyAdd(V.Broadcast(Unsafe.Add(ref x1, at)), w, c1);
        c2 = V.MultiplyAdd(V.Broadcast(Unsafe.Add(ref x2, at)), w, c2);
    }
}
