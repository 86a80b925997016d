using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>
/// Softmax, its loss and its gradient for each row of a (rows, width) matrix, and the sum over its rows. Matrices are row-major, nothing is
/// allocated, and each sum is taken in an order that depends on the width and the lanes alone.
/// </summary>
/// <remarks>
/// Softmax passes over a row three times (maximum; exponentials and their sum; scaling), which costs little because a row stays in the
/// first-level cache. The sum over rows holds four vectors of adjacent columns in registers while it runs down all rows, so every load is a
/// whole cache line or more.
/// </remarks>
/// <typeparam name="T">The number type, <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="V">The lanes; the widest that the hardware has are fastest.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RowKernels<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>The gradient of a bias: db[j] = Σᵣ dz[r, j].</summary>
    /// <param name="dz">(rows, width).</param>
    /// <param name="db">(width), overwritten; must not overlap <paramref name="dz"/>.</param>
    /// <param name="shape">Rows and columns; no rows give zeros.</param>
    /// <exception cref="ArgumentException">A span has another length than its shape; nothing is written.</exception>
    [MethodImpl(Kernel.Options)]
    public static void SumRows(ReadOnlySpan<T> dz, Span<T> db, RowShape shape)
    {
        (int rows, int width) = shape;
        SpanShape.Require(dz.Length, rows, width, nameof(dz));
        SpanShape.Require(db.Length, 1, width, nameof(db));
        if (width is > 0 and < NarrowSums<T, V>.MaxWidth && rows >= NarrowSums<T, V>.MinRows)
        {
            NarrowSums<T, V>.Run(dz, db);
            return;
        }

        int column = 0;
        for (; column <= width - (4 * V.Count); column += 4 * V.Count)
        {
            V s0 = V.Zero, s1 = V.Zero, s2 = V.Zero, s3 = V.Zero;
            for (int row = 0, at = column; row < rows; row++, at += width)
            {
                s0 += V.LoadUnsafe(dz, at);
                s1 += V.LoadUnsafe(dz, at + V.Count);
                s2 += V.LoadUnsafe(dz, at + (2 * V.Count));
                s3 += V.LoadUnsafe(dz, at + (3 * V.Count));
            }

            V.StoreUnsafe(s0, db, column);
            V.StoreUnsafe(s1, db, column + V.Count);
            V.StoreUnsafe(s2, db, column + (2 * V.Count));
            V.StoreUnsafe(s3, db, column + (3 * V.Count));
        }

        for (; column <= width - V.Count; column += V.Count)
        {
            V sum = V.Zero;
            for (int row = 0, at = column; row < rows; row++, at += width) sum += V.LoadUnsafe(dz, at);
            V.StoreUnsafe(sum, db, column);
        }

        for (; column < width; column++)
        {
            T sum = T.Zero;
            for (int row = 0, at = column; row < rows; row++, at += width) sum += dz[at];
            db[column] = sum;
        }
    }

    /// <summary>p[r, j] = e^(z[r, j] − m) / Σₖ e^(z[r, k] − m), m = maxₖ z[r, k], so that nothing overflows.</summary>
    /// <param name="z">(rows, width).</param>
    /// <param name="p">(rows, width), overwritten; may be <paramref name="z"/>.</param>
    /// <param name="shape">Rows and columns.</param>
    /// <exception cref="ArgumentException">A span has another length than its shape; nothing is written.</exception>
    [MethodImpl(Kernel.Options)]
    public static void Softmax(ReadOnlySpan<T> z, Span<T> p, RowShape shape)
    {
        (int rows, int width) = shape;
        SpanShape.Require(z.Length, rows, width, nameof(z));
        SpanShape.Require(p.Length, rows, width, nameof(p));
        if (p.IsEmpty) return;
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<T> zRow = z.Slice(row * width, width);
            Span<T> pRow = p.Slice(row * width, width);
            T greatest = LaneReductions<T, V>.Maximum(zRow);
            T sum = LaneReductions<T, V>.ExpSum(zRow, greatest, pRow);
            Scale(pRow, T.One / sum);
        }
    }

    /// <summary>Σᵣ (ln Σₖ e^z[r, k] − Σₖ y[r, k]·z[r, k]): the cross-entropy of softmax(z) where each row of y sums to 1.</summary>
    /// <param name="z">(rows, width); logits.</param>
    /// <param name="y">(rows, width); target probabilities.</param>
    /// <param name="shape">Rows and columns.</param>
    /// <returns>The sum over the rows, taken in double precision; 0 when there is no number.</returns>
    /// <exception cref="ArgumentException">A span has another length than its shape.</exception>
    [MethodImpl(Kernel.Options)]
    public static double SoftmaxCrossEntropy(ReadOnlySpan<T> z, ReadOnlySpan<T> y, RowShape shape)
    {
        (int rows, int width) = shape;
        SpanShape.Require(z.Length, rows, width, nameof(z));
        SpanShape.Require(y.Length, rows, width, nameof(y));
        if (width == 0) return 0;
        double total = 0;
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<T> zRow = z.Slice(row * width, width);
            T greatest = LaneReductions<T, V>.Maximum(zRow);
            double excess = double.CreateTruncating(LaneReductions<T, V>.ExpSumLessOne(zRow, greatest));

            // The last difference cancels if logits are large, so it is computed from products that are exact in double precision.
            double distance = double.CreateTruncating(greatest) - DoubleSums.Dot<T>(y.Slice(row * width, width), zRow);
            total += Scalar<double>.Log1p(excess).Value + distance;
        }

        return total;
    }

    /// <summary>The gradient through a softmax: dz[r, j] = p[r, j]·(dp[r, j] − Σₖ dp[r, k]·p[r, k]).</summary>
    /// <param name="dp">(rows, width); gradient by p.</param>
    /// <param name="p">(rows, width); result of <see cref="Softmax"/>.</param>
    /// <param name="dz">(rows, width), overwritten; may be <paramref name="dp"/>.</param>
    /// <param name="shape">Rows and columns.</param>
    /// <exception cref="ArgumentException">A span has another length than its shape; nothing is written.</exception>
    [MethodImpl(Kernel.Options)]
    public static void SoftmaxGradient(ReadOnlySpan<T> dp, ReadOnlySpan<T> p, Span<T> dz, RowShape shape)
    {
        (int rows, int width) = shape;
        SpanShape.Require(dp.Length, rows, width, nameof(dp));
        SpanShape.Require(p.Length, rows, width, nameof(p));
        SpanShape.Require(dz.Length, rows, width, nameof(dz));
        if (dz.IsEmpty) return;
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<T> dpRow = dp.Slice(row * width, width);
            ReadOnlySpan<T> pRow = p.Slice(row * width, width);
            Span<T> dzRow = dz.Slice(row * width, width);
            T dot = LaneReductions<T, V>.Dot(dpRow, pRow);
            V dots = V.Broadcast(dot);
            int column = 0;
            for (; column <= width - V.Count; column += V.Count)
                V.StoreUnsafe(V.LoadUnsafe(pRow, column) * (V.LoadUnsafe(dpRow, column) - dots), dzRow, column);
            for (; column < width; column++) dzRow[column] = pRow[column] * (dpRow[column] - dot);
        }
    }

    /// <summary>Σ of all numbers, in double precision and in the same order at every width of lanes.</summary>
    /// <param name="values">Any length; the sum of none is 0.</param>
    public static double SumAll(ReadOnlySpan<T> values) => DoubleSums.Sum(values);

    [MethodImpl(Kernel.Options)]
    private static void Scale(Span<T> values, T factor)
    {
        V factors = V.Broadcast(factor);
        int i = 0;
        for (; i <= values.Length - V.Count; i += V.Count) V.StoreUnsafe(V.LoadUnsafe(values, i) * factors, values, i);
        for (; i < values.Length; i++) values[i] *= factor;
    }
}
