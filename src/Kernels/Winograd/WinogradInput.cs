using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>
/// Bᵀ·d·B of a patch d, with Bᵀ = ((1, 0, −1, 0), (0, 1, 1, 0), (0, −1, 1, 0), (0, 1, 0, −1)); lanes are channels. The sixteen values of
/// a vector of channels stay in registers.
/// </summary>
internal static class WinogradInput<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>Transforms the channels from a given one on; those that fill no vector are left to lanes of half the width.</summary>
    /// <param name="patch">The first place of the patch.</param>
    /// <param name="to">The first transformed place.</param>
    /// <param name="steps">The distances of places.</param>
    /// <param name="from">The first channel.</param>
    [MethodImpl(Kernel.Options)]
    public static void Run(ref T patch, ref T to, WinogradSteps steps, int from)
    {
        (int channels, nint rowStep, nint step) = steps;
        for (; from <= channels - V.Count; from += V.Count)
        {
            ref T d = ref Unsafe.Add(ref patch, from);
            Column(ref d, rowStep, out V a0, out V a1, out V a2, out V a3);
            Column(ref Unsafe.Add(ref d, channels), rowStep, out V b0, out V b1, out V b2, out V b3);
            Column(ref Unsafe.Add(ref d, 2 * channels), rowStep, out V c0, out V c1, out V c2, out V c3);
            Column(ref Unsafe.Add(ref d, 3 * channels), rowStep, out V d0, out V d1, out V d2, out V d3);
            ref T row = ref Unsafe.Add(ref to, from);
            RawLanes.Write(ref row, 0, a0 - c0);
            RawLanes.Write(ref row, step, b0 + c0);
            RawLanes.Write(ref row, 2 * step, c0 - b0);
            RawLanes.Write(ref row, 3 * step, b0 - d0);
            RawLanes.Write(ref row, 4 * step, a1 - c1);
            RawLanes.Write(ref row, 5 * step, b1 + c1);
            RawLanes.Write(ref row, 6 * step, c1 - b1);
            RawLanes.Write(ref row, 7 * step, b1 - d1);
            RawLanes.Write(ref row, 8 * step, a2 - c2);
            RawLanes.Write(ref row, 9 * step, b2 + c2);
            RawLanes.Write(ref row, 10 * step, c2 - b2);
            RawLanes.Write(ref row, 11 * step, b2 - d2);
            RawLanes.Write(ref row, 12 * step, a3 - c3);
            RawLanes.Write(ref row, 13 * step, b3 + c3);
            RawLanes.Write(ref row, 14 * step, c3 - b3);
            RawLanes.Write(ref row, 15 * step, b3 - d3);
        }

        if (from == channels) return;
        if (typeof(V) == typeof(Lanes512<T>)) WinogradInput<T, Lanes256<T>>.Run(ref patch, ref to, steps, from);
        else if (typeof(V) == typeof(Lanes256<T>)) WinogradInput<T, Lanes128<T>>.Run(ref patch, ref to, steps, from);
        else WinogradInput<T, Scalar<T>>.Run(ref patch, ref to, steps, from);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Column(ref T d, nint step, out V r0, out V r1, out V r2, out V r3)
    {
        V d0 = RawLanes.Read<V, T>(ref d, 0);
        V d1 = RawLanes.Read<V, T>(ref d, step);
        V d2 = RawLanes.Read<V, T>(ref d, 2 * step);
        V d3 = RawLanes.Read<V, T>(ref d, 3 * step);
        r0 = d0 - d2;
        r1 = d1 + d2;
        r2 = d2 - d1;
        r3 = d1 - d3;
    }
}

/// <summary>The distances of the places of a patch.</summary>
/// <param name="Channels">Numbers of a place.</param>
/// <param name="Row">Numbers from one row of the patch to the next.</param>
/// <param name="Transformed">Numbers from one transformed place to the next.</param>
internal readonly record struct WinogradSteps(int Channels, nint Row, nint Transformed);
