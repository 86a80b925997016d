using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>
/// The innermost loop of every product of matrices: six rows by two vectors of the result stay in registers while the steps
/// run. Twelve sums hide the latency of the multiply-add, and with two vectors of B and one of A they fit sixteen registers.
/// </summary>
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
    /// C[m, n] = Σ A[m·aRow + k·aStep] · B[k·bStep + n], or += when accumulating, for m &lt; rows and n &lt; <see cref="Width"/>.
    /// Of 1 to <see cref="Height"/> rows, missing ones repeat the last, so that no memory beyond A is read.
    /// </summary>
    /// <remarks>
    /// All parameters differ from tile to tile: together in a value they would be written to memory and read again for each.
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
            V x = V.Broadcast(Unsafe.Add(ref a, at));
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
            at += aStep;
            bAt = ref Unsafe.Add(ref bAt, bStep);
        }

        Store(ref c, 0, c00, c01, accumulate);
        if (rows > 1) Store(ref c, cRow, c10, c11, accumulate);
        if (rows > 2) Store(ref c, 2 * cRow, c20, c21, accumulate);
        if (rows > 3) Store(ref c, 3 * cRow, c30, c31, accumulate);
        if (rows > 4) Store(ref c, 4 * cRow, c40, c41, accumulate);
        if (rows > 5) Store(ref c, 5 * cRow, c50, c51, accumulate);
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
