using System.Globalization;
using Lamina.EndToEnd.Tests.Networks;
using Lamina.EndToEnd.Tests.Support;
using Lamina.Kernels;

namespace Lamina.EndToEnd.Tests;

/// <summary>
/// Run as a program, the test assembly prints the width of its vectors and the results of networks, one number per line.
/// <see cref="VectorWidthTests"/> starts it with instruction sets disabled, which is only possible at the start of a process.
/// </summary>
internal static class Program
{
    public static void Main()
    {
        Console.WriteLine(HardwareLanes.Bits.ToString(CultureInfo.InvariantCulture));
        foreach (float number in Results()) Console.WriteLine(number.ToString("R", CultureInfo.InvariantCulture));
    }

    /// <summary>Outputs, loss and gradients of networks that use every product, every family of kernels and most activations.</summary>
    public static float[] Results() =>
    [
        .. Of<WideNet>(count: 50), .. Of<DigitsLikeNet>(count: 7), .. Of<DeepNet>(count: 5), .. Of<PlanarNet>(count: 1),
        .. Of<LittleLeNet>(count: 5), .. Of<LittleResNet>(count: 5), .. Of<DepthwiseNet>(count: 3), .. Of<TransposedNet>(count: 3),
        .. Of<WideLstmNet>(count: 5), .. Of<LstmLengthsNet>(count: 5), .. Of<EncoderNet>(count: 5), .. Of<CausalAttentionNet>(count: 3),
        .. Of<GroupNormNet>(count: 3), .. Of<WaveNet>(count: 9), .. Of<BentNet>(count: 9), .. Of<MultiTaskNet>(count: 9),
    ];

    private static float[] Of<TNetwork>(int count)
        where TNetwork : class, INetwork<TNetwork>
    {
        var slice = new BatchSlice(0, count, count, Seed: 1);
        Passes<float> passes = Passes<float>.Run<TNetwork>(Example.Draw(TNetwork.Description, count, seed: 1), slice);
        return [.. passes.Prediction, .. passes.TrainingOutputs, (float)passes.TrainingLoss, .. passes.Gradients];
    }
}
