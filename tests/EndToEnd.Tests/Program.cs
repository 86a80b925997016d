using System.Globalization;
using Lamina.EndToEnd.Tests.Networks;
using Lamina.EndToEnd.Tests.Support;
using Lamina.Kernels;
using Lamina.Tests.Standalone;

namespace Lamina.EndToEnd.Tests;

/// <summary>
/// Run as a program, the test assembly prints the width of its vectors and the results of networks, one number per line.
/// <see cref="VectorWidthTests"/> starts it with instruction sets disabled, which is only possible at the start of a process. With
/// "digits", it prints only the results that are the same on every processor; with "tests", it runs the tests.
/// </summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        if (arguments is [StandaloneRun.Command, .. var excluded]) return StandaloneRun.Run(typeof(Program).Assembly, excluded);
        bool isDigits = arguments is ["digits"];
        if (!isDigits) Console.WriteLine(HardwareLanes.Bits.ToString(CultureInfo.InvariantCulture));
        foreach (float number in isDigits ? SameDigits() : Results()) Console.WriteLine(number.ToString("R", CultureInfo.InvariantCulture));
        return 0;
    }

    /// <summary>Outputs, loss and gradients of networks that use every product, every family of kernels and most activations.</summary>
    public static float[] Results() =>
    [
        .. SameDigits(), .. Of<DigitsLikeNet>(count: 7), .. Of<DeepNet>(count: 5), .. Of<LittleLeNet>(count: 5),
        .. Of<WideLstmNet>(count: 5), .. Of<MultiTaskNet>(count: 9),
    ];

    /// <summary>
    /// The results of networks whose sums are added in the same order at every width of vectors. They have the same bits on every processor
    /// with fused multiply-add, x64 or ARM64.
    /// </summary>
    public static float[] SameDigits() =>
    [
        .. Of<WideNet>(count: 50), .. Of<PlanarNet>(count: 1), .. Of<LittleResNet>(count: 5), .. Of<DepthwiseNet>(count: 3),
        .. Of<TransposedNet>(count: 3), .. Of<LstmLengthsNet>(count: 5), .. Of<EncoderNet>(count: 5), .. Of<CausalAttentionNet>(count: 3),
        .. Of<GroupNormNet>(count: 3), .. Of<WaveNet>(count: 9), .. Of<BentNet>(count: 9),
    ];

    private static float[] Of<TNetwork>(int count)
        where TNetwork : class, INetwork<TNetwork>
    {
        var slice = new BatchSlice(0, count, count, Seed: 1);
        Passes<float> passes = Passes<float>.Run<TNetwork>(Example.Draw(TNetwork.Description, count, seed: 1), slice);
        return [.. passes.Prediction, .. passes.TrainingOutputs, (float)passes.TrainingLoss, .. passes.Gradients];
    }
}
