using System.Numerics;
using Lamina.Kernels;

namespace Lamina.Runtime.Tests.Kernels;

public class ChannelDropoutTests
{
    private static readonly BatchSlice Whole = new(0, 37, 37, Seed: 5, Step: 3);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 13)]
    [InlineData(9, 3)]
    [InlineData(4, 70)]
    public void Every_position_has_the_draws_of_the_examples_channels(int positions, int channels)
    {
        double[] units = new double[37 * channels];
        Dropout.FillMask<double>(units, Whole, 2, channels, 0.4);
        double[] mask = Mask<double>(Whole, positions, channels);
        for (int i = 0; i < mask.Length; i++) Assert.Equal(units[(i / channels / positions * channels) + (i % channels)], mask[i]);
        Assert.Equal(mask.Select(x => (float)x), Mask<float>(Whole, positions, channels));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(36)]
    public void A_mask_does_not_depend_on_how_the_batch_is_split(int rows)
    {
        var parts = new List<float>();
        for (int first = 0; first < 37; first += rows)
            parts.AddRange(Mask<float>(Whole with { FirstExample = first, Examples = Math.Min(rows, 37 - first) }, 6, 7));
        Assert.Equal(Mask<float>(Whole, 6, 7), parts);
    }

    [Fact]
    public void Nothing_is_dropped_if_keep_is_1_or_dropout_is_off()
    {
        Assert.All(Mask<float>(Whole, 6, 7, keep: 1), x => Assert.Equal(1, x));
        Assert.All(Mask<double>(Whole with { Dropout = false }, 6, 7), x => Assert.Equal(1, x));
    }

    [Fact]
    public void Wrong_arguments_throw_and_nothing_is_written()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Mask<float>(Whole, 6, 7, keep: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Dropout.FillChannelMask<float>([], Whole, 0, new(0, 7), 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Dropout.FillChannelMask<float>([], Whole, 0, new(6, 0), 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Mask<float>(Whole with { FirstExample = int.MaxValue }, 1, 9));
        var mask = new float[10];
        ArgumentException wrong = Assert.Throws<ArgumentException>(() => Dropout.FillChannelMask<float>(mask, Whole, 0, new(5, 10), 0.5));
        Assert.Contains("1850", wrong.Message, StringComparison.Ordinal);
        Assert.All(mask, x => Assert.Equal(0, x));
    }

    private static T[] Mask<T>(BatchSlice slice, int positions, int channels, double keep = 0.4)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] mask = Enumerable.Repeat(T.NaN, slice.Examples * positions * channels).ToArray();
        Dropout.FillChannelMask<T>(mask, slice, 2, new(positions, channels), keep);
        return mask;
    }
}
