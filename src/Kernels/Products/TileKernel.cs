using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>
/// The innermost loop of a matrix product: a tile of C, six rows by two vectors, stays in registers while the steps run. Per step it loads
/// two vectors of B, broadcasts six numbers of A and does twelve multiply-adds.
/// </summary>
/// <remarks>
/// Twelve independent sums hide the latency of the multiply-add (two per cycle, four or five cycles each). With two vectors of B and one
/// broadcast of A they take 15 of the 16 registers that 128 and 256 bits have. In the first-level cache: the panel of B, which every tile
/// of the same columns reads again, and six streams of A. It is a copy of <see cref="WideTile{T, V}"/> because it reads rows at a constant
/// distance (three integers), where that tile needs tables of offsets.
/// </remarks>
internal static class TileKernel<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>Rows of a tile.</summary>
    public const int Height = 6;

    /// <summary>Columns of a tile.</summary>
    public static int Width
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 2 * V.Count;
    }

    /// <summary>
    /// C[m, n] = Σ A[m·aRow + k·aStep] · B[k·bStep + n] over k &lt; steps, or += if it accumulates, for m &lt; rows and
    /// n &lt; <see cref="Width"/>. With fewer than <see cref="Height"/> rows (at least 1), the missing ones repeat the last, so nothing
    /// beyond A is read.
    /// </summary>
    /// <remarks>
    /// Most parameters differ from tile to tile. In a struct they would be written to memory and read again for each tile.
    /// </remarks>
    [MethodImpl(Kernel.Options)]
    public static void Run(
        int rows, int steps, ref T a, nint aRow, nint aStep, ref T b, nint bStep, ref T c, nint cRow, bool accumulate)
    {
        ref T a1 = ref rows > 1 ? ref Unsafe.Add(ref a, aRow) : ref a;
        ref T a2 = ref rows > 2 ? ref Unsafe.Add(ref a1, aRow) : ref a1;
        ref T a3 = ref rows > 3 ? ref Unsafe.Add(ref a2, aRow) : ref a2;
        ref T a4 = ref rows > 4 ? ref Unsafe.Add(ref a3, aRow) : ref a3;
        ref T a5 = ref rows > 5 ? ref Unsafe.Add(ref a4, aRow) : ref a4;
        V c00 = V.Zero, c01 = V.Zero, c10 = V.Zero, c11 = V.Zero, c20 = V.Zero, c21 = V.Zero;
        V c30 = V.Zero, c31 = V.Zero, c40 = V.Zero, c41 = V.Zero, c50 = V.Zero, c51 = V.Zero;
        nint at = 0;
        ref T bAt = ref b;
        for (int step = 0; step < steps; step++)
        {
            V b0 = RawLanes.Read<V, T>(ref bAt, 0);
            V b1 = RawLanes.Read<V, T>(ref bAt, V.Count);
            TileSums<T, V>.Add(V.Broadcast(Unsafe.Add(ref a, at)), b0, b1, ref c00, ref c01);
            TileSums<T, V>.Add(V.Broadcast(Unsafe.Add(ref a1, at)), b0, b1, ref c10, ref c11);
            TileSums<T, V>.Add(V.Broadcast(Unsafe.Add(ref a2, at)), b0, b1, ref c20, ref c21);
            TileSums<T, V>.Add(V.Broadcast(Unsafe.Add(ref a3, at)), b0, b1, ref c30, ref c31);
            TileSums<T, V>.Add(V.Broadcast(Unsafe.Add(ref a4, at)), b0, b1, ref c40, ref c41);
            TileSums<T, V>.Add(V.Broadcast(Unsafe.Add(ref a5, at)), b0, b1, ref c50, ref c51);
            at += aStep;
            bAt = ref Unsafe.Add(ref bAt, bStep);
        }

        TileSums<T, V>.Store(ref c, 0, c00, c01, accumulate);
        if (rows > 1) TileSums<T, V>.Store(ref c, cRow, c10, c11, accumulate);
        if (rows > 2) TileSums<T, V>.Store(ref c, 2 * cRow, c20, c21, accumulate);
        if (rows > 3) TileSums<T, V>.Store(ref c, 3 * cRow, c30, c31, accumulate);
        if (rows > 4) TileSums<T, V>.Store(ref c, 4 * cRow, c40, c41, accumulate);
        if (rows > 5) TileSums<T, V>.Store(ref c, 5 * cRow, c50, c51, accumulate);
    }
}
