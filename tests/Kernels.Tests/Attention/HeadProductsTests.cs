using System.Numerics;
using Lamina.Kernels.Tests.Support;
using Lamina.Tests;

namespace Lamina.Kernels.Tests.Attention;

public class HeadProductsScalarSingleTests : HeadProductsTests<float, Scalar<float>>;

public class HeadProductsScalarDoubleTests : HeadProductsTests<double, Scalar<double>>;

public class HeadProducts128SingleTests : HeadProductsTests<float, Lanes128<float>>;

public class HeadProducts128DoubleTests : HeadProductsTests<double, Lanes128<double>>;

public class HeadProducts256SingleTests : HeadProductsTests<float, Lanes256<float>>;

public class HeadProducts256DoubleTests : HeadProductsTests<double, Lanes256<double>>;

public class HeadProducts512SingleTests : HeadProductsTests<float, Lanes512<float>>;

public class HeadProducts512DoubleTests : HeadProductsTests<double, Lanes512<double>>;

/// <summary>The products of attention at every width against their definitions in double precision.</summary>
public abstract class HeadProductsTests<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    private static readonly double Epsilon = typeof(T) == typeof(float) ? 1.2e-7 : 2.3e-16;

    /// <summary>Examples, heads, queries, keys, head width.</summary>
    private static readonly int[][] Shapes =
    [
        [1, 1, 1, 1, 1], [2, 1, 3, 5, 2], [2, 3, 3, 2, 2], [1, 2, 7, 9, 5], [2, 1, 17, 11, 16], [3, 4, 33, 20, 8], [1, 2, 1, 40, 32],
        [1, 2, 50, 1, 33], [2, 2, 70, 65, 17], [0, 2, 3, 4, 5], [2, 0, 3, 4, 5], [2, 2, 0, 4, 5], [2, 2, 9, 0, 5], [2, 2, 9, 4, 0],
    ];

    [Fact]
    public void Scores_are_products_of_queries_and_keys() => ForEveryShape((sizes, random) =>
    {
        (int examples, int heads, int queries, int keys, int width) = sizes;
        var a = GuardedArray<T>.Random(examples * queries * heads * width, random);
        var b = GuardedArray<T>.Random(examples * keys * heads * width, random);
        var s = new GuardedArray<T>(examples * heads * queries * keys);
        HeadProducts<T, V>.Scores(a.Span, b.Span, s.Span, examples, new(heads, queries, keys, width));
        double[] numbersA = a.ToDoubles(), numbersB = b.ToDoubles(), expected = new double[s.Length];
        Walk(sizes, (score, query, key) => expected[score] += numbersA[query] * numbersB[key]);
        s.AssertClose(expected, (1 + width) * Epsilon, $"s {sizes}");
    });

    [Fact]
    public void Values_are_mixed_for_every_query() => ForEveryShape((sizes, random) =>
    {
        (int examples, int heads, int queries, int keys, int width) = sizes;
        var s = GuardedArray<T>.Random(examples * heads * queries * keys, random);
        var v = GuardedArray<T>.Random(examples * keys * heads * width, random);
        var o = new GuardedArray<T>(examples * queries * heads * width);
        HeadProducts<T, V>.Mix(s.Span, v.Span, o.Span, examples, new(heads, queries, keys, width));
        double[] scores = s.ToDoubles(), values = v.ToDoubles(), expected = new double[o.Length];
        Walk(sizes, (score, query, key) => expected[query] += scores[score] * values[key]);
        o.AssertClose(expected, (1 + keys) * Epsilon, $"o {sizes}");
    });

    [Fact]
    public void Queries_are_mixed_for_every_key() => ForEveryShape((sizes, random) =>
    {
        (int examples, int heads, int queries, int keys, int width) = sizes;
        var s = GuardedArray<T>.Random(examples * heads * queries * keys, random);
        var x = GuardedArray<T>.Random(examples * queries * heads * width, random);
        var o = new GuardedArray<T>(examples * keys * heads * width);
        HeadProducts<T, V>.MixTransposed(s.Span, x.Span, o.Span, examples, new(heads, queries, keys, width));
        double[] scores = s.ToDoubles(), numbers = x.ToDoubles(), expected = new double[o.Length];
        Walk(sizes, (score, query, key) => expected[key] += scores[score] * numbers[query]);
        o.AssertClose(expected, (1 + queries) * Epsilon, $"o {sizes}");
    });

    [Fact]
    public void Nothing_is_allocated_after_the_first_products()
    {
        T[] a = new T[2 * 20 * 24], b = new T[2 * 30 * 24], s = new T[2 * 3 * 20 * 30];
        Assert.Equal(0, ThreadAllocations.Least(() =>
        {
            HeadProducts<T, V>.Scores(a, b, s, 2, new(3, 20, 30, 8));
            HeadProducts<T, V>.Mix(s, b, a, 2, new(3, 20, 30, 8));
            HeadProducts<T, V>.MixTransposed(s, a, b, 2, new(3, 20, 30, 8));
        }));
    }

    [Fact]
    public void A_wrong_length_is_named_and_nothing_is_written()
    {
        // 1 example, 2 heads, 3 queries, 4 keys, width 5.
        Refusal.Check<T>(
            "a holds 29 numbers; (1, 3, 2, 5) was expected.", 24,
            s => HeadProducts<T, V>.Scores(new T[29], new T[40], s, 1, new(2, 3, 4, 5)));
        Refusal.Check<T>(
            "b holds 39 numbers; (1, 4, 2, 5) was expected.", 24,
            s => HeadProducts<T, V>.Scores(new T[30], new T[39], s, 1, new(2, 3, 4, 5)));
        Refusal.Check<T>(
            "s holds 25 numbers; (1, 2, 3, 4) was expected.", 25,
            s => HeadProducts<T, V>.Scores(new T[30], new T[40], s, 1, new(2, 3, 4, 5)));
        Refusal.Check<T>(
            "v holds 39 numbers; (1, 4, 2, 5) was expected.", 30, o => HeadProducts<T, V>.Mix(new T[24], new T[39], o, 1, new(2, 3, 4, 5)));
        Refusal.Check<T>(
            "o holds 31 numbers; (1, 3, 2, 5) was expected.", 31, o => HeadProducts<T, V>.Mix(new T[24], new T[40], o, 1, new(2, 3, 4, 5)));
        Refusal.Check<T>(
            "s holds 23 numbers; (1, 2, 3, 4) was expected.", 40,
            o => HeadProducts<T, V>.MixTransposed(new T[23], new T[30], o, 1, new(2, 3, 4, 5)));
        Refusal.Check<T>(
            "o holds 41 numbers; (1, 4, 2, 5) was expected.", 41,
            o => HeadProducts<T, V>.MixTransposed(new T[24], new T[30], o, 1, new(2, 3, 4, 5)));
    }

    /// <summary>Places of a score and of the features of its query and its key, for every product that is summed.</summary>
    private static void Walk((int Examples, int Heads, int Queries, int Keys, int Width) sizes, Action<int, int, int> visit)
    {
        for (int score = 0; score < sizes.Examples * sizes.Heads * sizes.Queries * sizes.Keys; score++)
        {
            int key = score % sizes.Keys, query = score / sizes.Keys % sizes.Queries;
            int head = score / sizes.Keys / sizes.Queries % sizes.Heads, example = score / sizes.Keys / sizes.Queries / sizes.Heads;
            for (int j = 0; j < sizes.Width; j++)
            {
                visit(
                    score,
                    (((((example * sizes.Queries) + query) * sizes.Heads) + head) * sizes.Width) + j,
                    (((((example * sizes.Keys) + key) * sizes.Heads) + head) * sizes.Width) + j);
            }
        }
    }

    private static void ForEveryShape(Action<(int Examples, int Heads, int Queries, int Keys, int Width), Random> check)
    {
        foreach (int[] s in Shapes) check((s[0], s[1], s[2], s[3], s[4]), new Random(s.Sum()));
    }
}
