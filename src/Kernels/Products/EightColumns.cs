using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Lamina.Kernels;

/// <summary>
/// Transposes eight columns, whose steps are adjacent, into rows of a panel by vector shuffles. Products
/// z = x·Wᵀ of 32 to 128 rows take 0.8 to 0.95 of the time that they take with single numbers.
/// </summary>
/// <remarks>
/// The halves of a vector are loaded from two columns four apart, so that shuffles need not cross halves: four steps of eight single
/// columns take eight shuffles, two steps of four double columns take two. Only bits are moved, so NaNs keep theirs.
/// </remarks>
internal static class EightColumns
{
    /// <summary>Whether the shuffles exist. A constant for the JIT.</summary>
    public static bool IsSupported
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Avx.IsSupported;
    }

    /// <summary>Transposes as many steps as fill vectors.</summary>
    /// <returns>The steps that were transposed.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Transpose<T>(nint steps, nint width, ref T source, nint stride, ref T to)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
            return Singles(steps, width, ref Unsafe.As<T, float>(ref source), stride, ref Unsafe.As<T, float>(ref to));
        if (typeof(T) != typeof(double)) return 0;
        ref double left = ref Unsafe.As<T, double>(ref source);
        ref double panel = ref Unsafe.As<T, double>(ref to);
        FourDoubles(steps, width, ref left, stride, ref panel);
        return FourDoubles(steps, width, ref Unsafe.Add(ref left, 4 * stride), stride, ref Unsafe.Add(ref panel, 4));
    }

    [MethodImpl(Kernel.Options)]
    private static nint Singles(nint steps, nint width, ref float s0, nint stride, ref float to)
    {
        ref float s1 = ref Unsafe.Add(ref s0, stride);
        ref float s2 = ref Unsafe.Add(ref s1, stride);
        ref float s3 = ref Unsafe.Add(ref s2, stride);
        nint right = 4 * stride, step = 0;
        for (; step <= steps - 4; step += 4)
        {
            Vector256<float> c04 = Pair(ref s0, step, right);
            Vector256<float> c15 = Pair(ref s1, step, right);
            Vector256<float> c26 = Pair(ref s2, step, right);
            Vector256<float> c37 = Pair(ref s3, step, right);
            Vector256<float> low01 = Avx.UnpackLow(c04, c15), high01 = Avx.UnpackHigh(c04, c15);
            Vector256<float> low23 = Avx.UnpackLow(c26, c37), high23 = Avx.UnpackHigh(c26, c37);
            RawLanes.Write(ref to, 0, Avx.Shuffle(low01, low23, 0b01_00_01_00));
            to = ref Unsafe.Add(ref to, width);
            RawLanes.Write(ref to, 0, Avx.Shuffle(low01, low23, 0b11_10_11_10));
            to = ref Unsafe.Add(ref to, width);
            RawLanes.Write(ref to, 0, Avx.Shuffle(high01, high23, 0b01_00_01_00));
            to = ref Unsafe.Add(ref to, width);
            RawLanes.Write(ref to, 0, Avx.Shuffle(high01, high23, 0b11_10_11_10));
            to = ref Unsafe.Add(ref to, width);
        }

        return step;
    }

    [MethodImpl(Kernel.Options)]
    private static nint FourDoubles(nint steps, nint width, ref double s0, nint stride, ref double to)
    {
        ref double s1 = ref Unsafe.Add(ref s0, stride);
        nint right = 2 * stride, step = 0;
        for (; step <= steps - 2; step += 2)
        {
            Vector256<double> c02 = Pair(ref s0, step, right);
            Vector256<double> c13 = Pair(ref s1, step, right);
            RawLanes.Write(ref to, 0, Avx.UnpackLow(c02, c13));
            to = ref Unsafe.Add(ref to, width);
            RawLanes.Write(ref to, 0, Avx.UnpackHigh(c02, c13));
            to = ref Unsafe.Add(ref to, width);
        }

        return step;
    }

    /// <summary>A vector of steps of one column, and of the column at a distance.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> Pair<T>(ref T source, nint step, nint right)
        where T : unmanaged =>
        Vector256.Create(
            RawLanes.Read<Vector128<T>, T>(ref source, step),
            RawLanes.Read<Vector128<T>, T>(ref Unsafe.Add(ref source, right), step));
}
