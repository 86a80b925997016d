using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>
/// The logarithm of a softmax over each row of a (rows, width) matrix, and its gradient. Matrices are row-major, nothing is allocated,
/// and each sum is taken in an order that depends on the width and the lanes alone.
/// </summary>
/// <typeparam name="T">The number type, <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="V">The lanes; the widest that the hardware has are fastest.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LogSoftmaxKernels<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>y[r, j] = (z[r, j] − m) − ln Σₖ e^(z[r, k] − m), m = maxₖ z[r, k], so that nothing overflows.</summary>
    /// <param name="z">(rows, width); logits.</param>
    /// <param name="y">(rows, width), overwritten; may be <paramref name="z"/>.</param>
    /// <param name="shape">Rows and columns.</param>
    /// <exception cref="ArgumentException">A span has another length than its shape; nothing is written.</exception>
    public static void Forward(ReadOnlySpan<T> z, Span<T> y, RowShape shape)
    {
        (int rows, int width) = shape;
        SpanShape.Require(z.Length, rows, width, nameof(z));
        SpanShape.Require(y.Length, rows, width, nameof(y));
        if (y.IsEmpty) return;
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<T> zRow = z.Slice(row * width, width);
            T greatest = LaneReductions<T, V>.Maximum(zRow);
            T logSum = Scalar<T>.Log1p(LaneReductions<T, V>.ExpSumLessOne(zRow, greatest));
            Shift(zRow, greatest, logSum, y.Slice(row * width, width));
        }
    }

    /// <summary>The gradient through a log-softmax: dz[r, j] = dy[r, j] − e^y[r, j]·Σₖ dy[r, k].</summary>
    /// <param name="dy">(rows, width); gradient by y.</param>
    /// <param name="y">(rows, width); result of <see cref="Forward"/>.</param>
    /// <param name="dz">(rows, width), overwritten; may be <paramref name="dy"/> or <paramref name="y"/>.</param>
    /// <param name="shape">Rows and columns.</param>
    /// <exception cref="ArgumentException">A span has another length than its shape; nothing is written.</exception>
    public static void Gradient(ReadOnlySpan<T> dy, ReadOnlySpan<T> y, Span<T> dz, RowShape shape)
    {
        (int rows, int width) = shape;
        SpanShape.Require(dy.Length, rows, width, nameof(dy));
        SpanShape.Require(y.Length, rows, width, nameof(y));
        SpanShape.Require(dz.Length, rows, width, nameof(dz));
        if (dz.IsEmpty) return;
        for (int row = 0; row < rows; row++)
        {
            int start = row * width;
            GradientOfRow(dy.Slice(start, width), y.Slice(start, width), dz.Slice(start, width));
        }
    }

    [MethodImpl(Kernel.Options)]
    private static void Shift(ReadOnlySpan<T> z, T greatest, T logSum, Span<T> y)
    {
        V greatests = V.Broadcast(greatest), logSums = V.Broadcast(logSum);
        int i = 0;
        for (; i <= z.Length - V.Count; i += V.Count) V.StoreUnsafe(V.LoadUnsafe(z, i) - greatests - logSums, y, i);
        for (; i < z.Length; i++) y[i] = z[i] - greatest - logSum;
    }

    [MethodImpl(Kernel.Options)]
    private static void GradientOfRow(ReadOnlySpan<T> dy, ReadOnlySpan<T> y, Span<T> dz)
    {
        T sum = LaneReductions<T, V>.Sum(dy);
        V minusSums = V.Broadcast(-sum);
        int i = 0;
        for (; i <= dy.Length - V.Count; i += V.Count)
            V.StoreUnsafe(V.MultiplyAdd(V.Exp(V.LoadUnsafe(y, i)), minusSums, V.LoadUnsafe(dy, i)), dz, i);
        for (; i < dy.Length; i++) dz[i] = Scalar<T>.MultiplyAdd(Scalar<T>.Exp(y[i]), -sum, dy[i]);
    }
}
