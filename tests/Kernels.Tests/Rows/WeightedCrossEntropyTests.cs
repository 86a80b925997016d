using System.Numerics;
using Lamina.Kernels.Tests.Support;
using Lamina.Tests;

namespace Lamina.Kernels.Tests.Rows;

public class WeightedCrossEntropyScalarSingleTests : WeightedCrossEntropyTests<float, Scalar<float>>;

public class WeightedCrossEntropyScalarDoubleTests : WeightedCrossEntropyTests<double, Scalar<double>>;

public class WeightedCrossEntropy128SingleTests : WeightedCrossEntropyTests<float, Lanes128<float>>;

public class WeightedCrossEntropy128DoubleTests : WeightedCrossEntropyTests<double, Lanes128<double>>;

public class WeightedCrossEntropy256SingleTests : WeightedCrossEntropyTests<float, Lanes256<float>>;

public class WeightedCrossEntropy256DoubleTests : WeightedCrossEntropyTests<double, Lanes256<double>>;

public class WeightedCrossEntropy512SingleTests : WeightedCrossEntropyTests<float, Lanes512<float>>;

public class WeightedCrossEntropy512DoubleTests : WeightedCrossEntropyTests<double, Lanes512<double>>;

/// <summary>Cross-entropy with any weights at every width against its definition in double precision.</summary>
public abstract class WeightedCrossEntropyTests<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    private static readonly double Epsilon = typeof(T) == typeof(float) ? 1.2e-7 : 2.3e-16;

    [Fact]
    public void The_loss_is_the_weighted_sum_of_logarithms() => ForEverySize((rows, width, random) =>
    {
        var z = GuardedArray<T>.Random(rows * width, random, scale: 20);
        GuardedArray<T> y = Weights(rows, width, random);
        double expected = Loss(z.ToDoubles(), y.ToDoubles(), width);
        double actual = WeightedCrossEntropy<T, V>.Loss(z.Span, y.Span, new(rows, width));
        Assert.True(Math.Abs(actual - expected) <= (8 * Epsilon * rows * (1 + width)) + 1e-12,
            $"({rows}, {width}): {actual:R}, expected {expected:R}");
    });

    [Fact]
    public void The_gradient_is_that_of_finite_differences() => ForEverySize((rows, width, random) =>
    {
        if (width > 20) return;
        const double scale = 0.25;
        var z = GuardedArray<T>.Random(rows * width, random);
        GuardedArray<T> y = Weights(rows, width, random);
        var p = new GuardedArray<T>(rows * width);
        var dz = new GuardedArray<T>(rows * width);
        RowKernels<T, V>.Softmax(z.Span, p.Span, new(rows, width));
        WeightedCrossEntropy<T, V>.Gradient(p.Span, y.Span, dz.Span, T.CreateTruncating(scale), new(rows, width));
        double[] ys = y.ToDoubles();
        double[] expected = FiniteDifferences.Gradient(x => scale * Loss(x, ys, width), z.ToDoubles());
        dz.AssertClose(expected, (20 * Epsilon) + 1e-9, $"dz ({rows}, {width})");
    });

    [Fact]
    public void The_gradient_is_the_formula() => ForEverySize((rows, width, random) =>
    {
        var p = GuardedArray<T>.Random(rows * width, random);
        GuardedArray<T> y = Weights(rows, width, random);
        var dz = new GuardedArray<T>(rows * width);
        WeightedCrossEntropy<T, V>.Gradient(p.Span, y.Span, dz.Span, T.CreateTruncating(3), new(rows, width));
        double[] ps = p.ToDoubles(), ys = y.ToDoubles();
        double[] expected = ps.Select((x, i) => 3 * ((x * ys.Skip(i / width * width).Take(width).Sum()) - ys[i])).ToArray();
        dz.AssertClose(expected, 6 * (1 + width) * Epsilon, $"dz ({rows}, {width})");
        WeightedCrossEntropy<T, V>.Gradient(p.Span, y.Span, p.Span, T.CreateTruncating(3), new(rows, width));
        Assert.Equal(dz.Span.ToArray(), p.Span.ToArray());
    });

    [Fact]
    public void A_row_without_weight_adds_exactly_nothing()
    {
        T[] z = Enumerable.Repeat(T.NaN, 19).Concat(Enumerable.Repeat(T.One, 19)).ToArray();
        T[] y = Enumerable.Repeat(T.Zero, 19).Concat(Enumerable.Repeat(T.One, 19)).ToArray();
        Assert.Equal(
            WeightedCrossEntropy<T, V>.Loss(z.AsSpan(19), y.AsSpan(19), new(1, 19)), WeightedCrossEntropy<T, V>.Loss(z, y, new(2, 19)));
        Assert.Equal(0.0, WeightedCrossEntropy<T, V>.Loss(z.AsSpan(0, 19), y.AsSpan(0, 19), new(1, 19)));
        var dz = new T[38];
        WeightedCrossEntropy<T, V>.Gradient(z, y, dz, T.One, new(2, 19));
        Assert.All(dz[..19], x => Assert.Equal(T.Zero, x));
        Assert.All(dz[19..], x => Assert.Equal(T.CreateTruncating(18), x));
    }

    [Fact]
    public void Large_logits_keep_small_losses()
    {
        T[] z = ((double[])[2e4, 2e4, 0]).Select(T.CreateTruncating).ToArray();
        T[] y = ((double[])[3, 1, 0]).Select(T.CreateTruncating).ToArray();
        Assert.Equal(4 * Math.Log(2), WeightedCrossEntropy<T, V>.Loss(z, y, new(1, 3)), 1e-9);
    }

    [Fact]
    public void A_wrong_length_is_named_and_nothing_is_written()
    {
        Refusal.Check<T>("z holds 5 numbers; (2, 3) was expected.", 0, _ => WeightedCrossEntropy<T, V>.Loss(new T[5], new T[6], new(2, 3)));
        Refusal.Check<T>("y holds 5 numbers; (2, 3) was expected.", 0, _ => WeightedCrossEntropy<T, V>.Loss(new T[6], new T[5], new(2, 3)));
        Refusal.Check<T>(
            "p holds 5 numbers; (2, 3) was expected.", 6,
            dz => WeightedCrossEntropy<T, V>.Gradient(new T[5], new T[6], dz, T.One, new(2, 3)));
        Refusal.Check<T>(
            "y holds 5 numbers; (2, 3) was expected.", 6,
            dz => WeightedCrossEntropy<T, V>.Gradient(new T[6], new T[5], dz, T.One, new(2, 3)));
        Refusal.Check<T>(
            "dz holds 5 numbers; (2, 3) was expected.", 5,
            dz => WeightedCrossEntropy<T, V>.Gradient(new T[6], new T[6], dz, T.One, new(2, 3)));
    }

    /// <summary>Weights of which some are 0, and every third row has none.</summary>
    private static GuardedArray<T> Weights(int rows, int width, Random random)
    {
        var y = GuardedArray<T>.Random(rows * width, random);
        for (int i = 0; i < y.Length; i++) y.Span[i] = i / width % 3 == 1 ? T.Zero : T.Max(y.Span[i], T.Zero);
        return y;
    }

    private static double Loss(double[] z, double[] y, int width) => z.Chunk(int.Max(1, width)).Select((row, r) =>
    {
        double greatest = row.Max();
        double logSum = greatest + Math.Log(row.Sum(x => Math.Exp(x - greatest)));
        return row.Select((x, j) => y[(r * width) + j] * (logSum - x)).Sum();
    }).Sum();

    private static void ForEverySize(Action<int, int, Random> check)
    {
        for (int width = 0; width <= 70; width++)
        {
            foreach (int rows in (int[])[0, 1, 3]) check(rows, width, new Random((rows * 1000) + width));
        }
    }
}
