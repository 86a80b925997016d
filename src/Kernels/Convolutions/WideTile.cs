using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>
/// A tile of six rows by two vectors. Registers are used as in <see cref="TileKernel{T, V}"/>: twelve sums, two vectors of the panel, one
/// broadcast. Loops from the outside in: runs of adjacent numbers of the windows, numbers of a run.
/// </summary>
internal readonly struct WideTile<T, V> : IWindowTile<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <inheritdoc/>
    public static int Height
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 6;
    }

    /// <inheritdoc/>
    public static int Width
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 2 * V.Count;
    }

    /// <inheritdoc/>
    [MethodImpl(Kernel.Options)]
    public static void Run(in TileSweep<T> sweep, int rows, ref int from, ref int to)
    {
        ReadOnlySpan<int> runs = sweep.Runs;
        int last = rows - 1, length = sweep.Length;
        nint step = sweep.Step;
        TileEnd end = new(sweep.Accumulate, sweep.IsRectified);
        ref T a = ref sweep.A;
        ref T a0 = ref Unsafe.Add(ref a, from);
        ref T a1 = ref Unsafe.Add(ref a, Unsafe.Add(ref from, int.Min(1, last)));
        ref T a2 = ref Unsafe.Add(ref a, Unsafe.Add(ref from, int.Min(2, last)));
        ref T a3 = ref Unsafe.Add(ref a, Unsafe.Add(ref from, int.Min(3, last)));
        ref T a4 = ref Unsafe.Add(ref a, Unsafe.Add(ref from, int.Min(4, last)));
        ref T a5 = ref Unsafe.Add(ref a, Unsafe.Add(ref from, int.Min(5, last)));
        TileSums<T, V>.Start(ref sweep.Start, out V c00, out V c01);
        V c10 = c00, c11 = c01, c20 = c00, c21 = c01, c30 = c00, c31 = c01, c40 = c00, c41 = c01, c50 = c00, c51 = c01;
        ref T bAt = ref sweep.B;
        for (int run = 0; run < runs.Length; run++)
        {
            nint at = runs[run];
            for (int left = length; left > 0; left--)
            {
                V b0 = RawLanes.Read<V, T>(ref bAt, 0);
                V b1 = RawLanes.Read<V, T>(ref bAt, V.Count);
                TileSums<T, V>.Add(V.Broadcast(Unsafe.Add(ref a0, at)), b0, b1, ref c00, ref c01);
                TileSums<T, V>.Add(V.Broadcast(Unsafe.Add(ref a1, at)), b0, b1, ref c10, ref c11);
                TileSums<T, V>.Add(V.Broadcast(Unsafe.Add(ref a2, at)), b0, b1, ref c20, ref c21);
                TileSums<T, V>.Add(V.Broadcast(Unsafe.Add(ref a3, at)), b0, b1, ref c30, ref c31);
                TileSums<T, V>.Add(V.Broadcast(Unsafe.Add(ref a4, at)), b0, b1, ref c40, ref c41);
                TileSums<T, V>.Add(V.Broadcast(Unsafe.Add(ref a5, at)), b0, b1, ref c50, ref c51);
                at += step;
                bAt = ref Unsafe.Add(ref bAt, Width);
            }
        }

        ref T c = ref sweep.C;
        TileSums<T, V>.Store(ref c, to, c00, c01, end);
        if (rows > 1) TileSums<T, V>.Store(ref c, Unsafe.Add(ref to, 1), c10, c11, end);
        if (rows > 2) TileSums<T, V>.Store(ref c, Unsafe.Add(ref to, 2), c20, c21, end);
        if (rows > 3) TileSums<T, V>.Store(ref c, Unsafe.Add(ref to, 3), c30, c31, end);
        if (rows > 4) TileSums<T, V>.Store(ref c, Unsafe.Add(ref to, 4), c40, c41, end);
        if (rows > 5) TileSums<T, V>.Store(ref c, Unsafe.Add(ref to, 5), c50, c51, end);
    }
}
