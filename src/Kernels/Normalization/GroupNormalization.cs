using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>
/// Normalisation within an example: layer normalisation (Ba, Kiros and Hinton 2016; rows = steps, positions = 1, groups = 1), group
/// normalisation (Wu and He 2018; rows = 1, positions = height·width) and, without centring, RMS normalisation (Zhang and Sennrich
/// 2019). An example is (rows, positions, groups, width), row-major; every (row, group) has its own statistics, over its
/// n = positions·width numbers. They are summed in double precision, or, for groups of less than 8 features, as in
/// <see cref="BatchStatistics{T, V}"/>, in an order that depends on the sizes and the lanes alone. Nothing is allocated after a thread's
/// first calls of a size.
/// </summary>
/// <remarks>
/// Loops from the outside in: rows, groups, then passes over a group: mean, variance, result, and in the gradient two more sums. The runs
/// of a group, positions of width numbers at a distance of groups·width, stay in the first-level or second-level cache between passes.
/// </remarks>
/// <typeparam name="T">The number type, <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="V">The lanes; the widest that the hardware has are fastest.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GroupNormalization<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>
    /// y = (x − μ)/√(σ² + ε), μ = Σx/n, σ² = Σ(x − μ)²/n; not centred y = x/√(Σx²/n + ε).
    /// </summary>
    /// <param name="x">(examples, rows, positions, groups, width).</param>
    /// <param name="y">The same shape, overwritten; may be <paramref name="x"/>.</param>
    /// <param name="examples">Examples; 0 or more.</param>
    /// <param name="shape">Groups of an example, and how they are normalised.</param>
    /// <exception cref="ArgumentException">A span has another length than its shape; nothing is written.</exception>
    /// <exception cref="ArgumentOutOfRangeException">ε is out of its range; nothing is written.</exception>
    public static void Forward(ReadOnlySpan<T> x, Span<T> y, int examples, in GroupShape shape)
    {
        shape.Require(x.Length, examples, nameof(x));
        shape.Require(y.Length, examples, nameof(y));
        Hyperparameter.Epsilon(shape.Normalizer.Epsilon);
        var runs = new Runs(shape);
        int length = shape.RowLength;
        for (int row = 0; row < x.Length; row += length)
        {
            if (runs.AreNarrow)
            {
                NarrowGroups<T, V>.Forward(x.Slice(row, length), y.Slice(row, length), shape);
                continue;
            }

            for (int group = 0, at = row; group < shape.Groups; group++, at += shape.Width)
                ForwardOfGroup(x[at..], y[at..], runs, shape.Normalizer);
        }
    }

    /// <summary>
    /// The gradient through <see cref="Forward"/> and its statistics: dx = s·(dy − Σdy/n − y·Σ(dy·y)/n), s = 1/√(σ² + ε); not centred
    /// without Σdy/n.
    /// </summary>
    /// <param name="dy">(examples, rows, positions, groups, width); gradient by y.</param>
    /// <param name="x">The same shape; the operand of <see cref="Forward"/>.</param>
    /// <param name="dx">The same shape, overwritten; may be <paramref name="dy"/> or <paramref name="x"/>.</param>
    /// <param name="examples">Examples; 0 or more.</param>
    /// <param name="shape">Groups of an example, and how they are normalised.</param>
    /// <exception cref="ArgumentException">A span has another length than its shape; nothing is written.</exception>
    /// <exception cref="ArgumentOutOfRangeException">ε is out of its range; nothing is written.</exception>
    public static void Gradient(ReadOnlySpan<T> dy, ReadOnlySpan<T> x, Span<T> dx, int examples, in GroupShape shape)
    {
        shape.Require(dy.Length, examples, nameof(dy));
        shape.Require(x.Length, examples, nameof(x));
        shape.Require(dx.Length, examples, nameof(dx));
        Hyperparameter.Epsilon(shape.Normalizer.Epsilon);
        var runs = new Runs(shape);
        int length = shape.RowLength;
        for (int row = 0; row < x.Length; row += length)
        {
            if (runs.AreNarrow)
            {
                NarrowGroups<T, V>.Gradient(dy.Slice(row, length), x.Slice(row, length), dx.Slice(row, length), shape);
                continue;
            }

            for (int group = 0, at = row; group < shape.Groups; group++, at += shape.Width)
                GradientOfGroup(dy[at..], x[at..], dx[at..], runs, shape.Normalizer);
        }
    }

    private static void ForwardOfGroup(ReadOnlySpan<T> x, Span<T> y, in Runs runs, Normalizer normalizer)
    {
        double mean = normalizer.Center ? Mean(x, runs) : 0;
        double scale = 1 / Math.Sqrt(Variance(x, mean, runs) + normalizer.Epsilon);
        (T shift, T rest) = Split(mean);
        for (int run = 0, at = 0; run < runs.Count; run++, at += runs.Stride)
            Normalize(x.Slice(at, runs.Length), y.Slice(at, runs.Length), shift, rest, T.CreateTruncating(scale));
    }

    private static void GradientOfGroup(ReadOnlySpan<T> dy, ReadOnlySpan<T> x, Span<T> dx, in Runs runs, Normalizer normalizer)
    {
        double mean = normalizer.Center ? Mean(x, runs) : 0;
        double scale = 1 / Math.Sqrt(Variance(x, mean, runs) + normalizer.Epsilon);
        double offset = normalizer.Center ? scale * Mean(dy, runs) : 0;
        double dot = 0;
        for (int run = 0, at = 0; run < runs.Count; run++, at += runs.Stride)
            dot += DoubleSums.CenteredDot(dy.Slice(at, runs.Length), x.Slice(at, runs.Length), mean);
        double drop = scale * scale * scale * dot / runs.Numbers;
        (T shift, T rest) = Split(mean);
        var line = new Line(T.CreateTruncating(scale), T.CreateTruncating(offset), T.CreateTruncating(drop), shift, rest);
        for (int run = 0, at = 0; run < runs.Count; run++, at += runs.Stride)
            Combine(dy.Slice(at, runs.Length), x.Slice(at, runs.Length), dx.Slice(at, runs.Length), line);
    }

    /// <summary>dx = Slope·dy − Offset − Drop·(x − μ), μ being Shift + Rest.</summary>
    private readonly record struct Line(T Slope, T Offset, T Drop, T Shift, T Rest);

    /// <summary>A group: <see cref="Count"/> runs of <see cref="Length"/>, whose starts are <see cref="Stride"/> apart.</summary>
    private readonly struct Runs
    {
        public Runs(in GroupShape shape)
        {
            // The runs of a single group touch, and are one.
            Count = shape.Groups == 1 ? 1 : shape.Positions;
            Length = shape.Groups == 1 ? shape.Positions * shape.Width : shape.Width;
            Stride = shape.Groups * shape.Width;
        }

        public int Count { get; }

        public int Length { get; }

        public int Stride { get; }

        /// <summary>Whether there are several runs, and calling a kernel for each would take longer than its work.</summary>
        public bool AreNarrow => Count > 1 && Length < 8;

        /// <summary>n.</summary>
        public double Numbers => (double)Count * Length;
    }

    private static double Mean(ReadOnlySpan<T> values, in Runs runs)
    {
        double sum = 0;
        for (int run = 0; run < runs.Count; run++) sum += DoubleSums.Sum(values.Slice(run * runs.Stride, runs.Length));
        return sum / runs.Numbers;
    }

    private static double Variance(ReadOnlySpan<T> values, double mean, in Runs runs)
    {
        double sum = 0;
        for (int run = 0; run < runs.Count; run++)
            sum += DoubleSums.CenteredSquares(values.Slice(run * runs.Stride, runs.Length), mean);
        return sum / runs.Numbers;
    }

    /// <summary>A mean as the sum of two numbers, so that subtracting it from numbers near it loses nothing.</summary>
    private static (T Shift, T Remainder) Split(double mean)
    {
        T shift = T.CreateTruncating(mean);
        return (shift, T.CreateTruncating(mean - double.CreateTruncating(shift)));
    }

    [MethodImpl(Kernel.Options)]
    private static void Normalize(ReadOnlySpan<T> x, Span<T> y, T shift, T rest, T scale)
    {
        V shifts = V.Broadcast(shift), rests = V.Broadcast(rest), scales = V.Broadcast(scale);
        int i = 0;
        for (; i <= x.Length - V.Count; i += V.Count) V.StoreUnsafe((V.LoadUnsafe(x, i) - shifts - rests) * scales, y, i);
        for (; i < x.Length; i++) y[i] = (x[i] - shift - rest) * scale;
    }

    [MethodImpl(Kernel.Options)]
    private static void Combine(ReadOnlySpan<T> dy, ReadOnlySpan<T> x, Span<T> dx, in Line line)
    {
        V shifts = V.Broadcast(line.Shift), rests = V.Broadcast(line.Rest);
        V slopes = V.Broadcast(line.Slope), offsets = V.Broadcast(line.Offset), drops = V.Broadcast(-line.Drop);
        int i = 0;
        for (; i <= x.Length - V.Count; i += V.Count)
        {
            V centered = V.LoadUnsafe(x, i) - shifts - rests;
            V.StoreUnsafe(V.MultiplyAdd(centered, drops, V.MultiplyAdd(V.LoadUnsafe(dy, i), slopes, -offsets)), dx, i);
        }

        for (; i < x.Length; i++)
        {
            Scalar<T> centered = x[i] - line.Shift - line.Rest;
            dx[i] = Scalar<T>.MultiplyAdd(centered, -line.Drop, Scalar<T>.MultiplyAdd(dy[i], line.Slope, -line.Offset));
        }
    }
}
