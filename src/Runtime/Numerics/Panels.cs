using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lamina.Numerics;

/// <summary>Packs a block of B into panels: for each tile's width of columns, step after step, the columns side by side.</summary>
internal static class Panels
{
    /// <summary>Packs steps × columns of B from (step, column) on into panels of a width; missing columns of the last one are 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Pack<T>(in ProductShape shape, int column, int columns, int step, int steps, int width, ref T b, ref T packed)
        where T : unmanaged
    {
        for (int first = 0; first < columns; first += width)
        {
            ref T panel = ref Unsafe.Add(ref packed, (nint)first * steps);
            ref T source = ref Unsafe.Add(ref b, ((column + first) * shape.BColumn) + (step * shape.BStep));
            int count = int.Min(width, columns - first);
            if (count < width) MemoryMarshal.CreateSpan(ref panel, width * steps).Clear();
            if (shape.BColumn == 1) CopyRows(count, steps, width, ref source, shape.BStep, ref panel);
            else Transpose(count, steps, width, ref source, shape.BColumn, ref panel);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopyRows<T>(int columns, int steps, int width, ref T source, nint stride, ref T panel)
        where T : unmanaged
    {
        for (int step = 0; step < steps; step++)
        {
            MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref source, step * stride), columns)
                .CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref panel, (nint)step * width), columns));
        }
    }

    /// <summary>Adjacent steps of one column after another become adjacent columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Transpose<T>(int columns, int steps, int width, ref T source, nint stride, ref T panel)
        where T : unmanaged
    {
        for (int column = 0; column < columns; column++)
        {
            ref T from = ref Unsafe.Add(ref source, column * stride);
            ref T to = ref Unsafe.Add(ref panel, column);
            for (int step = 0; step < steps; step++)
            {
                to = Unsafe.Add(ref from, step);
                to = ref Unsafe.Add(ref to, width);
            }
        }
    }
}
