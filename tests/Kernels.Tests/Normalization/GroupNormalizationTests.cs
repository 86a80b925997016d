using System.Numerics;
using Lamina.Kernels.Tests.Support;
using Lamina.Tests;

namespace Lamina.Kernels.Tests.Normalization;

public class GroupNormalizationScalarSingleTests : GroupNormalizationTests<float, Scalar<float>>;

public class GroupNormalizationScalarDoubleTests : GroupNormalizationTests<double, Scalar<double>>;

public class GroupNormalization128SingleTests : GroupNormalizationTests<float, Lanes128<float>>;

public class GroupNormalization128DoubleTests : GroupNormalizationTests<double, Lanes128<double>>;

public class GroupNormalization256SingleTests : GroupNormalizationTests<float, Lanes256<float>>;

public class GroupNormalization256DoubleTests : GroupNormalizationTests<double, Lanes256<double>>;

public class GroupNormalization512SingleTests : GroupNormalizationTests<float, Lanes512<float>>;

public class GroupNormalization512DoubleTests : GroupNormalizationTests<double, Lanes512<double>>;

/// <summary>Normalisation within an example at every width against its definition in double precision.</summary>
public abstract class GroupNormalizationTests<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    private static readonly double Epsilon = typeof(T) == typeof(float) ? 1.2e-7 : 2.3e-16;

    private const double Small = 1e-3;

    /// <summary>Examples, rows, positions, groups, width.</summary>
    private static readonly int[][] Shapes =
    [
        [1, 1, 1, 1, 1], [2, 3, 1, 1, 5], [3, 2, 1, 1, 33], [1, 4, 1, 1, 70], [2, 1, 6, 1, 7], [2, 1, 5, 3, 4], [1, 2, 3, 2, 9],
        [1, 1, 4, 2, 18], [2, 2, 9, 4, 1], [1, 1, 3, 1, 1],
        [2, 1, 7, 37, 1], [1, 2, 4, 5, 7], [0, 2, 3, 2, 4], [2, 0, 3, 2, 4], [2, 2, 0, 2, 4],
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_group_is_normalised_by_its_own_statistics(bool center)
    {
        foreach (int[] shape in Shapes)
        {
            int[] s = shape;
            var x = GuardedArray<T>.Random(s.Aggregate((a, b) => a * b), new Random(1));
            var y = new GuardedArray<T>(x.Length);
            GroupNormalization<T, V>.Forward(x.Span, y.Span, s[0], new(s[1], s[2], s[3], s[4], new(center, Small)));
            y.AssertClose(Normalize(x.ToDoubles(), s, center), 40 * Epsilon, $"y ({string.Join(", ", s)})");
            GroupNormalization<T, V>.Forward(x.Span, x.Span, s[0], new(s[1], s[2], s[3], s[4], new(center, Small)));
            Assert.Equal(y.Span.ToArray(), x.Span.ToArray());
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_gradient_is_that_of_finite_differences(bool center)
    {
        const double epsilon = 0.1;
        foreach (int[] shape in Shapes)
        {
            int[] s = shape;
            var x = GuardedArray<T>.Random(s.Aggregate((a, b) => a * b), new Random(1));
            var dy = GuardedArray<T>.Random(x.Length, new Random(2));
            var dx = new GuardedArray<T>(x.Length);
            GroupNormalization<T, V>.Gradient(dy.Span, x.Span, dx.Span, s[0], new(s[1], s[2], s[3], s[4], new(center, epsilon)));
            double[] weights = dy.ToDoubles();
            double[] expected = FiniteDifferences.Gradient(
                numbers => Normalize(numbers, s, center, epsilon).Select((value, i) => value * weights[i]).Sum(), x.ToDoubles());
            dx.AssertClose(expected, (40 * Epsilon) + 1e-8, $"dx ({string.Join(", ", s)})");
            GroupNormalization<T, V>.Gradient(dy.Span, x.Span, dy.Span, s[0], new(s[1], s[2], s[3], s[4], new(center, epsilon)));
            Assert.Equal(dx.Span.ToArray(), dy.Span.ToArray());
        }
    }

    [Fact]
    public void Numbers_far_from_zero_keep_their_digits()
    {
        // Around 1000 in steps of 1/128, all exact in single precision.
        T[] x = Enumerable.Range(0, 100).Select(i => T.CreateTruncating(1000 + (i * 37 % 100 / 128.0))).ToArray();
        var y = new T[100];
        GroupNormalization<T, V>.Forward(x, y, 1, new(1, 1, 1, 100, new(Center: true, 1e-6)));
        double[] expected = Normalize(x.Select(double.CreateTruncating).ToArray(), [1, 1, 1, 1, 100], center: true, 1e-6);
        for (int i = 0; i < 100; i++) Assert.Equal(expected[i], double.CreateTruncating(y[i]), 10 * Epsilon);
    }

    [Fact]
    public void Equal_numbers_become_zeros()
    {
        T[] x = Enumerable.Repeat(T.CreateTruncating(0.1), 37).ToArray();
        GroupNormalization<T, V>.Forward(x, x, 1, new(1, 1, 1, 37, new(Center: true, 1e-5)));
        Assert.All(x, number => Assert.Equal(0, double.CreateTruncating(number), 1e-6));
    }

    [Fact]
    public void Wrong_arguments_are_named_and_nothing_is_written()
    {
        Refusal.Check<T>(
            "x holds 5 numbers; (1, 1, 2, 1, 3) was expected.",
            6,
            y => GroupNormalization<T, V>.Forward(new T[5], y, 1, new(1, 2, 1, 3, new(true, Small))));
        Refusal.Check<T>(
            "y holds 7 numbers; (1, 1, 2, 1, 3) was expected.",
            7,
            y => GroupNormalization<T, V>.Forward(new T[6], y, 1, new(1, 2, 1, 3, new(true, Small))));
        Refusal.Check<T>(
            "dy holds 5 numbers; (1, 1, 2, 1, 3) was expected.",
            6,
            dx => GroupNormalization<T, V>.Gradient(new T[5], new T[6], dx, 1, new(1, 2, 1, 3, new(true, Small))));
        Refusal.Check<T>(
            "x holds 5 numbers; (1, 1, 2, 1, 3) was expected.",
            6,
            dx => GroupNormalization<T, V>.Gradient(new T[6], new T[5], dx, 1, new(1, 2, 1, 3, new(true, Small))));
        Refusal.Check<T>(
            "dx holds 5 numbers; (1, 1, 2, 1, 3) was expected.",
            5,
            dx => GroupNormalization<T, V>.Gradient(new T[6], new T[6], dx, 1, new(1, 2, 1, 3, new(true, Small))));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => GroupNormalization<T, V>.Forward(new T[6], new T[6], 1, new(1, 2, 1, 3, new(true, 0))));
    }

    private static double[] Normalize(double[] x, int[] shape, bool center, double epsilon = Small)
    {
        var y = new double[x.Length];
        foreach (int[] group in Enumerable.Range(0, x.Length).GroupBy(i =>
            (i / (shape[2] * shape[3] * shape[4]), i / shape[4] % shape[3])).Select(group => group.ToArray()))
        {
            double mean = center ? group.Average(i => x[i]) : 0;
            double variance = group.Average(i => (x[i] - mean) * (x[i] - mean));
            foreach (int i in group) y[i] = (x[i] - mean) / Math.Sqrt(variance + epsilon);
        }

        return y;
    }
}
