using System.Numerics;
using Lamina.Kernels.Tests.Support;
using Lamina.Tests;

namespace Lamina.Kernels.Tests.Normalization;

public class BatchStatisticsScalarSingleTests : BatchStatisticsTests<float, Scalar<float>>;

public class BatchStatisticsScalarDoubleTests : BatchStatisticsTests<double, Scalar<double>>;

public class BatchStatistics128SingleTests : BatchStatisticsTests<float, Lanes128<float>>;

public class BatchStatistics128DoubleTests : BatchStatisticsTests<double, Lanes128<double>>;

public class BatchStatistics256SingleTests : BatchStatisticsTests<float, Lanes256<float>>;

public class BatchStatistics256DoubleTests : BatchStatisticsTests<double, Lanes256<double>>;

public class BatchStatistics512SingleTests : BatchStatisticsTests<float, Lanes512<float>>;

public class BatchStatistics512DoubleTests : BatchStatisticsTests<double, Lanes512<double>>;

/// <summary>The statistics of a mini-batch at every width against their definitions in double precision.</summary>
public abstract class BatchStatisticsTests<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    private static readonly double Epsilon = typeof(T) == typeof(float) ? 1.2e-7 : 2.3e-16;

    private static readonly int[] Widths = [0, 1, 2, 3, 7, 16, 31, 33, 70];

    [Fact]
    public void Mean_and_variance_are_those_of_the_columns() => ForEverySize((rows, width, random) =>
    {
        var x = GuardedArray<T>.Random(rows * width, random);
        var mean = new GuardedArray<T>(width);
        var variance = new GuardedArray<T>(width);
        BatchStatistics<T, V>.Mean(x.Span, mean.Span, new(rows, width));
        BatchStatistics<T, V>.Variance(x.Span, mean.Span, variance.Span, new(rows, width));
        double[] numbers = x.ToDoubles();
        mean.AssertClose(Means(numbers, rows, width), 4 * Epsilon, $"μ ({rows}, {width})");
        variance.AssertClose(Variances(numbers, rows, width), 8 * Epsilon, $"σ² ({rows}, {width})");
    });

    [Fact]
    public void The_gradient_is_that_of_finite_differences()
    {
        const double epsilon = 0.1;
        ForEverySize((rows, width, random) =>
        {
            if (rows * width > 300) return;
            var x = GuardedArray<T>.Random(rows * width, random);
            var dy = GuardedArray<T>.Random(rows * width, random);
            var dx = new GuardedArray<T>(rows * width);
            double[] expected = FiniteDifferences.Gradient(
                numbers => Normalize(numbers, rows, width, epsilon).Select((value, i) => value * double.CreateTruncating(dy.Span[i])).Sum(),
                x.ToDoubles());
            Gradient(dy, x, dx, rows, width, epsilon);
            dx.AssertClose(expected, (40 * Epsilon) + 1e-8, $"dx ({rows}, {width})");
            Gradient(dy, x, dy, rows, width, epsilon);
            Assert.Equal(dx.Span.ToArray(), dy.Span.ToArray());
        });
    }

    [Fact]
    public void The_gradient_of_many_rows_is_the_formula()
    {
        const int rows = 501, width = 35;
        var x = GuardedArray<T>.Random(rows * width, new Random(1));
        var dy = GuardedArray<T>.Random(rows * width, new Random(2));
        var dx = new GuardedArray<T>(rows * width);
        Gradient(dy, x, dx, rows, width, 1e-5);
        double[] xs = x.ToDoubles(), dys = dy.ToDoubles();
        double[] mean = Means(xs, rows, width), variance = Variances(xs, rows, width), meanDy = Means(dys, rows, width);
        double[] meanDot = Means(dys.Select((value, i) => value * (xs[i] - mean[i % width])).ToArray(), rows, width);
        double[] expected = dys.Select((value, i) =>
        {
            int j = i % width;
            return (value - meanDy[j] - ((xs[i] - mean[j]) * meanDot[j] / (variance[j] + 1e-5))) / Math.Sqrt(variance[j] + 1e-5);
        }).ToArray();
        dx.AssertClose(expected, 20 * Epsilon, "dx");
    }

    [Fact]
    public void A_million_rows_lose_no_digits()
    {
        const int rows = 1_000_003;
        var x = new T[rows];
        for (int r = 0; r < rows; r++) x[r] = T.CreateTruncating((float)(100 + (r * 0.618034 % 1)));
        T[] mean = [T.Zero], variance = [T.Zero];
        BatchStatistics<T, V>.Mean(x, mean, new(rows, 1));
        BatchStatistics<T, V>.Variance(x, mean, variance, new(rows, 1));
        double[] numbers = x.Select(double.CreateTruncating).ToArray();
        double expectedMean = numbers.Average();
        Assert.Equal(expectedMean, double.CreateTruncating(mean[0]), 400 * Epsilon);
        Assert.Equal(
            numbers.Average(value => (value - expectedMean) * (value - expectedMean)), double.CreateTruncating(variance[0]), 4 * Epsilon);
    }

    [Fact]
    public void Running_statistics_move_by_the_share_of_the_slices()
    {
        var running = GuardedArray<T>.Random(37, new Random(1));
        double[] expected = running.ToDoubles();
        var gradient = new GuardedArray<T>(37);
        var batches = new[] { GuardedArray<T>.Random(37, new Random(2)), GuardedArray<T>.Random(37, new Random(3)) };
        double[] total = new double[37];
        int[] examples = [6, 2];
        for (int part = 0; part < 2; part++)
        {
            BatchStatistics<T, V>.Running(running.Span, batches[part].Span, gradient.Span, 0.1 * examples[part] / 8);
            gradient.AssertGuardsUntouched();
            total = total.Zip(gradient.ToDoubles(), (a, b) => a + b).ToArray();
        }

        for (int j = 0; j < 37; j++)
        {
            double batch = (0.75 * batches[0].ToDoubles()[j]) + (0.25 * batches[1].ToDoubles()[j]);
            Assert.Equal((0.9 * expected[j]) + (0.1 * batch), expected[j] - total[j], 2 * Epsilon);
        }
    }

    [Fact]
    public void No_rows_have_statistics_of_zero()
    {
        T[] mean = [T.NaN, T.NaN], variance = [T.NaN, T.NaN];
        BatchStatistics<T, V>.Mean([], mean, new(0, 2));
        BatchStatistics<T, V>.Variance([], mean, variance, new(0, 2));
        Assert.All(mean.Concat(variance), number => Assert.Equal(T.Zero, number));
    }

    [Fact]
    public void A_single_row_has_the_running_statistics_moves_none_and_has_an_exact_gradient()
    {
        const int width = 37;
        GuardedArray<T> x = GuardedArray<T>.Random(width, new Random(1)), running = GuardedArray<T>.Random(width, new Random(2));
        GuardedArray<T> dy = GuardedArray<T>.Random(width, new Random(3)), statistic = new(width), dx = new(width);
        for (int j = 0; j < width; j += 3) dy.Span[j] = T.Zero;
        BatchStatistics<T, V>.Mean(x.Span, running.Span, statistic.Span, new(1, width));
        Assert.Equal(running.Span.ToArray(), statistic.Span.ToArray());
        BatchStatistics<T, V>.Variance(x.Span, x.Span, running.Span, statistic.Span, new(1, width));
        Assert.Equal(running.Span.ToArray(), statistic.Span.ToArray());
        BatchStatistics<T, V>.Running(running.Span, statistic.Span, dx.Span, 0.1 / 3);
        Assert.All(dx.Span.ToArray(), amount => Assert.Equal(T.Zero, amount));

        T[] variance = [.. Enumerable.Repeat(T.One, width)];
        BatchStatistics<T, V>.Gradient(dy.Span, x.Span, dx.Span, new(running.Span, variance, 0.5), 1);
        T scale = T.One / T.Sqrt(T.One + T.CreateTruncating(0.5));
        Assert.Equal(dy.Span.ToArray().Select(value => value * scale), dx.Span.ToArray());
        dx.AssertGuardsUntouched();
    }

    [Fact]
    public void Running_statistics_do_not_matter_from_two_rows_on()
    {
        const int width = 5, rows = 2;
        var x = GuardedArray<T>.Random(rows * width, new Random(1));
        T[] unused = [.. Enumerable.Repeat(T.NaN, width)], own = new T[width], expected = new T[width];
        BatchStatistics<T, V>.Mean(x.Span, unused, own, new(rows, width));
        BatchStatistics<T, V>.Mean(x.Span, expected, new(rows, width));
        Assert.Equal(expected, own);
        T[] mean = [.. own];
        BatchStatistics<T, V>.Variance(x.Span, mean, unused, own, new(rows, width));
        BatchStatistics<T, V>.Variance(x.Span, mean, expected, new(rows, width));
        Assert.Equal(expected, own);
    }

    [Fact]
    public void Equal_numbers_have_a_finite_gradient()
    {
        T[] dy = [T.One, -T.One, T.One], x = [T.One, T.One, T.One], dx = new T[3];
        BatchStatistics<T, V>.Gradient(dy, x, dx, new([T.One], [T.Zero], 1e-30), 3);
        Assert.All(dx, number => Assert.True(T.IsFinite(number)));
    }

    [Fact]
    public void Nothing_is_allocated_after_the_first_gradient()
    {
        T[] x = new T[200], dx = new T[200], mean = new T[20];
        Assert.Equal(0, ThreadAllocations.Least(() => BatchStatistics<T, V>.Gradient(x, x, dx, new(mean, mean, 0.1), 10)));
    }

    [Fact]
    public void Wrong_arguments_are_named_and_nothing_is_written()
    {
        Refusal.Check<T>("x holds 5 numbers; (2, 3) was expected.", 3, mean => BatchStatistics<T, V>.Mean(new T[5], mean, new(2, 3)));
        Refusal.Check<T>("mean holds 4 numbers; (1, 3) was expected.", 4, mean => BatchStatistics<T, V>.Mean(new T[6], mean, new(2, 3)));
        Refusal.Check<T>(
            "mean holds 4 numbers; (1, 3) was expected.", 3,
            variance => BatchStatistics<T, V>.Variance(new T[6], new T[4], variance, new(2, 3)));
        Refusal.Check<T>(
            "variance holds 2 numbers; (1, 3) was expected.",
            6,
            dx => BatchStatistics<T, V>.Gradient(new T[6], new T[6], dx, new(new T[3], new T[2], 0.1), 2));
        Refusal.Check<T>(
            "dx holds 5 numbers; (2, 3) was expected.",
            5,
            dx => BatchStatistics<T, V>.Gradient(new T[6], new T[6], dx, new(new T[3], new T[3], 0.1), 2));
        Refusal.Check<T>(
            "batch holds 2 numbers; (1, 3) was expected.",
            3,
            gradient => BatchStatistics<T, V>.Running(new T[3], new T[2], gradient, 0.1));
        Assert.All(
            [0, -0.1, 1.1, double.NaN],
            share => Assert.Throws<ArgumentOutOfRangeException>(
                () => BatchStatistics<T, V>.Running(new T[3], new T[3], new T[3], share)));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => BatchStatistics<T, V>.Gradient(new T[6], new T[6], new T[6], new(new T[3], new T[3], 0), 2));
    }

    private static void Gradient(GuardedArray<T> dy, GuardedArray<T> x, GuardedArray<T> dx, int rows, int width, double epsilon)
    {
        T[] mean = new T[width], variance = new T[width];
        BatchStatistics<T, V>.Mean(x.Span, mean, new(rows, width));
        BatchStatistics<T, V>.Variance(x.Span, mean, variance, new(rows, width));
        BatchStatistics<T, V>.Gradient(dy.Span, x.Span, dx.Span, new(mean, variance, epsilon), rows);
    }

    private static double[] Means(double[] x, int rows, int width) =>
        Enumerable.Range(0, width).Select(j => Enumerable.Range(0, rows).Sum(r => x[(r * width) + j]) / rows).ToArray();

    private static double[] Variances(double[] x, int rows, int width)
    {
        double[] mean = Means(x, rows, width);
        return Means(x.Select((value, i) => (value - mean[i % width]) * (value - mean[i % width])).ToArray(), rows, width);
    }

    private static double[] Normalize(double[] x, int rows, int width, double epsilon)
    {
        if (rows == 1) return x.Select(value => value / Math.Sqrt(epsilon)).ToArray();
        double[] mean = Means(x, rows, width), variance = Variances(x, rows, width);
        return x.Select((value, i) => (value - mean[i % width]) / Math.Sqrt(variance[i % width] + epsilon)).ToArray();
    }

    private static void ForEverySize(Action<int, int, Random> check)
    {
        foreach (int width in Widths)
        {
            foreach (int rows in (int[])[1, 2, 5, 32, 33, 203]) check(rows, width, new Random((rows * 1000) + width));
        }
    }
}
