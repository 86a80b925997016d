using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>
/// Formulas that several cells share, over spans of equal length, at least that of the lanes. The last vector is moved back to end with the
/// span. The numbers that it shares with the one before get equal results, since results do not overlap operands.
/// </summary>
internal static class GateKernels<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>σ(a + b).</summary>
    [MethodImpl(Kernel.Options)]
    public static void Sigmoid(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> result)
    {
        for (int i = 0; i < result.Length; i += V.Count)
        {
            i = int.Min(i, result.Length - V.Count);
            V.StoreUnsafe(V.Sigmoid(V.LoadUnsafe(a, i) + V.LoadUnsafe(b, i)), result, i);
        }
    }

    /// <summary>tanh(a + b).</summary>
    [MethodImpl(Kernel.Options)]
    public static void Tanh(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> result)
    {
        for (int i = 0; i < result.Length; i += V.Count)
        {
            i = int.Min(i, result.Length - V.Count);
            V.StoreUnsafe(V.Tanh(V.LoadUnsafe(a, i) + V.LoadUnsafe(b, i)), result, i);
        }
    }

    /// <summary>a + b + c, or a + b of an empty c.</summary>
    [MethodImpl(Kernel.Options)]
    public static void Sum(ReadOnlySpan<T> a, ReadOnlySpan<T> b, ReadOnlySpan<T> c, Span<T> result)
    {
        for (int i = 0; i < result.Length; i += V.Count)
        {
            i = int.Min(i, result.Length - V.Count);
            V sum = V.LoadUnsafe(a, i) + V.LoadUnsafe(b, i);
            V.StoreUnsafe(c.IsEmpty ? sum : sum + V.LoadUnsafe(c, i), result, i);
        }
    }

    /// <summary>a∘b.</summary>
    [MethodImpl(Kernel.Options)]
    public static void Multiply(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> result)
    {
        for (int i = 0; i < result.Length; i += V.Count)
        {
            i = int.Min(i, result.Length - V.Count);
            V.StoreUnsafe(V.LoadUnsafe(a, i) * V.LoadUnsafe(b, i), result, i);
        }
    }

    /// <summary>total += part: in place, so no number may be added twice, and the tail is computed number by number.</summary>
    [MethodImpl(Kernel.Options)]
    public static void AddTo(ReadOnlySpan<T> part, Span<T> total)
    {
        int i = 0;
        for (; i <= total.Length - V.Count; i += V.Count) V.StoreUnsafe(V.LoadUnsafe(total, i) + V.LoadUnsafe(part, i), total, i);
        for (; i < total.Length; i++) total[i] += part[i];
    }

    /// <summary>sums[j] = Σᵣ a[r, j]·b[r, j] of rows that lie apart.</summary>
    /// <param name="a">Rows of at least as many numbers as there are sums.</param>
    /// <param name="b">Likewise.</param>
    /// <param name="rows">0 or more.</param>
    /// <param name="sums">Overwritten.</param>
    [MethodImpl(Kernel.Options)]
    public static void SumOfProducts(in StridedRows<T> a, in StridedRows<T> b, int rows, Span<T> sums)
    {
        ReadOnlySpan<T> left = a.Numbers, right = b.Numbers;
        int leftRow = a.Stride, rightRow = b.Stride;
        for (int i = 0; i < sums.Length; i += V.Count)
        {
            i = int.Min(i, sums.Length - V.Count);
            V sum = V.Zero;
            for (int row = 0; row < rows; row++)
                sum = V.MultiplyAdd(V.LoadUnsafe(left, (row * leftRow) + i), V.LoadUnsafe(right, (row * rightRow) + i), sum);
            V.StoreUnsafe(sum, sums, i);
        }
    }
}
