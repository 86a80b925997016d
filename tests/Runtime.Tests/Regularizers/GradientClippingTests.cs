using Lamina.Regularizers;

namespace Lamina.Runtime.Tests.Regularizers;

public class GradientClippingTests
{
    [Fact]
    public void By_value_clips_every_number_at_every_length()
    {
        for (int length = 0; length <= 70; length++)
        {
            float[] g = [.. Enumerable.Range(0, length).Select(i => ((i * 37 % 19) - 9) / 4f)];
            float[] expected = [.. g.Select(x => Math.Clamp(x, -1.5f, 1.5f))];
            GradientClipping.ByValue(g, 1.5);
            Assert.Equal(expected, g);
        }
    }

    [Fact]
    public void By_value_clips_infinities_and_keeps_NaN()
    {
        foreach (int length in new[] { 3, 64 })
        {
            var g = new float[length];
            (g[0], g[1], g[2]) = (float.NaN, float.PositiveInfinity, float.NegativeInfinity);
            GradientClipping.ByValue(g, 2);
            Assert.True(float.IsNaN(g[0]));
            Assert.Equal((2f, -2f), (g[1], g[2]));
        }
    }

    [Fact]
    public void By_norm_scales_to_the_limit_and_returns_the_norm_before()
    {
        float[] g = [3, 0, -4];
        Assert.Equal(5, GradientClipping.ByNorm(g, 1));
        Assert.Equal([0.6f, 0, -0.8f], g);
    }

    [Fact]
    public void By_norm_keeps_gradients_within_the_limit_to_the_bit()
    {
        float[] g = [3, 0, -4];
        Assert.Equal(5, GradientClipping.ByNorm(g, 5));
        Assert.Equal([3, 0, -4], g);
        Assert.Equal(0, GradientClipping.ByNorm([], 1));
    }

    [Fact]
    public void By_norm_agrees_with_a_loop_in_double_at_every_length()
    {
        var random = new Random(1);
        foreach (int length in Enumerable.Range(1, 70).Append(1000))
        {
            float[] g = [.. Enumerable.Range(0, length).Select(_ => (float)random.NextDouble() - 0.5f)];
            double norm = Math.Sqrt(g.Sum(x => (double)x * x));
            double[] expected = [.. g.Select(x => x * (0.01 / norm))];
            Assert.Equal(norm, GradientClipping.ByNorm(g, 0.01), 1e-14 * norm);
            for (int i = 0; i < length; i++) Assert.Equal(expected[i], g[i], 2e-9);
        }
    }

    [Fact]
    public void By_norm_works_if_squares_overflow_single_precision()
    {
        float[] g = [3e30f, 4e30f];
        Assert.Equal(5e30, GradientClipping.ByNorm(g, 1), 1e24);
        Assert.Equal(0.6, g[0], 1e-6);
        Assert.Equal(0.8, g[1], 1e-6);
    }

    [Fact]
    public void By_norm_keeps_gradients_that_are_not_finite_and_returns_their_norm()
    {
        float[] g = [1, float.PositiveInfinity, 2];
        Assert.Equal(double.PositiveInfinity, GradientClipping.ByNorm(g, 1));
        Assert.Equal([1, float.PositiveInfinity, 2], g);

        g = [1, float.NaN, 2];
        Assert.True(double.IsNaN(GradientClipping.ByNorm(g, 1)));
        Assert.Equal([1, float.NaN, 2], g);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_limit_must_be_finite_and_above_0(double limit)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => GradientClipping.ByValue([1], limit));
        Assert.Throws<ArgumentOutOfRangeException>(() => GradientClipping.ByNorm([1], limit));
    }
}
