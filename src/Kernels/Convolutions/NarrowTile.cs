using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>
/// A tile of eight rows by one vector, for results that do not fill a second one. Eight sums still hide the latency of the multiply-add;
/// with one vector of the panel and one broadcast they take ten registers. Loops as in <see cref="WideTile{T, V}"/>.
/// </summary>
/// <remarks>
/// Its text repeats the wide tile's, because sums and references must be local variables to be in registers: C# has no way to vary their
/// number.
/// </remarks>
internal readonly struct NarrowTile<T, V> : IWindowTile<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <inheritdoc/>
    public static int Height
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 8;
    }

    /// <inheritdoc/>
    public static int Width
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => V.Count;
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
        ref T a6 = ref Unsafe.Add(ref a, Unsafe.Add(ref from, int.Min(6, last)));
        ref T a7 = ref Unsafe.Add(ref a, Unsafe.Add(ref from, int.Min(7, last)));
        V c0 = TileSums<T, V>.Start(ref sweep.Start), c1 = c0, c2 = c0, c3 = c0, c4 = c0, c5 = c0, c6 = c0, c7 = c0;
        ref T bAt = ref sweep.B;
        for (int run = 0; run < runs.Length; run++)
        {
            nint at = runs[run];
            for (int left = length; left > 0; left--)
            {
                V b0 = RawLanes.Read<V, T>(ref bAt, 0);
                c0 = V.MultiplyAdd(V.Broadcast(Unsafe.Add(ref a0, at)), b0, c0);
                c1 = V.MultiplyAdd(V.Broadcast(Unsafe.Add(ref a1, at)), b0, c1);
                c2 = V.MultiplyAdd(V.Broadcast(Unsafe.Add(ref a2, at)), b0, c2);
                c3 = V.MultiplyAdd(V.Broadcast(Unsafe.Add(ref a3, at)), b0, c3);
                c4 = V.MultiplyAdd(V.Broadcast(Unsafe.Add(ref a4, at)), b0, c4);
                c5 = V.MultiplyAdd(V.Broadcast(Unsafe.Add(ref a5, at)), b0, c5);
                c6 = V.MultiplyAdd(V.Broadcast(Unsafe.Add(ref a6, at)), b0, c6);
                c7 = V.MultiplyAdd(V.Broadcast(Unsafe.Add(ref a7, at)), b0, c7);
                at += step;
                bAt = ref Unsafe.Add(ref bAt, V.Count);
            }
        }

        ref T c = ref sweep.C;
        TileSums<T, V>.Store(ref c, to, c0, end);
        if (rows > 1) TileSums<T, V>.Store(ref c, Unsafe.Add(ref to, 1), c1, end);
        if (rows > 2) TileSums<T, V>.Store(ref c, Unsafe.Add(ref to, 2), c2, end);
        if (rows > 3) TileSums<T, V>.Store(ref c, Unsafe.Add(ref to, 3), c3, end);
        if (rows > 4) TileSums<T, V>.Store(ref c, Unsafe.Add(ref to, 4), c4, end);
        if (rows > 5) TileSums<T, V>.Store(ref c, Unsafe.Add(ref to, 5), c5, end);
        if (rows > 6) TileSums<T, V>.Store(ref c, Unsafe.Add(ref to, 6), c6, end);
        if (rows > 7) TileSums<T, V>.Store(ref c, Unsafe.Add(ref to, 7), c7, end);
    }
}
