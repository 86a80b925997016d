using Lamina.Devices.Tests.Networks;
using Lamina.Devices.Tests.Support;
using Lamina.EndToEnd.Tests.Support;
using Lamina.Kernels;
using Lamina.Tests;

namespace Lamina.Devices.Tests;

/// <summary>Masks and noise of a device are those of the processor, unit by unit.</summary>
public class DrawingTests
{
    private const int Examples = 21;

    /// <summary>The index of the layer that draws: a dense layer is before it.</summary>
    private const int Layer = 1;

    private static readonly BatchSlice Slice = new(0, Examples, Examples, Seed: 0xFEDC_BA98_7654_3210, Step: (5UL << 32) + 11);

    [SkippableFact]
    public void Dropout_masks_have_the_same_bits()
    {
        float[] small = new float[Examples * 37], wide = new float[Examples * 203];
        Dropout.FillMask<float>(small, Slice, Layer, width: 37, keep: 0.7);
        Dropout.FillMask<float>(wide, Slice, Layer, width: 203, keep: 0.35);

        Assert.Equal(small, Outputs<SmallMaskNet>(bias: 1));
        Assert.Equal(wide, Outputs<WideMaskNet>(bias: 1));
    }

    [SkippableFact]
    public void Masks_of_channels_have_the_same_bits()
    {
        float[] mask = new float[Examples * 6 * 5];
        Dropout.FillChannelMask<float>(mask, Slice, Layer, new(Positions: 6, Channels: 5), keep: 0.6);

        Assert.Equal(mask, Outputs<ChannelMaskNet>(bias: 1));
    }

    [SkippableFact]
    public void Noise_is_the_same_except_for_the_last_digits()
    {
        float[] small = new float[Examples * 37], wide = new float[Examples * 203];
        Noise.FillGaussian<float>(small, Slice, Layer, width: 37, deviation: 0.5);
        Noise.FillGaussian<float>(wide, Slice, Layer, width: 203, deviation: 2);

        RequireNear(small, Outputs<SmallNoiseNet>(bias: 0));
        RequireNear(wide, Outputs<WideNoiseNet>(bias: 0));
    }

    /// <summary>ŷ of a training pass of a network whose weights are 0.</summary>
    private static float[] Outputs<TNetwork>(float bias)
        where TNetwork : class, INetwork<TNetwork>
    {
        NetworkDescription network = TNetwork.Description;
        Example example = Example.Draw(network, Examples, seed: 1);
        Array.Clear(example.Parameters);
        example.Parameters.AsSpan(network.Parameters[1].Offset, network.Parameters[1].Length).Fill(bias);
        using var loaded = new LoadedNetwork<TNetwork>(TestDevice.Require());
        return loaded.Run(example, Slice).TrainingOutputs;
    }

    private static void RequireNear(float[] expected, float[] actual)
    {
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], actual[i], tolerance: 1e-5f * Math.Max(1, Math.Abs(expected[i])));
        }
    }
}
