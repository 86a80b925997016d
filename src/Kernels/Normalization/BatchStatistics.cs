using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>
/// The statistics of batch normalisation (Ioffe and Szegedy 2015): mean and variance of every feature over rows = examples·positions.
/// Matrices are row-major. Sums are taken in blocks of 32 rows, which are added with their rounding errors carried along, so that
/// single precision suffices for any number of rows. Nothing is allocated after a thread's first calls of a size.
/// </summary>
/// <typeparam name="T">The number type, <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="V">The lanes; the widest that the hardware has are fastest.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BatchStatistics<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>μ[j] = Σᵣ x[r, j]/rows.</summary>
    /// <param name="x">(rows, width).</param>
    /// <param name="mean">(width), overwritten.</param>
    /// <param name="shape">Rows and columns; no rows give zeros.</param>
    /// <exception cref="ArgumentException">A span has another length than its shape; nothing is written.</exception>
    public static void Mean(ReadOnlySpan<T> x, Span<T> mean, RowShape shape)
    {
        (int rows, int width) = shape;
        SpanShape.Require(x.Length, rows, width, nameof(x));
        SpanShape.Require(mean.Length, 1, width, nameof(mean));
        if (x.IsEmpty)
        {
            mean.Clear();
            return;
        }

        // A sum of the numbers themselves does not use means; the first row is a span of the right length.
        ColumnSums<T, V>.Average<Value<T>>(new() { X = x, Dy = x, Means = x[..width] }, mean);
    }

    /// <summary>σ²[j] = Σᵣ (x[r, j] − μ[j])²/rows.</summary>
    /// <param name="x">(rows, width).</param>
    /// <param name="mean">(width); μ of <see cref="Mean(ReadOnlySpan{T}, Span{T}, RowShape)"/>.</param>
    /// <param name="variance">(width), overwritten; must not overlap <paramref name="mean"/>.</param>
    /// <param name="shape">Rows and columns; no rows give zeros.</param>
    /// <exception cref="ArgumentException">A span has another length than its shape; nothing is written.</exception>
    public static void Variance(ReadOnlySpan<T> x, ReadOnlySpan<T> mean, Span<T> variance, RowShape shape)
    {
        (int rows, int width) = shape;
        SpanShape.Require(x.Length, rows, width, nameof(x));
        SpanShape.Require(mean.Length, 1, width, nameof(mean));
        SpanShape.Require(variance.Length, 1, width, nameof(variance));
        ColumnSums<T, V>.Average<CenteredSquare<T>>(new() { X = x, Dy = x, Means = mean }, variance);
    }

    /// <summary>
    /// <see cref="Mean(ReadOnlySpan{T}, Span{T}, RowShape)"/> of two rows and more. A single row has no statistics of its own: it takes the
    /// running mean, so that the running mean does not move towards it.
    /// </summary>
    /// <param name="x">(rows, width).</param>
    /// <param name="running">(width); the running mean.</param>
    /// <param name="mean">(width), overwritten.</param>
    /// <param name="shape">Rows and columns; no rows give zeros.</param>
    /// <exception cref="ArgumentException">A span has another length than its shape; nothing is written.</exception>
    public static void Mean(ReadOnlySpan<T> x, ReadOnlySpan<T> running, Span<T> mean, RowShape shape)
    {
        (int rows, int width) = shape;
        SpanShape.Require(x.Length, rows, width, nameof(x));
        SpanShape.Require(running.Length, 1, width, nameof(running));
        SpanShape.Require(mean.Length, 1, width, nameof(mean));
        if (rows == 1) running.CopyTo(mean);
        else Mean(x, mean, shape);
    }

    /// <summary>
    /// <see cref="Variance(ReadOnlySpan{T}, ReadOnlySpan{T}, Span{T}, RowShape)"/> of two rows and more, and the running variance for a
    /// single row.
    /// </summary>
    /// <param name="x">(rows, width).</param>
    /// <param name="mean">(width); μ.</param>
    /// <param name="running">(width); the running variance.</param>
    /// <param name="variance">(width), overwritten; must not overlap <paramref name="mean"/>.</param>
    /// <param name="shape">Rows and columns; no rows give zeros.</param>
    /// <exception cref="ArgumentException">A span has another length than its shape; nothing is written.</exception>
    public static void Variance(
        ReadOnlySpan<T> x, ReadOnlySpan<T> mean, ReadOnlySpan<T> running, Span<T> variance, RowShape shape)
    {
        (int rows, int width) = shape;
        SpanShape.Require(x.Length, rows, width, nameof(x));
        SpanShape.Require(mean.Length, 1, width, nameof(mean));
        SpanShape.Require(running.Length, 1, width, nameof(running));
        SpanShape.Require(variance.Length, 1, width, nameof(variance));
        if (rows == 1) running.CopyTo(variance);
        else Variance(x, mean, variance, shape);
    }

    /// <summary>
    /// The gradient of x̂ = (x − μ)/√(σ² + ε) by x, through the statistics too:
    /// dx = s·(dy − Σdy/rows − (x − μ)·s²·Σ(dy·(x − μ))/rows), s = 1/√(σ² + ε). A single row was normalised by running statistics, which
    /// do not depend on it: dx = s·dy, exactly 0 where dy is.
    /// </summary>
    /// <param name="dy">(rows, width); gradient by x̂.</param>
    /// <param name="x">(rows, width).</param>
    /// <param name="dx">(rows, width), overwritten; may be <paramref name="dy"/> or <paramref name="x"/>.</param>
    /// <param name="moments">μ, σ² and ε; as many features as μ has are the width.</param>
    /// <param name="rows">Rows; 0 or more.</param>
    /// <exception cref="ArgumentException">A span has another length than its shape; nothing is written.</exception>
    /// <exception cref="ArgumentOutOfRangeException">ε is out of its range; nothing is written.</exception>
    public static void Gradient(ReadOnlySpan<T> dy, ReadOnlySpan<T> x, Span<T> dx, in BatchMoments<T> moments, int rows)
    {
        ReadOnlySpan<T> mean = moments.Mean, variance = moments.Variance;
        int width = mean.Length;
        SpanShape.Require(dy.Length, rows, width, nameof(dy));
        SpanShape.Require(x.Length, rows, width, nameof(x));
        SpanShape.Require(variance.Length, 1, width, nameof(variance));
        SpanShape.Require(dx.Length, rows, width, nameof(dx));
        Hyperparameter.Epsilon(moments.Epsilon);
        if (dx.IsEmpty) return;
        Span<T> scratch = Scratch<T, ChannelSums>.Rent(checked(3 * width));
        Span<T> slopes = scratch[..width], offsets = scratch.Slice(width, width), drops = scratch.Slice(2 * width, width);
        if (rows == 1)
        {
            scratch.Clear();
        }
        else
        {
            Mean(dy, offsets, new(rows, width));
            ColumnSums<T, V>.Average<CenteredProduct<T>>(new() { X = x, Dy = dy, Means = mean }, drops);
        }

        for (int j = 0; j < width; j++)
        {
            T scale = T.One / T.Sqrt(variance[j] + T.CreateTruncating(moments.Epsilon));
            slopes[j] = scale;
            offsets[j] *= scale;
            drops[j] = drops[j] * scale * scale * scale;
        }

        Combine(dy, x, dx, new() { Means = mean, Slopes = slopes, Offsets = offsets, Drops = drops });
    }

    /// <summary>
    /// A step towards a batch's statistic as a gradient, so that θ ← θ − gradient is the weighted average of old and new: gradient[j] =
    /// share·(running[j] − batch[j]). The gradients of a mini-batch's slices add up to a whole step.
    /// </summary>
    /// <param name="running">The running statistic.</param>
    /// <param name="batch">The same length; the statistic of the slice.</param>
    /// <param name="gradient">The same length, overwritten; may be <paramref name="batch"/>.</param>
    /// <param name="share">In (0, 1]: 1 less the momentum, times the slice's share of the mini-batch.</param>
    /// <exception cref="ArgumentException">The lengths differ; nothing is written.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share is out of its range; nothing is written.</exception>
    [MethodImpl(Kernel.Options)]
    public static void Running(ReadOnlySpan<T> running, ReadOnlySpan<T> batch, Span<T> gradient, double share)
    {
        SpanShape.Require(batch.Length, 1, running.Length, nameof(batch));
        SpanShape.Require(gradient.Length, 1, running.Length, nameof(gradient));
        if (!(share > 0 && share <= 1)) throw new ArgumentOutOfRangeException(nameof(share), share, "The share must be in (0, 1].");
        T factor = T.CreateTruncating(share);
        V factors = V.Broadcast(factor);
        int i = 0;
        for (; i <= gradient.Length - V.Count; i += V.Count)
            V.StoreUnsafe((V.LoadUnsafe(running, i) - V.LoadUnsafe(batch, i)) * factors, gradient, i);
        for (; i < gradient.Length; i++) gradient[i] = (running[i] - batch[i]) * factor;
    }

    /// <summary>dx = slope·dy − offset − drop·(x − μ), row by row.</summary>
    [MethodImpl(Kernel.Options)]
    internal static void Combine(ReadOnlySpan<T> dy, ReadOnlySpan<T> x, Span<T> dx, in GradientLines<T> lines)
    {
        ReadOnlySpan<T> mean = lines.Means, slopes = lines.Slopes, offsets = lines.Offsets, drops = lines.Drops;
        for (int row = 0; row < dx.Length; row += mean.Length)
        {
            int i = 0;
            for (; i <= mean.Length - V.Count; i += V.Count)
            {
                V centered = V.LoadUnsafe(x, row + i) - V.LoadUnsafe(mean, i);
                V straight = V.MultiplyAdd(V.LoadUnsafe(dy, row + i), V.LoadUnsafe(slopes, i), -V.LoadUnsafe(offsets, i));
                V.StoreUnsafe(V.MultiplyAdd(-centered, V.LoadUnsafe(drops, i), straight), dx, row + i);
            }

            for (; i < mean.Length; i++)
            {
                Scalar<T> straight = Scalar<T>.MultiplyAdd(dy[row + i], slopes[i], -offsets[i]);
                dx[row + i] = Scalar<T>.MultiplyAdd(mean[i] - x[row + i], drops[i], straight);
            }
        }
    }
}
