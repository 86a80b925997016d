using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>Six rows by two vectors, as <see cref="TileKernel{T, V}"/> and for its reasons.</summary>
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
        bool accumulate = sweep.Accumulate;
        ref T a = ref sweep.A;
        ref T a0 = ref Unsafe.Add(ref a, from);
        ref T a1 = ref Unsafe.Add(ref a, Unsafe.Add(ref from, int.Min(1, last)));
        ref T a2 = ref Unsafe.Add(ref a, Unsafe.Add(ref from, int.Min(2, last)));
        ref T a3 = ref Unsafe.Add(ref a, Unsafe.Add(ref from, int.Min(3, last)));
        ref T a4 = ref Unsafe.Add(ref a, Unsafe.Add(ref from, int.Min(4, last)));
        ref T a5 = ref Unsafe.Add(ref a, Unsafe.Add(ref from, int.Min(5, last)));
        V c00 = V.Zero, c01 = V.Zero, c10 = V.Zero, c11 = V.Zero, c20 = V.Zero, c21 = V.Zero;
        V c30 = V.Zero, c31 = V.Zero, c40 = V.Zero, c41 = V.Zero, c50 = V.Zero, c51 = V.Zero;
        ref T bAt = ref sweep.B;
        for (int run = 0; run < runs.Length; run++)
        {
            nint at = runs[run];
            for (int left = length; left > 0; left--)
            {
                V b0 = RawLanes.Read<V, T>(ref bAt, 0);
                V b1 = RawLanes.Read<V, T>(ref bAt, V.Count);
                V x = V.Broadcast(Unsafe.Add(ref a0, at));
                c00 = V.MultiplyAdd(x, b0, c00);
                c01 = V.MultiplyAdd(x, b1, c01);
                x = V.Broadcast(Unsafe.Add(ref a1, at));
                c10 = V.MultiplyAdd(x, b0, c10);
                c11 = V.MultiplyAdd(x, b1, c11);
                x = V.Broadcast(Unsafe.Add(ref a2, at));
                c20 = V.MultiplyAdd(x, b0, c20);
                c21 = V.MultiplyAdd(x, b1, c21);
                x = V.Broadcast(Unsafe.Add(ref a3, at));
                c30 = V.MultiplyAdd(x, b0, c30);
                c31 = V.MultiplyAdd(x, b1, c31);
                x = V.Broadcast(Unsafe.Add(ref a4, at));
                c40 = V.MultiplyAdd(x, b0, c40);
                c41 = V.MultiplyAdd(x, b1, c41);
                x = V.Broadcast(Unsafe.Add(ref a5, at));
                c50 = V.MultiplyAdd(x, b0, c50);
                c51 = V.MultiplyAdd(x, b1, c51);
                at += step;
                bAt = ref Unsafe.Add(ref bAt, Width);
            }
        }

        ref T c = ref sweep.C;
        Store(ref c, to, c00, c01, accumulate);
        if (rows > 1) Store(ref c, Unsafe.Add(ref to, 1), c10, c11, accumulate);
        if (rows > 2) Store(ref c, Unsafe.Add(ref to, 2), c20, c21, accumulate);
        if (rows > 3) Store(ref c, Unsafe.Add(ref to, 3), c30, c31, accumulate);
        if (rows > 4) Store(ref c, Unsafe.Add(ref to, 4), c40, c41, accumulate);
        if (rows > 5) Store(ref c, Unsafe.Add(ref to, 5), c50, c51, accumulate);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(ref T c, nint index, V left, V right, bool accumulate)
    {
        if (accumulate)
        {
            left += RawLanes.Read<V, T>(ref c, index);
            right += RawLanes.Read<V, T>(ref c, index + V.Count);
        }

        RawLanes.Write(ref c, index, left);
        RawLanes.Write(ref c, index + V.Count, right);
    }
}
