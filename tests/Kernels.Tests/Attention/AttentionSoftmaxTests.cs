using System.Numerics;
using Lamina.Kernels.Tests.Support;
using Lamina.Tests;

namespace Lamina.Kernels.Tests.Attention;

public class AttentionSoftmaxScalarSingleTests : AttentionSoftmaxTests<float, Scalar<float>>;

public class AttentionSoftmaxScalarDoubleTests : AttentionSoftmaxTests<double, Scalar<double>>;

public class AttentionSoftmax128SingleTests : AttentionSoftmaxTests<float, Lanes128<float>>;

public class AttentionSoftmax128DoubleTests : AttentionSoftmaxTests<double, Lanes128<double>>;

public class AttentionSoftmax256SingleTests : AttentionSoftmaxTests<float, Lanes256<float>>;

public class AttentionSoftmax256DoubleTests : AttentionSoftmaxTests<double, Lanes256<double>>;

public class AttentionSoftmax512SingleTests : AttentionSoftmaxTests<float, Lanes512<float>>;

public class AttentionSoftmax512DoubleTests : AttentionSoftmaxTests<double, Lanes512<double>>;

/// <summary>The softmax of attention at every width against its definition in double precision.</summary>
public abstract class AttentionSoftmaxTests<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    private static readonly double Epsilon = typeof(T) == typeof(float) ? 1.2e-7 : 2.3e-16;

    private const int Examples = 3, Heads = 2;

    private static readonly int[] Sizes = [1, 2, 5, 8, 17, 33];

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Every_query_is_a_softmax_over_the_keys_that_it_sees(bool causal, bool hasLengths)
    {
        foreach (int queries in Sizes)
        {
            foreach (int keys in Sizes) Check(queries, keys, causal, hasLengths);
        }
    }

    private static void Check(int queries, int keys, bool causal, bool hasLengths)
    {
        var random = new Random((queries * 100) + keys);
        var s = GuardedArray<T>.Random(Examples * Heads * queries * keys, random, scale: 10);
        int[] lengths = [keys, 0, (keys + 1) / 2];
        var p = new GuardedArray<T>(s.Length);
        T[] given = hasLengths ? lengths.Select(T.CreateTruncating).ToArray() : [];
        bool[] seen = Enumerable.Range(0, s.Length).Select(i =>
        {
            int key = i % keys, query = i / keys % queries, example = i / keys / queries / Heads;
            return (!hasLengths || key < lengths[example]) && (!causal || key <= query + keys - queries);
        }).ToArray();

        // Keys that are not seen are not read.
        for (int i = 0; i < seen.Length; i++) s.Span[i] = seen[i] ? s.Span[i] : T.NaN;
        double[] scores = s.ToDoubles();
        AttentionSoftmax<T, V>.Forward(s.Span, p.Span, new(Examples, given), new(Heads, queries, keys, 0), causal);
        double[] terms = scores.Select((x, i) => seen[i] ? Math.Exp(x) : 0).ToArray();
        double[] expected = terms.Select((x, i) => seen[i] ? x / terms.Skip(i / keys * keys).Take(keys).Sum() : 0).ToArray();
        p.AssertClose(expected, 8 * Epsilon, $"p ({queries}, {keys})");
        for (int i = 0; i < seen.Length; i++) Assert.True(seen[i] || p.Span[i] == T.Zero, "p of a key that is not seen");

        AttentionSoftmax<T, V>.Forward(s.Span, s.Span, new(Examples, given), new(Heads, queries, keys, 0), causal);
        Assert.Equal(p.Span.ToArray(), s.Span.ToArray());
    }

    [Fact]
    public void The_gradient_of_a_row_softmax_is_its_gradient_too()
    {
        const int queries = 3, keys = 5;
        T[] lengths = ((int[])[4, 5, 0]).Select(T.CreateTruncating).ToArray();
        var s = GuardedArray<T>.Random(Examples * Heads * queries * keys, new Random(1));
        var dp = GuardedArray<T>.Random(s.Length, new Random(2));
        var p = new GuardedArray<T>(s.Length);
        var ds = new GuardedArray<T>(s.Length);
        AttentionSoftmax<T, V>.Forward(s.Span, p.Span, new(Examples, lengths), new(Heads, queries, keys, 0), causal: true);
        RowKernels<T, V>.SoftmaxGradient(dp.Span, p.Span, ds.Span, new(Examples * Heads * queries, keys));
        double[] weights = dp.ToDoubles();
        double[] expected = FiniteDifferences.Gradient(
            x =>
            {
                var result = new double[x.Length];
                double[] whole = lengths.Select(double.CreateTruncating).ToArray();
                AttentionSoftmax<double, Scalar<double>>.Forward(
                    x, result, new(Examples, whole), new(Heads, queries, keys, 0), causal: true);
                return result.Select((value, i) => value * weights[i]).Sum();
            },
            s.ToDoubles());
        ds.AssertClose(expected, (8 * Epsilon) + 1e-9, "ds");
    }

    [Fact]
    public void No_keys_queries_or_examples_give_nothing()
    {
        AttentionSoftmax<T, V>.Forward([], [], new(0), new(2, 3, 4, 0), causal: true);
        AttentionSoftmax<T, V>.Forward([], [], new(1, [T.Zero]), new(2, 3, 0, 0), causal: true);
        AttentionSoftmax<T, V>.Forward([], [], new(1), new(2, 0, 4, 0), causal: false);
    }

    [Fact]
    public void Wrong_arguments_are_named_and_nothing_is_written()
    {
        Refusal.Check<T>(
            "s holds 5 numbers; (1, 2, 1, 3) was expected.", 6,
            p => AttentionSoftmax<T, V>.Forward(new T[5], p, new(1), new(2, 1, 3, 0), false));
        Refusal.Check<T>(
            "p holds 5 numbers; (1, 2, 1, 3) was expected.", 5,
            p => AttentionSoftmax<T, V>.Forward(new T[6], p, new(1), new(2, 1, 3, 0), false));
        Refusal.Check<T>(
            "s holds 6 numbers; (-1, 2, -1, 3) was expected.", 6,
            p => AttentionSoftmax<T, V>.Forward(new T[6], p, new(-1), new(2, -1, 3, 0), false));
        Refusal.Check<T>(
            "lengths holds 2 numbers; (1, 1) was expected.", 6,
            p => AttentionSoftmax<T, V>.Forward(new T[6], p, new(1, new T[2]), new(2, 1, 3, 0), false));
        foreach ((double length, string text) in ((double, string)[])[(-1, "-1"), (2.5, "2.5"), (4, "4"), (double.NaN, "NaN")])
        {
            T[] lengths = [T.One, T.CreateTruncating(length)];
            Refusal.Check<T>(
                $"lengths[1] is {text}; a whole number from 0 to 3 was expected.",
                6,
                p => AttentionSoftmax<T, V>.Forward(new T[6], p, new(2, lengths), new(1, 1, 3, 0), false));
        }
    }
}
