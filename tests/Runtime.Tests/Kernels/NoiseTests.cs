using System.Numerics;
using Lamina.Kernels;
using Lamina.Randomness;
using Lamina.Tests;

namespace Lamina.Runtime.Tests.Kernels;

public class NoiseTests
{
    private static readonly BatchSlice Whole = new(0, 37, 37, Seed: 5, Step: 3);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(13)]
    [InlineData(300)]
    public void Noise_does_not_depend_on_how_the_batch_is_split(int width)
    {
        float[] whole = Gaussian<float>(Whole, width: width);
        foreach (int rows in new[] { 1, 2, 5, 36 })
        {
            var parts = new List<float>();
            for (int first = 0; first < 37; first += rows)
            {
                parts.AddRange(Gaussian<float>(Whole with { FirstExample = first, Examples = Math.Min(rows, 37 - first) }, width: width));
            }

            Assert.Equal(whole, parts);
        }
    }

    [Fact]
    public void Noise_is_the_documented_function_of_seed_step_layer_and_position()
    {
        const ulong step = (5UL << 32) + 6;
        var slice = new BatchSlice(11, 9, 50, Seed: 0xabcdef0123456789, Step: step);
        double[] noise = Gaussian<double>(slice, layer: 4, width: 31, deviation: 0.3);
        for (int i = 0; i < noise.Length; i++)
        {
            uint number = (uint)((11 * 31) + i);
            PhiloxBlock block = Philox.Generate(new PhiloxBlock(number / 2, 4, 6, 5 | (3u << 24)), slice.Seed);
            double u1 = ((((ulong)block.Word1 << 32) | block.Word0) >> 11) * Math.ScaleB(1, -53);
            double u2 = ((((ulong)block.Word3 << 32) | block.Word2) >> 11) * Math.ScaleB(1, -53);
            (double sine, double cosine) = Math.SinCos(2 * Math.PI * u2);
            Assert.Equal(0.3 * Math.Sqrt(-2 * Math.Log(1 - u1)) * (number % 2 == 0 ? cosine : sine), noise[i], 1e-14);
        }
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(1)]
    [InlineData(20)]
    public void It_has_the_moments_of_a_normal_distribution(double deviation)
    {
        double[] noise = Gaussian<double>(Whole with { Examples = 200, BatchExamples = 200 }, width: 1001, deviation: deviation)
            .Select(x => x / deviation).ToArray();
        double tolerance = 5 / Math.Sqrt(noise.Length);
        Assert.Equal(0, noise.Average(), tolerance);
        Assert.Equal(1, noise.Average(x => x * x), Math.Sqrt(2) * tolerance);
        Assert.Equal(0, noise.Average(x => x * x * x), Math.Sqrt(15) * tolerance);
        Assert.Equal(3, noise.Average(x => x * x * x * x), Math.Sqrt(96) * tolerance);
        Assert.Equal(0, noise.Zip(noise.Skip(1), (a, b) => a * b).Average(), tolerance);
    }

    [Fact]
    public void Seeds_steps_and_layers_have_different_noise()
    {
        float[][] all =
        [
            Gaussian<float>(Whole), Gaussian<float>(Whole with { Seed = 6 }), Gaussian<float>(Whole with { Seed = 5 + (1UL << 32) }),
            Gaussian<float>(Whole with { Step = 4 }), Gaussian<float>(Whole with { Step = 3 + (1UL << 32) }),
            Gaussian<float>(Whole, layer: 1),
        ];
        for (int a = 0; a < all.Length; a++)
        {
            for (int b = 0; b < a; b++)
                Assert.Equal(0, all[a].Zip(all[b], (p, q) => (double)p * q).Average(), 5 / Math.Sqrt(all[a].Length));
        }
    }

    [Fact]
    public void There_is_none_without_deviation_or_when_dropout_is_off()
    {
        Assert.All(Gaussian<float>(Whole, deviation: 0), x => Assert.Equal(0, x));
        Assert.All(Gaussian<double>(Whole with { Dropout = false }), x => Assert.Equal(0, x));
    }

    [Fact]
    public void Single_precision_is_the_same_noise_rounded() =>
        Assert.Equal(Gaussian<double>(Whole).Select(x => (float)x), Gaussian<float>(Whole));

    [Fact]
    public void Filling_allocates_nothing()
    {
        var noise = new float[37 * 50];
        Assert.Equal(0, ThreadAllocations.Least(() => Noise.FillGaussian<float>(noise, Whole, 0, 50, 0.5)));
    }

    [Fact]
    public void Wrong_arguments_throw()
    {
        foreach (double deviation in new[] { -0.1, double.NaN, double.PositiveInfinity })
        {
            Assert.Equal(
                "deviation", Assert.Throws<ArgumentOutOfRangeException>(() => Gaussian<float>(Whole, deviation: deviation)).ParamName);
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => Gaussian<float>(Whole, layer: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Gaussian<float>(Whole with { Step = 1UL << 56 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Gaussian<float>(Whole with { FirstExample = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Gaussian<float>(Whole with { FirstExample = int.MaxValue }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Noise.FillGaussian<float>([], Whole, 0, 0, 0.5));
        var noise = new float[10];
        ArgumentException wrong = Assert.Throws<ArgumentException>(() => Noise.FillGaussian<float>(noise, Whole, 0, 50, 0.5));
        Assert.Contains("1850", wrong.Message, StringComparison.Ordinal);
        Assert.All(noise, x => Assert.Equal(0, x));
    }

    private static T[] Gaussian<T>(BatchSlice slice, int layer = 0, int width = 50, double deviation = 1)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] noise = Enumerable.Repeat(T.NaN, slice.Examples * width).ToArray();
        Noise.FillGaussian<T>(noise, slice, layer, width, deviation);
        return noise;
    }
}
