using System.Threading.Tasks;
using Lamina.Data;
using Lamina.EndToEnd.Tests.Networks;
using Lamina.EndToEnd.Tests.Support;
using Lamina.Optimizers;
using Lamina.Randomness;
using Lamina.Training;

namespace Lamina.EndToEnd.Tests;

public class DeterminismTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Equal_seeds_and_workers_give_equal_bits(int workers)
    {
        Assert.Equal(Train(seed: 1, workers), Train(seed: 1, workers));
        Assert.NotEqual(Train(seed: 1, workers), Train(seed: 2, workers));
    }

    [Fact]
    public void Results_depend_on_the_seeds_of_training_and_network()
    {
        float[] first = Train(seed: 1, workers: 1);

        Assert.NotEqual(first, Train(seed: 1, workers: 1, networkSeed: 8));
        Assert.NotEqual(first, Train(seed: 2, workers: 1));
    }

    [Fact]
    public void The_seed_of_a_network_determines_its_parameters()
    {
        Assert.Equal(new WideNet(seed: 3).Parameters.Span.ToArray(), new WideNet(seed: 3).Parameters.Span.ToArray());
        Assert.NotEqual(new WideNet(seed: 3).Parameters.Span.ToArray(), new WideNet(seed: 4).Parameters.Span.ToArray());
        Assert.Equal(new WideNet(seed: 0).Parameters.Span.ToArray(), new WideNet().Parameters.Span.ToArray());
    }

    [Fact]
    public void Workers_change_results_only_through_the_order_of_sums()
    {
        float[] one = Train(seed: 1, workers: 1), two = Train(seed: 1, workers: 2);

        Distance.AssertBelow(1e-4, two, Array.ConvertAll(one, value => (double)value), "the parameter block of two workers");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Dropout_masks_do_not_depend_on_the_workers(int workers)
    {
        // The outputs depend on each mask: a different one would change them far beyond rounding.
        double[] one = Array.ConvertAll(OutputsOfStep(workers: 1, seed: 6), value => (double)value);

        Distance.AssertBelow(1e-5, OutputsOfStep(workers, seed: 6), one, "ŷ under dropout");
        Assert.True(Distance.Relative(OutputsOfStep(workers, seed: 7), one) > 1e-2, "Another seed should give other masks.");
    }

    [Fact]
    public void A_prediction_does_not_depend_on_the_examples_around_it()
    {
        // The order of summation in products depends on the number of rows, so the last bits may differ.
        NetworkCatalog.Visit(nameof(WideNet), new RowByRow());
        NetworkCatalog.Visit(nameof(DigitsLikeNet), new RowByRow());
        NetworkCatalog.Visit(nameof(PlanarNet), new RowByRow());
        NetworkCatalog.Visit(nameof(DeepNet), new RowByRow());
        NetworkCatalog.Visit(nameof(LittleLeNet), new RowByRow());
        NetworkCatalog.Visit(nameof(LittleResNet), new RowByRow());
        NetworkCatalog.Visit(nameof(WideLstmNet), new RowByRow());
        NetworkCatalog.Visit(nameof(AttentionNet), new RowByRow());
    }

    [Fact]
    public void Many_examples_are_predicted_like_few()
    {
        // More than a workspace of inference can have, and not a multiple of that.
        const int examples = 1000;
        var network = new WideNet(seed: 2);
        float[] inputs = Normals(examples * 64, seed: 1);
        float[] together = new float[examples * 10], apart = new float[together.Length];

        network.Predict(inputs, together, examples);
        for (int row = 0; row < examples; row++) network.Predict(inputs.AsSpan(row * 64, 64), apart.AsSpan(row * 10, 10));

        Distance.AssertBelow(1e-6, apart, Array.ConvertAll(together, value => (double)value), "the prediction one by one");
    }

    [Fact]
    public void Predictions_of_eight_threads_are_those_of_one()
    {
        const int threads = 8, examples = 300, repeats = 20;
        var network = new WideNet(seed: 2);
        float[][] inputs = [.. Enumerable.Range(0, threads).Select(i => Normals(examples * 64, (ulong)i))];
        float[][] expected = [.. inputs.Select(Predict)];

        var actual = new float[threads * repeats][];
        Parallel.For(
            0, actual.Length, new ParallelOptions { MaxDegreeOfParallelism = threads },
            i => actual[i] = Predict(inputs[i % threads]));

        for (int i = 0; i < actual.Length; i++) Assert.Equal(expected[i % threads], actual[i]);

        float[] Predict(float[] batch)
        {
            var outputs = new float[examples * 10];
            network.Predict(batch, outputs, examples);
            return outputs;
        }
    }

    private static float[] Normals(int count, ulong seed)
    {
        var random = new PhiloxStream(seed);
        var numbers = new float[count];
        for (int i = 0; i < count; i++) numbers[i] = (float)random.NextNormal();
        return numbers;
    }

    private static Dataset Digits(int count)
    {
        Example example = Example.Draw(DigitsLikeNet.Description, count, seed: 12);
        return new Dataset(
            example.SingleInputs, 20, example.SingleTargets, 10);
    }

    private static float[] Train(ulong seed, int workers, ulong networkSeed = 7)
    {
        var network = new DigitsLikeNet(networkSeed);
        var options = new TrainingOptions { Epochs = 3, BatchSize = 32, Seed = seed, Workers = workers };
        new Trainer<DigitsLikeNet>(network, new Momentum(0.05), options).Fit(Digits(100));
        return network.Parameters.Span.ToArray();
    }

    private static float[] OutputsOfStep(int workers, ulong seed)
    {
        Example example = Example.Draw(DropoutNet.Description, count: 10, seed: 1);
        using var step = new TrainingStep<DropoutNet>(
            new DropoutNet(seed: 1), new GradientDescent(), new TrainingOptions { BatchSize = 10, Workers = workers, Seed = seed });
        step.Step(
            example.SingleInputs, example.SingleTargets, 10);
        return step.Outputs.ToArray();
    }

    private sealed class RowByRow : INetworkVisitor
    {
        public void Visit<TNetwork>()
            where TNetwork : class, INetwork<TNetwork>
        {
            const int examples = 60;
            NetworkDescription network = TNetwork.Description;
            float[] parameters = NetworkCatalog.Create<TNetwork>(seed: 3).Parameters.Span.ToArray();
            float[] inputs = Normals(examples * network.InputLength, seed: 9);
            var batch = new float[examples * network.OutputLength];
            var single = new float[batch.Length];
            TNetwork.Forward<float>(parameters, inputs, batch, examples, new Workspace<float>(network.InferencePlan, examples));
            var workspace = new Workspace<float>(network.InferencePlan, 1);
            for (int row = 0; row < examples; row++)
            {
                TNetwork.Forward<float>(
                    parameters, inputs.AsSpan(row * network.InputLength, network.InputLength),
                    single.AsSpan(row * network.OutputLength, network.OutputLength), 1, workspace);
            }

            Distance.AssertBelow(1e-6, single, Array.ConvertAll(batch, value => (double)value), "the prediction row by row");
        }
    }
}
