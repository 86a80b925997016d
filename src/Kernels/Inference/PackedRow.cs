using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>
/// One row of a = f(x·Wᵀ, b) from packed weights: each multiply-add takes one broadcast input and a vector of the weights to adjacent
/// outputs.
/// </summary>
/// <remarks>
/// Loops from the outside in: panels, inputs. The weights stream through once. A multiply-add waits four cycles for its sum, and two start
/// per cycle, so eight sums are under way for a pair of panels: of four vectors, with the inputs at even and at odd places apart. A panel
/// by itself has four: two vectors with two places each, or one vector with four. <see cref="PackedTile{T, V}"/> adds in the same order.
/// Each kind of panel is a method, because the JIT limits how much it inlines into one.
/// </remarks>
internal static class PackedRow<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>Computes a row.</summary>
    /// <param name="size">Inputs and outputs; by value, because the JIT forgets constants behind a reference.</param>
    /// <param name="room">Numbers that may be written from <paramref name="a"/> on: the outputs, or whole vectors of them.</param>
    /// <param name="x">The inputs.</param>
    /// <param name="packed">The weights.</param>
    /// <param name="b">The biases, in whole vectors.</param>
    /// <param name="a">The results.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<TFormula>(ProductSize size, int room, ref T x, ref T packed, ref T b, ref T a)
        where TFormula : struct, ILayerFormula<T>
    {
        int inputs = size.Inputs, outputs = size.Outputs;
        int pairs = outputs / (4 * V.Count) * (4 * V.Count);
        if (pairs > 0) Pairs<TFormula>(pairs, inputs, ref x, ref packed, ref b, ref a);

        // Straight code, not a loop: with constant sizes, the JIT keeps one of these calls or none.
        int done = pairs;
        if (outputs - done > V.Count)
        {
            Two<TFormula>(
                room - done, inputs, ref x, ref Unsafe.Add(ref packed, (nint)done * inputs), ref Unsafe.Add(ref b, done),
                ref Unsafe.Add(ref a, done));
        }

        done = outputs - pairs > V.Count ? pairs + (2 * V.Count) : pairs;
        if (outputs - done > V.Count)
        {
            Two<TFormula>(
                room - done, inputs, ref x, ref Unsafe.Add(ref packed, (nint)done * inputs), ref Unsafe.Add(ref b, done),
                ref Unsafe.Add(ref a, done));
        }
        else if (outputs > done)
        {
            One<TFormula>(
                room - done, inputs, ref x, ref Unsafe.Add(ref packed, (nint)done * inputs), ref Unsafe.Add(ref b, done),
                ref Unsafe.Add(ref a, done));
        }
    }

    /// <summary>Pairs of panels, all of whose outputs exist.</summary>
    [MethodImpl(Kernel.Options)]
    private static void Pairs<TFormula>(int outputs, int inputs, ref T x, ref T packed, ref T b, ref T a)
        where TFormula : struct, ILayerFormula<T>
    {
        for (nint column = 0; column < outputs; column += 4 * V.Count)
        {
            ref T panel = ref Unsafe.Add(ref packed, column * inputs);
            ref T next = ref Unsafe.Add(ref panel, (nint)inputs * 2 * V.Count);
            V c00 = V.Zero, c01 = V.Zero, c02 = V.Zero, c03 = V.Zero, c10 = V.Zero, c11 = V.Zero, c12 = V.Zero, c13 = V.Zero;
            nint at = 0;
            for (; at <= inputs - 2; at += 2)
            {
                V x0 = V.Broadcast(Unsafe.Add(ref x, at));
                V x1 = V.Broadcast(Unsafe.Add(ref x, at + 1));
                c00 = V.MultiplyAdd(x0, RawLanes.Read<V, T>(ref panel, 0), c00);
                c01 = V.MultiplyAdd(x0, RawLanes.Read<V, T>(ref panel, V.Count), c01);
                c10 = V.MultiplyAdd(x1, RawLanes.Read<V, T>(ref panel, 2 * V.Count), c10);
                c11 = V.MultiplyAdd(x1, RawLanes.Read<V, T>(ref panel, 3 * V.Count), c11);
                c02 = V.MultiplyAdd(x0, RawLanes.Read<V, T>(ref next, 0), c02);
                c03 = V.MultiplyAdd(x0, RawLanes.Read<V, T>(ref next, V.Count), c03);
                c12 = V.MultiplyAdd(x1, RawLanes.Read<V, T>(ref next, 2 * V.Count), c12);
                c13 = V.MultiplyAdd(x1, RawLanes.Read<V, T>(ref next, 3 * V.Count), c13);
                panel = ref Unsafe.Add(ref panel, 4 * V.Count);
                next = ref Unsafe.Add(ref next, 4 * V.Count);
            }

            if (at < inputs)
            {
                V last = V.Broadcast(Unsafe.Add(ref x, at));
                c00 = V.MultiplyAdd(last, RawLanes.Read<V, T>(ref panel, 0), c00);
                c01 = V.MultiplyAdd(last, RawLanes.Read<V, T>(ref panel, V.Count), c01);
                c02 = V.MultiplyAdd(last, RawLanes.Read<V, T>(ref next, 0), c02);
                c03 = V.MultiplyAdd(last, RawLanes.Read<V, T>(ref next, V.Count), c03);
            }

            Write<TFormula>(ref b, ref a, column, c00 + c10);
            Write<TFormula>(ref b, ref a, column + V.Count, c01 + c11);
            Write<TFormula>(ref b, ref a, column + (2 * V.Count), c02 + c12);
            Write<TFormula>(ref b, ref a, column + (3 * V.Count), c03 + c13);
        }
    }

    /// <summary>A panel of two vectors.</summary>
    [MethodImpl(Kernel.Options)]
    private static void Two<TFormula>(int room, int inputs, ref T x, ref T panel, ref T b, ref T a)
        where TFormula : struct, ILayerFormula<T>
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

        Write<TFormula>(ref b, ref a, 0, c00 + c10);
        WritePartly<TFormula>(room - V.Count, ref Unsafe.Add(ref b, V.Count), ref Unsafe.Add(ref a, V.Count), c01 + c11);
    }

    /// <summary>A panel of one vector.</summary>
    [MethodImpl(Kernel.Options)]
    private static void One<TFormula>(int room, int inputs, ref T x, ref T panel, ref T b, ref T a)
        where TFormula : struct, ILayerFormula<T>
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

        WritePartly<TFormula>(room, ref b, ref a, c0 + c1 + (c2 + c3));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write<TFormula>(ref T b, ref T a, nint at, V sums)
        where TFormula : struct, ILayerFormula<T> =>
        RawLanes.Write(ref a, at, TFormula.Apply(sums, RawLanes.Read<V, T>(ref b, at)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WritePartly<TFormula>(int room, ref T b, ref T a, V sums)
        where TFormula : struct, ILayerFormula<T> =>
        PartialLanes<T, V>.Write(ref a, room, TFormula.Apply(sums, RawLanes.Read<V, T>(ref b, 0)));
}
