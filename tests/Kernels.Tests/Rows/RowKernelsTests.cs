using System.Numerics;
using Lamina.Tests;

namespace Lamina.Kernels.Tests.Rows;

public class RowKernelsScalarSingleTests : RowKernelsTests<float, Scalar<float>>;

public class RowKernelsScalarDoubleTests : RowKernelsTests<double, Scalar<double>>;

public class RowKernels128SingleTests : RowKernelsTests<float, Lanes128<float>>;

public class RowKernels128DoubleTests : RowKernelsTests<double, Lanes128<double>>;

public class RowKernels256SingleTests : RowKernelsTests<float, Lanes256<float>>;

public class RowKernels256DoubleTests : RowKernelsTests<double, Lanes256<double>>;

public class RowKernels512SingleTests : RowKernelsTests<float, Lanes512<float>>;

public class RowKernels512DoubleTests : RowKernelsTests<double, Lanes512<double>>;


/// <summary>The row kernels at every width against their definitions in double precision, with NaN around every matrix.</summary>
public abstract class RowKernelsTests<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    private static readonly double Epsilon = typeof(T) == typeof(float) ? 1.2e-7 : 2.3e-16;

    [Fact]
    public void Rows_are_summed_column_by_column() => ForEverySize(CheckSums);

    [Theory]
    [InlineData(128)]
    [InlineData(131)]
    [InlineData(500)]
    public void Many_rows_are_summed_column_by_column(int rows)
    {
        for (int width = 1; width <= 20; width++) CheckSums(rows, width, new Random(width));
    }

    private static void CheckSums(int rows, int width, Random random)
    {
        var dz = GuardedArray<T>.Random(rows * width, random);
        var db = new GuardedArray<T>(width);
        RowKernels<T, V>.SumRows(dz.Span, db.Span, new(rows, width));
        double[] numbers = dz.ToDoubles();
        double[] expected = Enumerable.Range(0, width).Select(j => Enumerable.Range(0, rows).Sum(r => numbers[(r * width) + j])).ToArray();
        db.AssertClose(expected, rows * Epsilon, $"db ({rows}, {width})");
    }

    [Fact]
    public void Softmax_is_the_normalised_exponential() => ForEverySize((rows, width, random) =>
    {
        var z = GuardedArray<T>.Random(rows * width, random, scale: 20);
        var p = new GuardedArray<T>(rows * width);
        RowKernels<T, V>.Softmax(z.Span, p.Span, new(rows, width));
        double[] expected = Softmax(z.ToDoubles(), width);
        p.AssertClose(expected, 8 * Epsilon, $"p ({rows}, {width})");
        RowKernels<T, V>.Softmax(z.Span, z.Span, new(rows, width));
        Assert.Equal(p.Span.ToArray(), z.Span.ToArray());
        z.AssertGuardsUntouched();
    });

    [Fact]
    public void Small_probabilities_are_accurate_relative_to_themselves()
    {
        var z = GuardedArray<T>.Random(70, new Random(4), scale: 80);
        var p = new GuardedArray<T>(70);
        RowKernels<T, V>.Softmax(z.Span, p.Span, new(1, 70));
        double[] expected = Softmax(z.ToDoubles(), 70);
        for (int i = 0; i < 70; i++)
            Assert.True(Math.Abs((double.CreateTruncating(p.Span[i]) / expected[i]) - 1) <= 100 * Epsilon);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(2e4)]
    public void Cross_entropy_is_log_sum_exp_less_the_target_logits(double scale) => ForEverySize((rows, width, random) =>
    {
        var z = GuardedArray<T>.Random(rows * width, random, scale);
        var y = GuardedArray<T>.Random(rows * width, random);
        RowKernels<T, V>.Softmax(y.Span, y.Span, new(rows, width));
        double actual = RowKernels<T, V>.SoftmaxCrossEntropy(z.Span, y.Span, new(rows, width));
        double expected = CrossEntropy(z.ToDoubles(), y.ToDoubles(), width);
        Assert.True(
            Math.Abs(actual - expected) <= (4 * Epsilon * rows) + (1e-12 * rows * scale),
            $"({rows}, {width}): {actual:R}, expected {expected:R}");
    });

    [Fact]
    public void Cross_entropy_of_large_logits_with_one_true_class_does_not_overflow()
    {
        T[] z = ((double[])[1e4, -1e4, 0, 1e4, -1e4, 0]).Select(T.CreateTruncating).ToArray();
        T[] y = ((double[])[0, 1, 0, 1, 0, 0]).Select(T.CreateTruncating).ToArray();
        Assert.Equal(20_000, RowKernels<T, V>.SoftmaxCrossEntropy(z, y, new(2, 3)), 1e-9);
    }

    [Fact]
    public void The_gradient_through_a_softmax_is_its_jacobian_product() => ForEverySize((rows, width, random) =>
    {
        var p = GuardedArray<T>.Random(rows * width, random);
        RowKernels<T, V>.Softmax(p.Span, p.Span, new(rows, width));
        var dp = GuardedArray<T>.Random(rows * width, random);
        var dz = new GuardedArray<T>(rows * width);
        RowKernels<T, V>.SoftmaxGradient(dp.Span, p.Span, dz.Span, new(rows, width));
        dz.AssertClose(SoftmaxGradient(dp.ToDoubles(), p.ToDoubles(), width), 8 * Epsilon, $"dz ({rows}, {width})");
    });

    [Fact]
    public void All_numbers_are_summed_in_double_precision()
    {
        for (int length = 0; length <= 70; length++)
        {
            var values = GuardedArray<T>.Random(length, new Random(length));
            Assert.Equal(values.ToDoubles().Sum(), RowKernels<T, V>.SumAll(values.Span), 1e-13);
        }

        T[] cancelling = [T.CreateTruncating(1e7), T.CreateTruncating(0.125), T.CreateTruncating(-1e7)];
        Assert.Equal(0.125, RowKernels<T, V>.SumAll(cancelling));
    }

    [Fact]
    public void Undefined_numbers_spoil_only_their_own_row()
    {
        var z = GuardedArray<T>.Random(3 * 21, new Random(5));
        z.Span[21 + 20] = T.NaN;
        var p = new GuardedArray<T>(3 * 21);
        RowKernels<T, V>.Softmax(z.Span, p.Span, new(3, 21));
        for (int i = 0; i < p.Length; i++) Assert.Equal(i / 21 == 1, T.IsNaN(p.Span[i]));
        Assert.True(double.IsNaN(RowKernels<T, V>.SoftmaxCrossEntropy(z.Span, p.Span, new(3, 21))));
    }

    [Fact]
    public void A_wrong_length_is_named()
    {
        Refused("db holds 2 numbers; (1, 3) was expected.", () => RowKernels<T, V>.SumRows(new T[6], new T[2], new(2, 3)));
        Refused("p holds 5 numbers; (2, 3) was expected.", () => RowKernels<T, V>.Softmax(new T[6], new T[5], new(2, 3)));
        Refused("y holds 5 numbers; (2, 3) was expected.", () => RowKernels<T, V>.SoftmaxCrossEntropy(new T[6], new T[5], new(2, 3)));
        Refused(
            "dp holds 7 numbers; (2, 3) was expected.", () => RowKernels<T, V>.SoftmaxGradient(new T[7], new T[6], new T[6], new(2, 3)));
    }

    private static void Refused(string message, Action kernel) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(kernel).Message, StringComparison.Ordinal);

    private static void ForEverySize(Action<int, int, Random> check)
    {
        for (int width = 0; width <= 70; width++)
        {
            foreach (int rows in (int[])[0, 1, 2, 5]) check(rows, width, new Random((rows * 1000) + width));
        }
    }

    private static double[] Softmax(double[] z, int width) => z.Chunk(int.Max(1, width)).SelectMany(row =>
    {
        double[] terms = row.Select(x => Math.Exp(x - row.Max())).ToArray();
        return terms.Select(term => term / terms.Sum());
    }).ToArray();

    private static double CrossEntropy(double[] z, double[] y, int width) => z.Chunk(int.Max(1, width)).Select((row, r) =>
    {
        double greatest = row.Max();
        double logSum = greatest + Math.Log(row.Sum(x => Math.Exp(x - greatest)));
        return logSum - row.Select((x, k) => y[(r * width) + k] * x).Sum();
    }).Sum();

    private static double[] SoftmaxGradient(double[] dp, double[] p, int width) => p.Select((_, i) =>
    {
        int start = i / width * width;
        double dot = Enumerable.Range(start, width).Sum(k => dp[k] * p[k]);
        return p[i] * (dp[i] - dot);
    }).ToArray();
}
