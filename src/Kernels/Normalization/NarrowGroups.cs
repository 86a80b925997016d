using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>
/// <see cref="GroupNormalization{T, V}"/> of one row whose groups are narrower than the lanes, as in instance normalisation: sums are
/// taken down whole rows of features and then gathered by groups.
/// </summary>
internal static class NarrowGroups<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>y = (x − μ)·s for a matrix of positions × (groups·width).</summary>
    public static void Forward(ReadOnlySpan<T> x, Span<T> y, in GroupShape shape)
    {
        int features = shape.Groups * shape.Width;
        Span<T> scratch = Scratch<T, ChannelSums>.Rent(checked(3 * features));
        Span<T> means = scratch[..features], scales = scratch.Slice(features, features), sums = scratch.Slice(2 * features, features);
        Statistics(x, means, scales, sums, shape);
        for (int at = 0; at < x.Length; at += features) Normalize(x.Slice(at, features), means, scales, y.Slice(at, features));
    }

    /// <summary>dx = s·(dy − Σdy/n − (x − μ)·s²·Σ(dy·(x − μ))/n) for a matrix of positions × (groups·width).</summary>
    public static void Gradient(ReadOnlySpan<T> dy, ReadOnlySpan<T> x, Span<T> dx, in GroupShape shape)
    {
        int features = shape.Groups * shape.Width;
        Span<T> scratch = Scratch<T, ChannelSums>.Rent(checked(4 * features));
        Span<T> means = scratch[..features], scales = scratch.Slice(features, features);
        Span<T> offsets = scratch.Slice(2 * features, features), drops = scratch.Slice(3 * features, features);
        Statistics(x, means, scales, offsets, shape);
        offsets.Clear();
        if (shape.Normalizer.Center) Average<Value<T>>(dy, dy, means, offsets, shape.Width);
        Average<CenteredProduct<T>>(x, dy, means, drops, shape.Width);
        for (int j = 0; j < features; j++)
        {
            offsets[j] *= scales[j];
            drops[j] = drops[j] * scales[j] * scales[j] * scales[j];
        }

        BatchStatistics<T, V>.Combine(dy, x, dx, new() { Means = means, Slopes = scales, Offsets = offsets, Drops = drops });
    }

    private static void Statistics(ReadOnlySpan<T> x, Span<T> means, Span<T> scales, Span<T> sums, in GroupShape shape)
    {
        means.Clear();
        if (shape.Normalizer.Center)
        {
            // Means of the plain sum are not read.
            Average<Value<T>>(x, x, means, sums, shape.Width);
            sums.CopyTo(means);
        }

        Average<CenteredSquare<T>>(x, x, means, scales, shape.Width);
        foreach (ref T scale in scales) scale = T.One / T.Sqrt(scale + T.CreateTruncating(shape.Normalizer.Epsilon));
    }

    /// <summary>The mean term over the columns of each group, in each of them.</summary>
    private static void Average<TTerm>(ReadOnlySpan<T> x, ReadOnlySpan<T> dy, ReadOnlySpan<T> means, Span<T> result, int width)
        where TTerm : struct, IColumnTerm<T>
    {
        ColumnSums<T, V>.Average<TTerm>(new() { X = x, Dy = dy, Means = means }, result);
        if (width == 1) return;
        for (int start = 0; start < result.Length; start += width)
        {
            T sum = T.Zero;
            foreach (T term in result.Slice(start, width)) sum += term;
            result.Slice(start, width).Fill(sum / T.CreateTruncating(width));
        }
    }

    [MethodImpl(Kernel.Options)]
    private static void Normalize(ReadOnlySpan<T> x, ReadOnlySpan<T> means, ReadOnlySpan<T> scales, Span<T> y)
    {
        int i = 0;
        for (; i <= y.Length - V.Count; i += V.Count)
            V.StoreUnsafe((V.LoadUnsafe(x, i) - V.LoadUnsafe(means, i)) * V.LoadUnsafe(scales, i), y, i);
        for (; i < y.Length; i++) y[i] = (x[i] - means[i]) * scales[i];
    }
}
