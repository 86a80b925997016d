using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>
/// The steps that all tiles share: adding products to sums in registers, and storing the sums. The JIT inlines both without spilling: in
/// products and convolutions, times with these methods and with their bodies copied differ by less than the noise of 4 %.
/// </summary>
internal static class TileSums<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>One row, one step: the sums of two vectors of columns += x · (b0, b1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(V x, V b0, V b1, ref V left, ref V right)
    {
        left = V.MultiplyAdd(x, b0, left);
        right = V.MultiplyAdd(x, b1, right);
    }

    /// <summary>Stores a row of two vectors, or adds it to what is there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(ref T c, nint index, V left, V right, bool accumulate)
    {
        if (accumulate)
        {
            left += RawLanes.Read<V, T>(ref c, index);
            right += RawLanes.Read<V, T>(ref c, index + V.Count);
        }

        RawLanes.Write(ref c, index, left);
        RawLanes.Write(ref c, index + V.Count, right);
    }

    /// <summary>Stores a row of one vector, or adds it to what is there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(ref T c, nint index, V value, bool accumulate) =>
        RawLanes.Write(ref c, index, accumulate ? value + RawLanes.Read<V, T>(ref c, index) : value);

    /// <summary>What two vectors of sums begin with: given numbers, or zeros.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Start(ref T start, out V left, out V right)
    {
        left = right = V.Zero;
        if (Unsafe.IsNullRef(ref start)) return;
        left = RawLanes.Read<V, T>(ref start, 0);
        right = RawLanes.Read<V, T>(ref start, V.Count);
    }

    /// <summary>The same for one vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Start(ref T start) => Unsafe.IsNullRef(ref start) ? V.Zero : RawLanes.Read<V, T>(ref start, 0);

    /// <summary>Stores a row of two vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(ref T c, nint index, V left, V right, TileEnd end)
    {
        Store(ref c, index, left, end);
        Store(ref c, index + V.Count, right, end);
    }

    /// <summary>Stores a row of one vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(ref T c, nint index, V value, TileEnd end)
    {
        if (end.Accumulate) value += RawLanes.Read<V, T>(ref c, index);
        RawLanes.Write(ref c, index, end.IsRectified ? V.Max(value, V.Zero) : value);
    }
}

/// <summary>What is done with sums when they are stored.</summary>
/// <param name="Accumulate">Whether they are added to what is there.</param>
/// <param name="IsRectified">Whether results below 0 then become 0.</param>
internal readonly record struct TileEnd(bool Accumulate, bool IsRectified);
