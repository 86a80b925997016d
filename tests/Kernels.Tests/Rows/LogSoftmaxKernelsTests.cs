using System.Numerics;
using Lamina.Kernels.Tests.Support;
using Lamina.Tests;

namespace Lamina.Kernels.Tests.Rows;

public class LogSoftmaxKernelsScalarSingleTests : LogSoftmaxKernelsTests<float, Scalar<float>>;

public class LogSoftmaxKernelsScalarDoubleTests : LogSoftmaxKernelsTests<double, Scalar<double>>;

public class LogSoftmaxKernels128SingleTests : LogSoftmaxKernelsTests<float, Lanes128<float>>;

public class LogSoftmaxKernels128DoubleTests : LogSoftmaxKernelsTests<double, Lanes128<double>>;

public class LogSoftmaxKernels256SingleTests : LogSoftmaxKernelsTests<float, Lanes256<float>>;

public class LogSoftmaxKernels256DoubleTests : LogSoftmaxKernelsTests<double, Lanes256<double>>;

public class LogSoftmaxKernels512SingleTests : LogSoftmaxKernelsTests<float, Lanes512<float>>;

public class LogSoftmaxKernels512DoubleTests : LogSoftmaxKernelsTests<double, Lanes512<double>>;

/// <summary>The logarithm of a softmax at every width against its definition in double precision.</summary>
public abstract class LogSoftmaxKernelsTests<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    private static readonly double Epsilon = typeof(T) == typeof(float) ? 1.2e-7 : 2.3e-16;

    [Fact]
    public void It_is_the_logarithm_of_the_softmax() => ForEverySize((rows, width, random) =>
    {
        var z = GuardedArray<T>.Random(rows * width, random, scale: 20);
        var y = new GuardedArray<T>(rows * width);
        LogSoftmaxKernels<T, V>.Forward(z.Span, y.Span, new(rows, width));
        double[] expected = LogSoftmax(z.ToDoubles(), width);
        y.AssertClose(expected, 40 * Epsilon, $"y ({rows}, {width})");
        LogSoftmaxKernels<T, V>.Forward(z.Span, z.Span, new(rows, width));
        Assert.Equal(y.Span.ToArray(), z.Span.ToArray());
        z.AssertGuardsUntouched();
    });

    [Fact]
    public void Its_gradient_is_that_of_finite_differences() => ForEverySize((rows, width, random) =>
    {
        if (width > 20) return;
        var z = GuardedArray<T>.Random(rows * width, random);
        var dy = GuardedArray<T>.Random(rows * width, random);
        var y = new GuardedArray<T>(rows * width);
        var dz = new GuardedArray<T>(rows * width);
        LogSoftmaxKernels<T, V>.Forward(z.Span, y.Span, new(rows, width));
        LogSoftmaxKernels<T, V>.Gradient(dy.Span, y.Span, dz.Span, new(rows, width));
        double[] weights = dy.ToDoubles();
        double[] expected =
            FiniteDifferences.Gradient(x => LogSoftmax(x, width).Select((value, i) => value * weights[i]).Sum(), z.ToDoubles());
        dz.AssertClose(expected, (20 * Epsilon) + 1e-9, $"dz ({rows}, {width})");
    });

    [Fact]
    public void Its_gradient_is_the_formula() => ForEverySize((rows, width, random) =>
    {
        var y = GuardedArray<T>.Random(rows * width, random);
        var dy = GuardedArray<T>.Random(rows * width, random);
        var dz = new GuardedArray<T>(rows * width);
        LogSoftmaxKernels<T, V>.Gradient(dy.Span, y.Span, dz.Span, new(rows, width));
        double[] ys = y.ToDoubles(), dys = dy.ToDoubles();
        double[] expected = ys.Select((value, i) => dys[i] - (Math.Exp(value) * dys.Skip(i / width * width).Take(width).Sum())).ToArray();
        dz.AssertClose(expected, (10 + width) * Epsilon, $"dz ({rows}, {width})");
        LogSoftmaxKernels<T, V>.Gradient(dy.Span, y.Span, dy.Span, new(rows, width));
        Assert.Equal(dz.Span.ToArray(), dy.Span.ToArray());
    });

    [Fact]
    public void Large_logits_do_not_overflow()
    {
        T[] y = ((double[])[1e4, -1e4, 1e4]).Select(T.CreateTruncating).ToArray();
        LogSoftmaxKernels<T, V>.Forward(y, y, new(1, 3));
        Assert.Equal(-Math.Log(2), double.CreateTruncating(y[0]), 1e-6);
        Assert.Equal(-2e4 - Math.Log(2), double.CreateTruncating(y[1]), 2e-3);
    }

    [Fact]
    public void A_wrong_length_is_named_and_nothing_is_written()
    {
        Refusal.Check<T>("z holds 5 numbers; (2, 3) was expected.", 6, y => LogSoftmaxKernels<T, V>.Forward(new T[5], y, new(2, 3)));
        Refusal.Check<T>("y holds 7 numbers; (2, 3) was expected.", 7, y => LogSoftmaxKernels<T, V>.Forward(new T[6], y, new(2, 3)));
        Refusal.Check<T>(
            "dy holds 5 numbers; (2, 3) was expected.", 6, dz => LogSoftmaxKernels<T, V>.Gradient(new T[5], new T[6], dz, new(2, 3)));
        Refusal.Check<T>(
            "y holds 5 numbers; (2, 3) was expected.", 6, dz => LogSoftmaxKernels<T, V>.Gradient(new T[6], new T[5], dz, new(2, 3)));
        Refusal.Check<T>(
            "dz holds 5 numbers; (2, 3) was expected.", 5, dz => LogSoftmaxKernels<T, V>.Gradient(new T[6], new T[6], dz, new(2, 3)));
    }

    private static double[] LogSoftmax(double[] z, int width) => z.Chunk(int.Max(1, width)).SelectMany(row =>
    {
        double greatest = row.Max();
        double logSum = greatest + Math.Log(row.Sum(x => Math.Exp(x - greatest)));
        return row.Select(x => x - logSum);
    }).ToArray();

    private static void ForEverySize(Action<int, int, Random> check)
    {
        for (int width = 0; width <= 70; width++)
        {
            foreach (int rows in (int[])[0, 1, 3]) check(rows, width, new Random((rows * 1000) + width));
        }
    }
}
