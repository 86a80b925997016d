using Lamina.Data;
using Lamina.EndToEnd.Tests.Networks;
using Lamina.EndToEnd.Tests.Support;
using Lamina.Optimizers;
using Lamina.Training;

namespace Lamina.EndToEnd.Tests;

/// <summary>Batch normalisation where a batch, or a worker's part of it, has a single element per channel.</summary>
public class SingleElementTests
{
    private const double Momentum = 0.9;

    /// <summary>Nine examples in batches of four: the remaining one changes nothing.</summary>
    [Fact]
    public void A_last_batch_of_one_does_not_change_the_running_statistics()
    {
        const int epochs = 40;
        var network = new BatchNormColumnNet(seed: 1);
        float[] inputs = [.. Enumerable.Range(-4, 9).Select(i => (float)(i * i) - i)];
        var options = new TrainingOptions { Epochs = epochs, BatchSize = 4, ShuffleEachEpoch = false };
        TrainingHistory history = new Trainer<BatchNormColumnNet>(network, new GradientDescent(1e-30), options)
            .Fit(new Dataset(inputs, 1, new float[9], 1));

        double mean = 0, variance = 1;
        for (int batch = 0; batch < 2 * epochs; batch++)
        {
            float[] part = inputs[(batch % 2 * 4)..((batch % 2 * 4) + 4)];
            double average = part.Average();
            mean = (Momentum * mean) + ((1 - Momentum) * average);
            variance = (Momentum * variance) + ((1 - Momentum) * part.Average(x => (x - average) * (x - average)));
        }

        Assert.Equal(mean, network.Parameters["batchNorm1.running_mean"][0], 1e-4 * Math.Abs(mean));
        Assert.Equal(variance, network.Parameters["batchNorm1.running_var"][0], 1e-4 * variance);
        Assert.Equal((0, 2), (history.Notes.Single().Epoch, history.Notes.Single().Batch));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_single_example_has_the_outputs_of_inference_and_exact_gradients(int batchExamples)
    {
        Require<BatchNormNet>(new BatchNormNet(seed: 1), batchExamples);
        Require<BatchNormColumnNet>(new BatchNormColumnNet(seed: 1), batchExamples);
        Require<BatchNormPixelNet>(new BatchNormPixelNet(seed: 1), batchExamples);
    }

    /// <summary>Adam would turn rounding errors into full steps.</summary>
    [Theory]
    [InlineData(4)]
    public void Weights_whose_gradient_is_zero_do_not_change(int workers)
    {
        var network = new BatchNormNet(seed: 3);
        network.Parameters["dense2.weight"].Clear();
        float[] before = network.Parameters["dense1.weight"].ToArray();
        var options = new TrainingOptions { BatchSize = 4, Workers = workers, Frozen = ["dense2"] };
        using var step = new TrainingStep<BatchNormNet>(network, new Adam(0.01), options);
        for (ulong i = 0; i < 20; i++)
        {
            Example example = Example.Draw(BatchNormNet.Description, count: 4, seed: i);
            step.Step(example.SingleInputs, example.SingleTargets, 4);
        }

        Assert.Equal(before, network.Parameters["dense1.weight"].ToArray());
        Assert.All(network.Parameters["batchNorm1.running_mean"].ToArray(), value => Assert.Equal(0, value));
        Assert.All(network.Parameters["batchNorm1.running_var"].ToArray(), value => Assert.Equal(1, value));
    }

    [Fact]
    public void The_description_has_the_number_of_elements_per_channel()
    {
        Assert.Equal([null, 1, null, null], Elements(BatchNormNet.Description));
        Assert.Equal([null, 1, null, null], Elements(BatchNormPixelNet.Description));
        Assert.Equal(6, Elements(BatchNormImageNet.Description)[1]);
        Assert.All(Elements(LayerNormNet.Description), count => Assert.Null(count));

        static int?[] Elements(NetworkDescription network) => [.. network.Layers.Select(layer => layer.ElementsPerChannel)];
    }

    private static void Require<TNetwork>(TNetwork network, int batchExamples)
        where TNetwork : class, INetwork<TNetwork>
    {
        NetworkDescription description = TNetwork.Description;
        foreach (ParameterDescription tensor in description.Parameters.Where(tensor => tensor.IsStatistic))
        {
            Span<float> values = network.Parameters.Span.Slice(tensor.Offset, tensor.Length);
            for (int i = 0; i < values.Length; i++) values[i] = 0.5f + (0.25f * i);
        }

        Example example = Example.Draw(description, count: 1, seed: 5);
        float[] outputs = new float[description.OutputLength], expected = new float[description.OutputLength];
        float[] gradients = new float[description.BlockLength];
        TNetwork.Forward<float>(
            network.Parameters.Span, example.SingleInputs, expected, 1, new Workspace<float>(description.InferencePlan, 1));
        TNetwork.Backward<float>(
            network.Parameters.Span, example.SingleInputs, example.SingleTargets, outputs, gradients,
            new BatchSlice(FirstExample: 0, Examples: 1, batchExamples), new Workspace<float>(description.TrainingPlan, 1));

        Distance.AssertBelow(1e-6, outputs, [.. expected.Select(value => (double)value)], "the outputs");
        foreach (ParameterDescription tensor in description.Parameters)
        {
            float[] gradient = gradients[tensor.Offset..(tensor.Offset + tensor.Length)];
            if (tensor.IsStatistic) Assert.All(gradient, value => Assert.Equal(0, value));
            else Assert.Contains(gradient, value => value != 0);
        }
    }
}
