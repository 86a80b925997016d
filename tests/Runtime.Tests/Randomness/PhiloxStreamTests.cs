using Lamina.Randomness;

namespace Lamina.Runtime.Tests.Randomness;

public class PhiloxStreamTests
{
    [Fact]
    public void A_stream_is_the_documented_blocks_in_order()
    {
        var random = new PhiloxStream(42, 7);
        for (uint b = 0; b < 3; b++)
        {
            PhiloxBlock block = Philox.Generate(new PhiloxBlock(b, 0, 7, 0), 42);
            Assert.Equal(
                [block.Word0, block.Word1, block.Word2, block.Word3],
                new[] { random.NextUInt32(), random.NextUInt32(), random.NextUInt32(), random.NextUInt32() });
        }
    }

    [Fact]
    public void Seeds_and_streams_give_different_sequences()
    {
        static uint[] First(ulong seed, uint stream)
        {
            var random = new PhiloxStream(seed, stream);
            return [.. Enumerable.Range(0, 100).Select(_ => random.NextUInt32())];
        }

        Assert.Equal(First(1, 2), First(1, 2));
        uint[][] sequences = [First(1, 2), First(1, 3), First(2, 2), First(1UL << 32, 2), First(0, 0)];
        Assert.Equal(500, sequences.SelectMany(x => x).Distinct().Count());
    }

    [Fact]
    public void Uniforms_are_in_their_interval_and_have_its_moments()
    {
        var random = new PhiloxStream(3);
        const int count = 200_000;
        double[] doubles = [.. Enumerable.Range(0, count).Select(_ => random.NextDouble())];
        double[] singles = [.. Enumerable.Range(0, count).Select(_ => (double)random.NextSingle())];
        foreach (double[] values in new[] { doubles, singles })
        {
            Assert.All(values, x => Assert.True(x is >= 0 and < 1));

            // Five standard errors: 5·√(1/12)/√n and, for x², 5·√(4/45)/√n.
            Assert.Equal(0.5, values.Average(), 0.0033);
            Assert.Equal(1 / 3.0, values.Average(x => x * x), 0.0034);
        }
    }

    [Fact]
    public void Uniforms_are_the_documented_bits_of_words()
    {
        PhiloxBlock block = Philox.Generate(default, 9);
        Assert.Equal((block.Word0 >> 8) / 16777216f, new PhiloxStream(9).NextSingle());
        Assert.Equal(
            ((((ulong)block.Word1 << 32) | block.Word0) >> 11) / 9007199254740992.0, new PhiloxStream(9).NextDouble());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(100)]
    public void Bounded_integers_are_equally_frequent(int bound)
    {
        var random = new PhiloxStream(5, (uint)bound);
        const int count = 140_000;
        var seen = new int[bound];
        for (int i = 0; i < count; i++) seen[random.NextInt32(bound)]++;

        double expected = (double)count / bound;
        Assert.All(seen, n => Assert.InRange(n, expected - (5 * Math.Sqrt(expected)), expected + (5 * Math.Sqrt(expected))));
    }

    [Fact]
    public void Bounded_integers_have_no_bias_at_a_bound_where_scaled_words_do()
    {
        // ⌊word·3/8⌋ is 0 and 1 for three words of eight and 2 for two of them, and so on in threes.
        var random = new PhiloxStream(6);
        const int bound = 0x60000000;
        const int count = 60_000;
        var seen = new int[3];
        for (int i = 0; i < count; i++)
        {
            int value = random.NextInt32(bound);
            Assert.InRange(value, 0, bound - 1);
            seen[value % 3]++;
        }

        Assert.All(seen, n => Assert.Equal(1 / 3.0, n / (double)count, 0.01));
    }

    [Fact]
    public void A_bound_below_1_throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PhiloxStream(0).NextInt32(0));

    [Fact]
    public void Normals_have_the_moments_and_shares_of_the_normal_distribution()
    {
        var random = new PhiloxStream(11);
        const int count = 400_000;
        double[] values = [.. Enumerable.Range(0, count).Select(_ => random.NextNormal())];

        // Five standard errors: √(1, 2, 15, 96 / n).
        Assert.Equal(0, values.Average(), 0.008);
        Assert.Equal(1, values.Average(x => x * x), 0.0112);
        Assert.Equal(0, values.Average(x => x * x * x), 0.031);
        Assert.Equal(3, values.Average(x => x * x * x * x), 0.078);
        Assert.Equal(0.682689, values.Count(x => Math.Abs(x) < 1) / (double)count, 0.0037);
        Assert.Equal(0.954500, values.Count(x => Math.Abs(x) < 2) / (double)count, 0.0017);

        // Both halves of a Box–Muller pair, and no correlation between them.
        Assert.Equal(0, Enumerable.Range(0, count / 2).Average(i => values[2 * i] * values[(2 * i) + 1]), 0.0112);
    }

    [Fact]
    public void Normals_are_the_Box_Muller_transform_of_the_uniforms()
    {
        var normals = new PhiloxStream(12);
        var uniforms = new PhiloxStream(12);
        for (int i = 0; i < 1000; i++)
        {
            double radius = Math.Sqrt(-2 * Math.Log(1 - uniforms.NextDouble()));
            (double sine, double cosine) = Math.SinCos(2 * Math.PI * uniforms.NextDouble());
            Assert.Equal(radius * cosine, normals.NextNormal(), 1e-14);
            Assert.Equal(radius * sine, normals.NextNormal(), 1e-14);
        }
    }

    [Fact]
    public void A_shuffle_permutes_and_every_order_is_equally_frequent()
    {
        var random = new PhiloxStream(13);
        var seen = new Dictionary<string, int>();
        const int count = 24_000;
        for (int i = 0; i < count; i++)
        {
            char[] items = ['a', 'b', 'c', 'd'];
            random.Shuffle<char>(items);
            string order = new(items);
            seen[order] = seen.GetValueOrDefault(order) + 1;
        }

        Assert.Equal(24, seen.Count);
        Assert.All(seen.Keys, order => Assert.Equal("abcd", string.Concat(order.Order())));
        Assert.All(seen.Values, n => Assert.InRange(n, 1000 - 160, 1000 + 160));
    }

    [Fact]
    public void Shuffles_of_nothing_and_of_one_are_fine()
    {
        int[] one = [3];
        new PhiloxStream(1).Shuffle<int>(one);
        new PhiloxStream(1).Shuffle<int>([]);
        Assert.Equal([3], one);
    }
}
