using Lamina.Kernels;
using Lamina.Randomness;
using Lamina.Tests;

namespace Lamina.Runtime.Tests.Kernels;

public class DropoutTests
{
    private static readonly BatchSlice Whole = new(0, 37, 37, Seed: 5, Step: 3);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(13)]
    [InlineData(70)]
    [InlineData(300)]
    public void A_mask_does_not_depend_on_how_the_batch_is_split(int width)
    {
        float[] whole = Mask<float>(Whole, width: width);
        foreach (int rows in new[] { 1, 2, 5, 36 })
        {
            var parts = new List<float>();
            for (int first = 0; first < 37; first += rows)
            {
                parts.AddRange(Mask<float>(Whole with { FirstExample = first, Examples = Math.Min(rows, 37 - first) }, width: width));
            }

            Assert.Equal(whole, parts);
        }
    }

    [Fact]
    public void A_mask_is_the_documented_function_of_seed_step_layer_and_position()
    {
        const ulong step = (5UL << 32) + 6;
        var slice = new BatchSlice(11, 9, 50, Seed: 0xabcdef0123456789, Step: step);
        double[] mask = Mask<double>(slice, layer: 4, width: 31, keep: 0.3);
        for (int i = 0; i < mask.Length; i++)
        {
            uint unit = (uint)((11 * 31) + i);
            PhiloxBlock block = Philox.Generate(new PhiloxBlock(unit / 4, 4, 6, 5 | (2u << 24)), slice.Seed);
            uint word = new[] { block.Word0, block.Word1, block.Word2, block.Word3 }[unit % 4];
            Assert.Equal(word < 0.3 * 4294967296.0 ? 1 / 0.3 : 0, mask[i]);
        }
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.8)]
    [InlineData(0.999)]
    public void The_fraction_of_kept_units_is_keep_and_the_mean_is_1(double keep)
    {
        const int width = 2000;
        float[] mask = Mask<float>(Whole with { Examples = 100, BatchExamples = 100 }, width: width, keep: keep);
        Assert.All(mask, x => Assert.True(x == 0 || x == (float)(1 / keep)));
        double tolerance = 5 * Math.Sqrt(keep * (1 - keep) / mask.Length);
        Assert.Equal(keep, mask.Count(x => x != 0) / (double)mask.Length, tolerance);
        Assert.Equal(1, mask.Average(x => (double)x), tolerance / keep);
    }

    [Fact]
    public void Seeds_steps_and_layers_have_different_masks()
    {
        float[][] masks =
        [
            Mask<float>(Whole), Mask<float>(Whole with { Seed = 6 }), Mask<float>(Whole with { Seed = 5 + (1UL << 32) }),
            Mask<float>(Whole with { Step = 4 }), Mask<float>(Whole with { Step = 3 + (1UL << 32) }), Mask<float>(Whole, layer: 1),
        ];
        for (int a = 0; a < masks.Length; a++)
        {
            for (int b = 0; b < a; b++)
            {
                // Independent masks with keep ½ agree on half of their units.
                double agreement = masks[a].Zip(masks[b]).Count(pair => pair.First == pair.Second) / (double)masks[a].Length;
                Assert.InRange(agreement, 0.4, 0.6);
            }
        }
    }

    [Fact]
    public void Nothing_is_dropped_if_keep_is_1_or_dropout_is_off()
    {
        Assert.All(Mask<float>(Whole, keep: 1), x => Assert.Equal(1, x));
        Assert.All(Mask<double>(Whole with { Dropout = false }, keep: 0.2), x => Assert.Equal(1, x));
    }

    [Fact]
    public void Both_precisions_keep_the_same_units() =>
        Assert.Equal(Mask<double>(Whole).Select(x => x != 0), Mask<float>(Whole).Select(x => x != 0));

    [Fact]
    public void Filling_allocates_nothing()
    {
        var mask = new float[37 * 50];
        Assert.Equal(0, ThreadAllocations.Least(() =>
        {
            for (int i = 0; i < 50; i++) Dropout.FillMask<float>(mask, Whole, 0, 50, 0.5);
        }));
    }

    [Fact]
    public void Wrong_arguments_throw()
    {
        foreach (double keep in new[] { 0, -0.1, 1.1, double.NaN })
        {
            Assert.Equal("keep", Assert.Throws<ArgumentOutOfRangeException>(() => Mask<float>(Whole, keep: keep)).ParamName);
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => Mask<float>(Whole, layer: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Mask<float>(Whole with { Step = 1UL << 56 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Mask<float>(Whole with { FirstExample = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Mask<float>(Whole with { FirstExample = int.MaxValue }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Dropout.FillMask<float>([], Whole, 0, 0, 0.5));
        ArgumentException wrong = Assert.Throws<ArgumentException>(() => Dropout.FillMask<float>(new float[10], Whole, 0, 50, 0.5));
        Assert.Contains("1850", wrong.Message, StringComparison.Ordinal);
    }

    private static T[] Mask<T>(BatchSlice slice, int layer = 0, int width = 50, double keep = 0.5)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        var mask = new T[slice.Examples * width];
        Dropout.FillMask<T>(mask, slice, layer, width, keep);
        return mask;
    }
}
