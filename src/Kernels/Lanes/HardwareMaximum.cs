using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Lamina.Kernels;

/// <summary>
/// The greater of two numbers, NaN if either is NaN, and the right one of equal numbers (of +0 and −0). x86 has an instruction that gives
/// the right one where it cannot compare, so only a NaN on the left has to be chosen: half of the time of two comparisons.
/// </summary>
internal static class HardwareMaximum
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Compute<T>(Vector128<T> left, Vector128<T> right)
    {
        Vector128<T> isNumber = Vector128.Equals(left, left);
        if (Sse2.IsSupported && typeof(T) == typeof(float))
            return Vector128.ConditionalSelect(isNumber, Sse.Max(left.AsSingle(), right.AsSingle()).As<float, T>(), left);
        if (Sse2.IsSupported && typeof(T) == typeof(double))
            return Vector128.ConditionalSelect(isNumber, Sse2.Max(left.AsDouble(), right.AsDouble()).As<double, T>(), left);
        return Vector128.ConditionalSelect(Vector128.GreaterThan(left, right) | ~isNumber, left, right);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Compute<T>(Vector256<T> left, Vector256<T> right)
    {
        Vector256<T> isNumber = Vector256.Equals(left, left);
        if (Avx.IsSupported && typeof(T) == typeof(float))
            return Vector256.ConditionalSelect(isNumber, Avx.Max(left.AsSingle(), right.AsSingle()).As<float, T>(), left);
        if (Avx.IsSupported && typeof(T) == typeof(double))
            return Vector256.ConditionalSelect(isNumber, Avx.Max(left.AsDouble(), right.AsDouble()).As<double, T>(), left);
        return Vector256.ConditionalSelect(Vector256.GreaterThan(left, right) | ~isNumber, left, right);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Compute<T>(Vector512<T> left, Vector512<T> right)
    {
        Vector512<T> isNumber = Vector512.Equals(left, left);
        if (Avx512F.IsSupported && typeof(T) == typeof(float))
            return Vector512.ConditionalSelect(isNumber, Avx512F.Max(left.AsSingle(), right.AsSingle()).As<float, T>(), left);
        if (Avx512F.IsSupported && typeof(T) == typeof(double))
            return Vector512.ConditionalSelect(isNumber, Avx512F.Max(left.AsDouble(), right.AsDouble()).As<double, T>(), left);
        return Vector512.ConditionalSelect(Vector512.GreaterThan(left, right) | ~isNumber, left, right);
    }
}
