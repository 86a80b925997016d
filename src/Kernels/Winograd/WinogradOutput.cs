using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>Aᵀ·m·A of the sixteen products m of a tile, with Aᵀ = ((1, 1, 1, 0), (0, 1, −1, −1)); lanes are filters.</summary>
internal static class WinogradOutput<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>Writes a vector of filters of a tile.</summary>
    /// <param name="m">The first product.</param>
    /// <param name="step">Numbers from one product to the next.</param>
    /// <param name="tile">The tile.</param>
    /// <param name="y">Where its first result is written.</param>
    /// <param name="lines">The distances of results.</param>
    /// <param name="end">What is done with the results.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run(ref T m, nint step, in WinogradTile tile, ref T y, WinogradLines lines, WinogradEnd<V> end)
    {
        Column(ref m, step, out V a0, out V a1);
        Column(ref Unsafe.Add(ref m, step), step, out V b0, out V b1);
        Column(ref Unsafe.Add(ref m, 2 * step), step, out V c0, out V c1);
        Column(ref Unsafe.Add(ref m, 3 * step), step, out V d0, out V d1);
        Write(ref y, end, a0 + b0 + c0);
        if (tile.HasRightColumn) Write(ref Unsafe.Add(ref y, lines.Column), end, b0 - c0 - d0);
        if (!tile.HasLowerRow) return;
        ref T lower = ref Unsafe.Add(ref y, lines.Row);
        Write(ref lower, end, a1 + b1 + c1);
        if (tile.HasRightColumn) Write(ref Unsafe.Add(ref lower, lines.Column), end, b1 - c1 - d1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(ref T y, WinogradEnd<V> end, V sums) =>
        PartialLanes<T, V>.Write(ref y, end.Room, V.Max(sums + end.Bias, end.Floor));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Column(ref T m, nint step, out V r0, out V r1)
    {
        V m1 = RawLanes.Read<V, T>(ref m, 4 * step);
        V m2 = RawLanes.Read<V, T>(ref m, 8 * step);
        r0 = RawLanes.Read<V, T>(ref m, 0) + m1 + m2;
        r1 = m1 - m2 - RawLanes.Read<V, T>(ref m, 12 * step);
    }
}

/// <summary>Numbers from one result to the next.</summary>
/// <param name="Column">In a row: the filters.</param>
/// <param name="Row">In a column.</param>
internal readonly record struct WinogradLines(int Column, nint Row);

/// <summary>What is done with a vector of filters of every tile.</summary>
/// <param name="Bias">Is added.</param>
/// <param name="Floor">The least result.</param>
/// <param name="Room">Filters from the vector's first one on.</param>
internal readonly record struct WinogradEnd<V>(V Bias, V Floor, int Room);
