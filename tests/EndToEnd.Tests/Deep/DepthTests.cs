using Lamina.EndToEnd.Tests.Support;
using Lamina.Optimizers;
using Lamina.Training;

namespace Lamina.EndToEnd.Tests.Deep;

/// <summary>Depth costs only time: networks of a thousand layers are declared in a few lines, compile and train.</summary>
public class DepthTests
{
    private const int Examples = 16;

    /// <summary>Little of the input is left after a thousand layers of tanh: the network learns only the mean of the targets.</summary>
    [Fact]
    public void A_thousand_dense_layers_train() => RequireTraining(new ThousandLayersNet(seed: 1), rate: 0.05, offset: 2);

    [Fact]
    public void Two_hundred_residual_blocks_train() => RequireTraining(new TwoHundredBlocksNet(seed: 1), rate: 0.003, offset: 0);

    [Fact]
    public void Every_layer_of_two_hundred_residual_blocks_learns()
    {
        var network = new TwoHundredBlocksNet(seed: 1);
        float[] before = network.Parameters.Span.ToArray();
        Train(network, rate: 0.003, offset: 0, steps: 1);

        foreach (ParameterDescription tensor in TwoHundredBlocksNet.Description.Parameters)
        {
            Span<float> old = before.AsSpan(tensor.Offset, tensor.Length);
            Assert.False(old.SequenceEqual(network.Parameters[tensor.Name]), $"{tensor.Name} did not move.");
        }
    }

    [Fact]
    public void The_gradient_through_a_thousand_layers_agrees_with_centred_differences()
    {
        Example example = Example.Draw(ThousandLayersNet.Description, count: 3, seed: 17);
        var options = new GradientCheckOptions { SampleSize = 40, Seed = 5 };

        GradientCheck.Run<ThousandLayersNet>(example.Parameters, example.Inputs, example.Targets, example.Count, options).ThrowIfFailed();
    }

    [Fact]
    public void There_are_as_many_layers_and_parameters_as_declared()
    {
        Assert.Equal((1000 * 2) + 1, ThousandLayersNet.Description.Layers.Count);
        Assert.Equal((6 * 8) + 8 + (999 * 72) + 18, ThousandLayersNet.Description.ParameterCount);
        Assert.Equal((18 * 4) + 8 + (200 * 2 * ((9 * 4 * 4) + 8)) + 15, TwoHundredBlocksNet.Description.ParameterCount);
    }

    private static void RequireTraining<TNetwork>(TNetwork network, double rate, float offset)
        where TNetwork : class, INetwork<TNetwork>
    {
        double[] losses = Train(network, rate, offset, steps: 30);

        Assert.True(losses[^1] < 0.9 * losses[0], FormattableString.Invariant($"the loss went from {losses[0]:G4} to {losses[^1]:G4}"));
    }

    private static double[] Train<TNetwork>(TNetwork network, double rate, float offset, int steps)
        where TNetwork : class, INetwork<TNetwork>
    {
        Example example = Example.Draw(TNetwork.Description, Examples, seed: 2);
        float[] inputs = example.SingleInputs, targets = Array.ConvertAll(example.SingleTargets, target => target + offset);
        using var step = new TrainingStep<TNetwork>(network, new Adam(rate), new TrainingOptions { BatchSize = Examples });
        return [.. Enumerable.Range(0, steps).Select(_ => step.Step(inputs, targets, Examples).Loss)];
    }
}
