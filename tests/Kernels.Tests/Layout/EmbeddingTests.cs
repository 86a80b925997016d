using System.Numerics;
using Lamina.Kernels.Tests.Support;
using Lamina.Tests;

namespace Lamina.Kernels.Tests.Layout;

public class EmbeddingSingleTests : EmbeddingTests<float>;

public class EmbeddingDoubleTests : EmbeddingTests<double>;


/// <summary>Rows chosen from a table against loops, with NaN around every matrix.</summary>
public abstract class EmbeddingTests<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int Vocabulary = 7;

    private static readonly int[] Chosen = [3, 0, 6, 3, 3, 1];

    private static readonly T[] Indices = Chosen.Select(T.CreateTruncating).ToArray();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(37)]
    public void Rows_are_looked_up_and_their_gradients_summed(int width)
    {
        var table = GuardedArray<T>.Random(Vocabulary * width, new Random(1));
        var y = new GuardedArray<T>(Chosen.Length * width);
        Embedding<T>.Lookup(Indices, table.Span, y.Span, Chosen.Length, new(Vocabulary, width));
        double[] numbers = table.ToDoubles();
        y.AssertClose(Chosen.SelectMany(index => numbers.Skip(index * width).Take(width)).ToArray(), 0, "y");

        var dy = GuardedArray<T>.Random(Chosen.Length * width, new Random(2));
        var dtable = new GuardedArray<T>(Vocabulary * width);
        Embedding<T>.Gradient(dy.Span, Indices, dtable.Span, Chosen.Length, new(Vocabulary, width));
        double[] gradient = dy.ToDoubles(), expected = new double[Vocabulary * width];
        for (int i = 0; i < gradient.Length; i++) expected[(Chosen[i / width] * width) + (i % width)] += gradient[i];
        dtable.AssertClose(expected, 3e-7, "dtable");
    }

    [Fact]
    public void Gradients_are_summed_in_the_order_of_the_rows()
    {
        T great = T.CreateTruncating(1e20);
        T[] dtable = [T.NaN, T.NaN];
        Embedding<T>.Gradient([great, T.One, -great, T.One], [T.One, T.One, T.One, T.One], dtable, 4, new(2, 1));
        Assert.Equal([T.Zero, T.One], dtable);
    }

    [Theory]
    [InlineData(-1, "-1")]
    [InlineData(7, "7")]
    [InlineData(2.5, "2.5")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    public void An_index_outside_the_vocabulary_is_named_and_nothing_is_written(double index, string text)
    {
        T[] indices = [T.One, T.CreateTruncating(index)];
        string message = $"indices[1] is {text}; a whole number from 0 to 6 was expected, the vocabulary having 7.";
        Refusal.Check<T>(message, 4, y => Embedding<T>.Lookup(indices, new T[14], y, 2, new(7, 2)));
        Refusal.Check<T>(message, 14, dtable => Embedding<T>.Gradient(new T[4], indices, dtable, 2, new(7, 2)));
    }

    [Fact]
    public void A_wrong_length_is_named_and_nothing_is_written()
    {
        Refusal.Check<T>(
            "indices holds 3 numbers; (1, 2) was expected.", 4, y => Embedding<T>.Lookup(new T[3], new T[14], y, 2, new(7, 2)));
        Refusal.Check<T>("table holds 13 numbers; (7, 2) was expected.", 4, y => Embedding<T>.Lookup(new T[2], new T[13], y, 2, new(7, 2)));
        Refusal.Check<T>("y holds 5 numbers; (2, 2) was expected.", 5, y => Embedding<T>.Lookup(new T[2], new T[14], y, 2, new(7, 2)));
        Refusal.Check<T>("dy holds 5 numbers; (2, 2) was expected.", 14, d => Embedding<T>.Gradient(new T[5], new T[2], d, 2, new(7, 2)));
        Refusal.Check<T>(
            "dtable holds 13 numbers; (7, 2) was expected.", 13, d => Embedding<T>.Gradient(new T[4], new T[2], d, 2, new(7, 2)));
    }
}
