using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>
/// One row of z = x·Wᵀ from packed weights: each multiply-add takes one broadcast input and a vector of the weights to adjacent outputs.
/// </summary>
/// <remarks>
/// Loops from the outside in: pairs of panels, inputs. The weights stream through once. A multiply-add waits four cycles for its sum, and
/// two start per cycle, so eight sums are in registers: of four vectors, with the inputs at even and at odd places apart. A panel by itself
/// has four: two vectors with two places each, or one vector with four.
/// </remarks>
internal static class PackedRow<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    public static void Run(in ProductSize size, ref T x, ref T packed, ref T z)
    {
        int inputs = size.Inputs, outputs = size.Outputs, pairs = outputs / (4 * V.Count) * (4 * V.Count);
        if (pairs > 0) Pairs(pairs, inputs, ref x, ref packed, ref z);
        if (pairs < outputs)
            Rest(outputs - pairs, inputs, ref x, ref Unsafe.Add(ref packed, (nint)pairs * inputs), ref Unsafe.Add(ref z, pairs));
    }

    /// <summary>Pairs of panels, all of whose outputs exist.</summary>
    [MethodImpl(Kernel.Options)]
    private static void Pairs(int outputs, int inputs, ref T x, ref T packed, ref T z)
    {
        for (nint column = 0; column < outputs; column += 4 * V.Count)
        {
            ref T first = ref Unsafe.Add(ref packed, column * inputs);
            ref T second = ref Unsafe.Add(ref first, (nint)inputs * 2 * V.Count);
            V c00 = V.Zero, c01 = V.Zero, c02 = V.Zero, c03 = V.Zero, c10 = V.Zero, c11 = V.Zero, c12 = V.Zero, c13 = V.Zero;
            nint at = 0;
            for (; at <= inputs - 2; at += 2)
            {
                V x0 = V.Broadcast(Unsafe.Add(ref x, at));
                V x1 = V.Broadcast(Unsafe.Add(ref x, at + 1));
                c00 = V.MultiplyAdd(x0, RawLanes.Read<V, T>(ref first, 0), c00);
                c01 = V.MultiplyAdd(x0, RawLanes.Read<V, T>(ref first, V.Count), c01);
                c10 = V.MultiplyAdd(x1, RawLanes.Read<V, T>(ref first, 2 * V.Count), c10);
                c11 = V.MultiplyAdd(x1, RawLanes.Read<V, T>(ref first, 3 * V.Count), c11);
                c02 = V.MultiplyAdd(x0, RawLanes.Read<V, T>(ref second, 0), c02);
                c03 = V.MultiplyAdd(x0, RawLanes.Read<V, T>(ref second, V.Count), c03);
                c12 = V.MultiplyAdd(x1, RawLanes.Read<V, T>(ref second, 2 * V.Count), c12);
                c13 = V.MultiplyAdd(x1, RawLanes.Read<V, T>(ref second, 3 * V.Count), c13);
                first = ref Unsafe.Add(ref first, 4 * V.Count);
                second = ref Unsafe.Add(ref second, 4 * V.Count);
            }

            if (at < inputs)
            {
                V last = V.Broadcast(Unsafe.Add(ref x, at));
                c00 = V.MultiplyAdd(last, RawLanes.Read<V, T>(ref first, 0), c00);
                c01 = V.MultiplyAdd(last, RawLanes.Read<V, T>(ref first, V.Count), c01);
                c02 = V.MultiplyAdd(last, RawLanes.Read<V, T>(ref second, 0), c02);
                c03 = V.MultiplyAdd(last, RawLanes.Read<V, T>(ref second, V.Count), c03);
            }

            RawLanes.Write(ref z, column, c00 + c10);
            RawLanes.Write(ref z, column + V.Count, c01 + c11);
            RawLanes.Write(ref z, column + (2 * V.Count), c02 + c12);
            RawLanes.Write(ref z, column + (3 * V.Count), c03 + c13);
        }
    }

    /// <summary>The panels after the pairs.</summary>
    [MethodImpl(Kernel.Options)]
    private static void Rest(int outputs, int inputs, ref T x, ref T packed, ref T z)
    {
        for (; outputs > V.Count; outputs -= 2 * V.Count)
        {
            Sum(inputs, ref x, ref packed, out V left, out V right);
            RawLanes.Write(ref z, 0, left);
            PartialLanes<T, V>.Write(ref Unsafe.Add(ref z, V.Count), outputs - V.Count, right);
            packed = ref Unsafe.Add(ref packed, (nint)inputs * 2 * V.Count);
            z = ref Unsafe.Add(ref z, 2 * V.Count);
        }

        if (outputs > 0) PartialLanes<T, V>.Write(ref z, outputs, Sum(inputs, ref x, ref packed));
    }

    /// <summary>The sums of a panel of one vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sum(int inputs, ref T x, ref T panel)
    {
        V c0 = V.Zero, c1 = V.Zero, c2 = V.Zero, c3 = V.Zero;
        nint at = 0;
        for (; at <= inputs - 4; at += 4)
        {
            c0 = V.MultiplyAdd(V.Broadcast(Unsafe.Add(ref x, at)), RawLanes.Read<V, T>(ref panel, 0), c0);
            c1 = V.MultiplyAdd(V.Broadcast(Unsafe.Add(ref x, at + 1)), RawLanes.Read<V, T>(ref panel, V.Count), c1);
            c2 = V.MultiplyAdd(V.Broadcast(Unsafe.Add(ref x, at + 2)), RawLanes.Read<V, T>(ref panel, 2 * V.Count), c2);
            c3 = V.MultiplyAdd(V.Broadcast(Unsafe.Add(ref x, at + 3)), RawLanes.Read<V, T>(ref panel, 3 * V.Count), c3);
            panel = ref Unsafe.Add(ref panel, 4 * V.Count);
        }

        for (; at < inputs; at++)
        {
            c0 = V.MultiplyAdd(V.Broadcast(Unsafe.Add(ref x, at)), RawLanes.Read<V, T>(ref panel, 0), c0);
            panel = ref Unsafe.Add(ref panel, V.Count);
        }

        return c0 + c1 + (c2 + c3);
    }

    /// <summary>The sums of a panel of two vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Sum(int inputs, ref T x, ref T panel, out V left, out V right)
    {
        V c00 = V.Zero, c01 = V.Zero, c10 = V.Zero, c11 = V.Zero;
        nint at = 0;
        for (; at <= inputs - 2; at += 2)
        {
            V x0 = V.Broadcast(Unsafe.Add(ref x, at));
            V x1 = V.Broadcast(Unsafe.Add(ref x, at + 1));
            c00 = V.MultiplyAdd(x0, RawLanes.Read<V, T>(ref panel, 0), c00);
            c01 = V.MultiplyAdd(x0, RawLanes.Read<V, T>(ref panel, V.Count), c01);
            c10 = V.MultiplyAdd(x1, RawLanes.Read<V, T>(ref panel, 2 * V.Count), c10);
            c11 = V.MultiplyAdd(x1, RawLanes.Read<V, T>(ref panel, 3 * V.Count), c11);
            panel = ref Unsafe.Add(ref panel, 4 * V.Count);
        }

        if (at < inputs)
        {
            V last = V.Broadcast(Unsafe.Add(ref x, at));
            c00 = V.MultiplyAdd(last, RawLanes.Read<V, T>(ref panel, 0), c00);
            c01 = V.MultiplyAdd(last, RawLanes.Read<V, T>(ref panel, V.Count), c01);
        }

        left = c00 + c10;
        right = c01 + c11;
    }
}
