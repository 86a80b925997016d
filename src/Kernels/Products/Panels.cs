using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Lamina.Kernels;

/// <summary>
/// Packs a block of B into panels, each (steps, width) and contiguous, with the width of a tile. A tile then reads its panel from the first
/// number to the last.
/// </summary>
internal static class Panels
{
    /// <summary>Packs steps × columns of B into panels of a width; missing columns of the last one are 0.</summary>
    [MethodImpl(Kernel.Options)]
    public static void Pack<T>(in ProductShape shape, in PanelRange range, int width, ref T b, ref T packed)
        where T : unmanaged
    {
        (int column, int columns, int step, int steps) = range;
        for (int first = 0; first < columns; first += width)
        {
            ref T panel = ref Unsafe.Add(ref packed, (nint)first * steps);
            ref T source = ref Unsafe.Add(ref b, ((column + first) * shape.BColumn) + (step * shape.BStep));
            int count = int.Min(width, columns - first);
            if (count < width) MemoryMarshal.CreateSpan(ref panel, width * steps).Clear();
            if (shape.BColumn == 1) CopyRows(new(count, steps, width), ref source, shape.BStep, ref panel);
            else Transpose(new(count, steps, width), ref source, shape.BColumn, ref panel);
        }
    }

    /// <summary>Packs columns that are adjacent: copies a part of each step.</summary>
    [MethodImpl(Kernel.Options)]
    internal static void CopyRows<T>(in Panel size, ref T source, nint stride, ref T panel)
        where T : unmanaged
    {
        (int columns, int steps, int width) = size;
        if (columns * Unsafe.SizeOf<T>() is 32 or 64 or 128)
        {
            CopyWholeRows(size, ref source, stride, ref panel);
            return;
        }

        for (int step = 0; step < steps; step++)
        {
            MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref source, step * stride), columns)
                .CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref panel, (nint)step * width), columns));
        }
    }

    /// <summary>
    /// Copies rows of one, two or four vectors of 32 bytes, as panels of whole tiles have, without a call per row.
    /// </summary>
    [MethodImpl(Kernel.Options)]
    private static void CopyWholeRows<T>(in Panel size, ref T source, nint stride, ref T panel)
        where T : unmanaged
    {
        (int columns, int steps, int width) = size;
        nint vector = Vector256<byte>.Count / Unsafe.SizeOf<T>();
        for (int step = 0; step < steps; step++)
        {
            for (nint column = 0; column < columns; column += vector)
                RawLanes.Write(ref panel, column, RawLanes.Read<Vector256<byte>, T>(ref source, column));
            source = ref Unsafe.Add(ref source, stride);
            panel = ref Unsafe.Add(ref panel, width);
        }
    }

    /// <summary>
    /// Packs columns whose steps are adjacent: a transposition. Eight columns at a time, so that each write of a step covers 32 or 64
    /// adjacent bytes while eight streams are read.
    /// </summary>
    [MethodImpl(Kernel.Options)]
    private static void Transpose<T>(in Panel size, ref T source, nint stride, ref T panel)
        where T : unmanaged
    {
        (int columns, int steps, int width) = size;
        int column = 0;
        for (; column <= columns - 8; column += 8)
            TransposeEight(steps, width, ref Unsafe.Add(ref source, column * stride), stride, ref Unsafe.Add(ref panel, column));
        for (; column < columns; column++)
        {
            ref T from = ref Unsafe.Add(ref source, column * stride);
            ref T to = ref Unsafe.Add(ref panel, column);
            for (nint step = 0; step < steps; step++) Unsafe.Add(ref to, step * width) = Unsafe.Add(ref from, step);
        }
    }

    [MethodImpl(Kernel.Options)]
    private static void TransposeEight<T>(nint steps, nint width, ref T source, nint stride, ref T to)
        where T : unmanaged
    {
        ref T s0 = ref source;
        ref T s1 = ref Unsafe.Add(ref s0, stride);
        ref T s2 = ref Unsafe.Add(ref s1, stride);
        ref T s3 = ref Unsafe.Add(ref s2, stride);
        ref T s4 = ref Unsafe.Add(ref s3, stride);
        ref T s5 = ref Unsafe.Add(ref s4, stride);
        ref T s6 = ref Unsafe.Add(ref s5, stride);
        ref T s7 = ref Unsafe.Add(ref s6, stride);
        nint step = 0;
        if (EightColumns.IsSupported)
        {
            step = EightColumns.Transpose(steps, width, ref source, stride, ref to);
            to = ref Unsafe.Add(ref to, step * width);
        }

        for (; step < steps; step++)
        {
            Unsafe.Add(ref to, 0) = Unsafe.Add(ref s0, step);
            Unsafe.Add(ref to, 1) = Unsafe.Add(ref s1, step);
            Unsafe.Add(ref to, 2) = Unsafe.Add(ref s2, step);
            Unsafe.Add(ref to, 3) = Unsafe.Add(ref s3, step);
            Unsafe.Add(ref to, 4) = Unsafe.Add(ref s4, step);
            Unsafe.Add(ref to, 5) = Unsafe.Add(ref s5, step);
            Unsafe.Add(ref to, 6) = Unsafe.Add(ref s6, step);
            Unsafe.Add(ref to, 7) = Unsafe.Add(ref s7, step);
            to = ref Unsafe.Add(ref to, width);
        }
    }

    /// <summary>The columns and steps of one panel, and the columns that it has room for.</summary>
    internal readonly record struct Panel(int Columns, int Steps, int Width);
}
