using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Lamina.Kernels;

/// <summary>Sums in double precision, in an order that depends on the length alone.</summary>
internal static class DoubleSums
{
    /// <summary>Σ x.</summary>
    [MethodImpl(Kernel.Options)]
    public static double Sum<T>(ReadOnlySpan<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Vector256<double> even = Vector256<double>.Zero, odd = Vector256<double>.Zero;
        ref T first = ref MemoryMarshal.GetReference(values);
        int i = 0;
        for (; i <= values.Length - 8; i += 8)
        {
            even += Widened(ref first, i);
            odd += Widened(ref first, i + 4);
        }

        double rest = 0;
        for (; i < values.Length; i++) rest += double.CreateTruncating(values[i]);
        return Total(even + odd) + rest;
    }

    /// <summary>Σ a·b over spans of one length; the products of single-precision numbers are exact.</summary>
    [MethodImpl(Kernel.Options)]
    public static double Dot<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Vector256<double> even = Vector256<double>.Zero, odd = Vector256<double>.Zero;
        ref T aFirst = ref MemoryMarshal.GetReference(a);
        ref T bFirst = ref MemoryMarshal.GetReference(b);
        int i = 0;
        for (; i <= a.Length - 8; i += 8)
        {
            even += Widened(ref aFirst, i) * Widened(ref bFirst, i);
            odd += Widened(ref aFirst, i + 4) * Widened(ref bFirst, i + 4);
        }

        double rest = 0;
        for (; i < a.Length; i++) rest += double.CreateTruncating(a[i]) * double.CreateTruncating(Unsafe.Add(ref bFirst, i));
        return Total(even + odd) + rest;
    }

    /// <summary>Σ (x − mean)².</summary>
    [MethodImpl(Kernel.Options)]
    public static double CenteredSquares<T>(ReadOnlySpan<T> values, double mean)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Vector256<double> even = Vector256<double>.Zero, odd = Vector256<double>.Zero, means = Vector256.Create(mean);
        ref T first = ref MemoryMarshal.GetReference(values);
        int i = 0;
        for (; i <= values.Length - 8; i += 8)
        {
            Vector256<double> a = Widened(ref first, i) - means;
            Vector256<double> b = Widened(ref first, i + 4) - means;
            even += a * a;
            odd += b * b;
        }

        double rest = 0;
        for (; i < values.Length; i++)
        {
            double difference = double.CreateTruncating(values[i]) - mean;
            rest += difference * difference;
        }

        return Total(even + odd) + rest;
    }

    /// <summary>Σ a·(x − mean) over spans of one length.</summary>
    [MethodImpl(Kernel.Options)]
    public static double CenteredDot<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> x, double mean)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Vector256<double> even = Vector256<double>.Zero, odd = Vector256<double>.Zero, means = Vector256.Create(mean);
        ref T aFirst = ref MemoryMarshal.GetReference(a);
        ref T xFirst = ref MemoryMarshal.GetReference(x);
        int i = 0;
        for (; i <= a.Length - 8; i += 8)
        {
            even += Widened(ref aFirst, i) * (Widened(ref xFirst, i) - means);
            odd += Widened(ref aFirst, i + 4) * (Widened(ref xFirst, i + 4) - means);
        }

        double rest = 0;
        for (; i < a.Length; i++)
            rest += double.CreateTruncating(a[i]) * (double.CreateTruncating(Unsafe.Add(ref xFirst, i)) - mean);
        return Total(even + odd) + rest;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Widened<T>(ref T first, int index)
        where T : unmanaged
    {
        if (typeof(T) == typeof(double)) return Vector256.LoadUnsafe(ref Unsafe.As<T, double>(ref first), (nuint)index);
        (Vector128<double> lower, Vector128<double> upper) = Vector128.Widen(
            Vector128.LoadUnsafe(ref Unsafe.As<T, float>(ref first), (nuint)index));
        return Vector256.Create(lower, upper);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Total(Vector256<double> v) =>
        (v.GetElement(0) + v.GetElement(2)) + (v.GetElement(1) + v.GetElement(3));
}
