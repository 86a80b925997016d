using System.Numerics;
using Lamina.Kernels;

namespace Lamina.Runtime.Tests.Kernels;

public class WeightPenaltyTests
{
    private const double Lambda = 0.7;
    private const int Examples = 5;

    [Fact]
    public void L2_follows_its_formula_in_both_precisions() =>
        Compare(w => Lambda / (2 * Examples) * w * w, w => Lambda / Examples * w, WeightPenalty.L2, WeightPenalty.L2);

    [Fact]
    public void L1_follows_its_formula_in_both_precisions() =>
        Compare(w => Lambda / Examples * Math.Abs(w), w => Lambda / Examples * Math.Sign(w), WeightPenalty.L1, WeightPenalty.L1);

    [Fact]
    public void The_penalty_is_the_same_with_and_without_gradients()
    {
        float[] w = Weights<float>(123);
        Assert.Equal(WeightPenalty.L2<float>(w, new float[123], Lambda, 3), WeightPenalty.L2<float>(w, [], Lambda, 3));
        Assert.Equal(WeightPenalty.L1<float>(w, new float[123], Lambda, 3), WeightPenalty.L1<float>(w, [], Lambda, 3));
    }

    [Fact]
    public void Sums_are_added_in_the_documented_order()
    {
        float[] w = Weights<float>(1003);
        var partial = new double[8];
        for (int i = 0; i < w.Length; i++) partial[i % 8] += (double)w[i] * w[i];

        double sum = 0;
        foreach (double part in partial) sum += part;
        Assert.Equal(0.5 * (1.0 / 1 * sum), WeightPenalty.L2<float>(w, [], 1, 1));
    }

    [Fact]
    public void Wrong_arguments_throw_and_nothing_changes()
    {
        float[] dw = [1, 2];
        Assert.Throws<ArgumentException>(() => WeightPenalty.L2<float>(new float[3], dw, 1, 1));
        Assert.Throws<ArgumentException>(() => WeightPenalty.L1<float>(new float[1], dw, 1, 1));
        foreach (double lambda in new[] { -1, double.NaN, double.PositiveInfinity })
        {
            Assert.Equal(
                "lambda", Assert.Throws<ArgumentOutOfRangeException>(() => WeightPenalty.L2<float>([1, 1], dw, lambda, 1)).ParamName);
            Assert.Throws<ArgumentOutOfRangeException>(() => WeightPenalty.L1<float>([1, 1], dw, lambda, 1));
        }

        Assert.Equal("examples", Assert.Throws<ArgumentOutOfRangeException>(() => WeightPenalty.L2<float>([1, 1], dw, 1, 0)).ParamName);
        Assert.Equal([1, 2], dw);
        Assert.Throws<NotSupportedException>(() => WeightPenalty.L2<Half>(new Half[8], [], 1, 1));
    }

    private delegate double Penalty<T>(ReadOnlySpan<T> w, Span<T> dw, double lambda, int examples);

    private static void Compare(
        Func<double, double> term, Func<double, double> gradient, Penalty<float> single, Penalty<double> precise)
    {
        foreach (int length in Enumerable.Range(0, 71).Append(1000))
        {
            Compare(term, gradient, single, length, 1e-6);
            Compare(term, gradient, precise, length, 1e-14);
        }
    }

    private static void Compare<T>(
        Func<double, double> term, Func<double, double> gradient, Penalty<T> penalty, int length, double tolerance)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] w = Weights<T>(length);
        T[] dw = [.. w.Select((_, i) => T.CreateTruncating(i % 3))];
        double expected = w.Sum(x => term(double.CreateTruncating(x)));
        Assert.Equal(expected, penalty(w, dw, Lambda, Examples), 1e-13 * (1 + expected));
        for (int i = 0; i < length; i++)
        {
            Assert.Equal((i % 3) + gradient(double.CreateTruncating(w[i])), double.CreateTruncating(dw[i]), tolerance);
        }
    }

    private static T[] Weights<T>(int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var random = new Random(length);
        T[] w = [.. Enumerable.Range(0, length).Select(_ => T.CreateTruncating(random.NextDouble() - 0.5))];
        for (int i = 0; i < length; i += 5) w[i] = T.Zero;
        return w;
    }
}
