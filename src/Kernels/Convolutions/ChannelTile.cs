using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>
/// The innermost loop of depthwise convolutions, where lanes are channels: a tile of five rows by two vectors stays in registers while the
/// steps, the places of a window, run. Ten sums hide the latency of the multiply-add. Rows share two vectors of B, and each row loads its
/// own two vectors of A, one at a time: 13 of 16 registers.
/// </summary>
internal static class ChannelTile<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>Rows of a tile.</summary>
    public const int Height = 5;

    /// <summary>Columns of a tile.</summary>
    public static int Width
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 2 * V.Count;
    }

    /// <summary>
    /// C[to[m] + n] = Σ A[from[m] + steps[k] + n] · B[k·bStep + n], or += if it accumulates, for m &lt; rows and
    /// <see cref="Width"/> channels n from a given one on. With fewer than <see cref="Height"/> rows, the missing ones repeat the last.
    /// </summary>
    [MethodImpl(Kernel.Options)]
    public static void Run(in ChannelSweep<T> sweep, int rows, ref int from, ref int to, int channel)
    {
        ReadOnlySpan<int> steps = sweep.Steps;
        nint bStep = sweep.BStep;
        bool accumulate = sweep.Accumulate;
        int last = rows - 1;
        ref T a = ref Unsafe.Add(ref sweep.A, channel);
        ref T a0 = ref Unsafe.Add(ref a, from);
        ref T a1 = ref Unsafe.Add(ref a, Unsafe.Add(ref from, int.Min(1, last)));
        ref T a2 = ref Unsafe.Add(ref a, Unsafe.Add(ref from, int.Min(2, last)));
        ref T a3 = ref Unsafe.Add(ref a, Unsafe.Add(ref from, int.Min(3, last)));
        ref T a4 = ref Unsafe.Add(ref a, Unsafe.Add(ref from, int.Min(4, last)));
        V c00 = V.Zero, c01 = V.Zero, c10 = V.Zero, c11 = V.Zero, c20 = V.Zero, c21 = V.Zero;
        V c30 = V.Zero, c31 = V.Zero, c40 = V.Zero, c41 = V.Zero;
        ref T bAt = ref Unsafe.Add(ref sweep.B, channel);
        for (int step = 0; step < steps.Length; step++)
        {
            nint at = steps[step];
            V b0 = RawLanes.Read<V, T>(ref bAt, 0);
            V b1 = RawLanes.Read<V, T>(ref bAt, V.Count);
            c00 = V.MultiplyAdd(RawLanes.Read<V, T>(ref a0, at), b0, c00);
            c01 = V.MultiplyAdd(RawLanes.Read<V, T>(ref a0, at + V.Count), b1, c01);
            c10 = V.MultiplyAdd(RawLanes.Read<V, T>(ref a1, at), b0, c10);
            c11 = V.MultiplyAdd(RawLanes.Read<V, T>(ref a1, at + V.Count), b1, c11);
            c20 = V.MultiplyAdd(RawLanes.Read<V, T>(ref a2, at), b0, c20);
            c21 = V.MultiplyAdd(RawLanes.Read<V, T>(ref a2, at + V.Count), b1, c21);
            c30 = V.MultiplyAdd(RawLanes.Read<V, T>(ref a3, at), b0, c30);
            c31 = V.MultiplyAdd(RawLanes.Read<V, T>(ref a3, at + V.Count), b1, c31);
            c40 = V.MultiplyAdd(RawLanes.Read<V, T>(ref a4, at), b0, c40);
            c41 = V.MultiplyAdd(RawLanes.Read<V, T>(ref a4, at + V.Count), b1, c41);
            bAt = ref Unsafe.Add(ref bAt, bStep);
        }

        ref T c = ref Unsafe.Add(ref sweep.C, channel);
        TileSums<T, V>.Store(ref c, to, c00, c01, accumulate);
        if (rows > 1) TileSums<T, V>.Store(ref c, Unsafe.Add(ref to, 1), c10, c11, accumulate);
        if (rows > 2) TileSums<T, V>.Store(ref c, Unsafe.Add(ref to, 2), c20, c21, accumulate);
        if (rows > 3) TileSums<T, V>.Store(ref c, Unsafe.Add(ref to, 3), c30, c31, accumulate);
        if (rows > 4) TileSums<T, V>.Store(ref c, Unsafe.Add(ref to, 4), c40, c41, accumulate);
    }
}
