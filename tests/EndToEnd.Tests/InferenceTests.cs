using System.Reflection;
using Lamina.EndToEnd.Tests.Networks;
using Lamina.EndToEnd.Tests.Support;
using Lamina.Optimizers;
using Lamina.Training;

namespace Lamina.EndToEnd.Tests;

/// <summary>The inference form of every network predicts what the network did at that moment, and nothing changes it.</summary>
public class InferenceTests
{
    private const int Examples = 21;

    [Theory]
    [MemberData(nameof(NetworkCatalog.Names), MemberType = typeof(NetworkCatalog))]
    public void Predictions_are_those_of_the_network_in_double_precision(string network) => NetworkCatalog.Visit(network, new Agrees());

    [Theory]
    [MemberData(nameof(NetworkCatalog.Names), MemberType = typeof(NetworkCatalog))]
    public void An_example_has_the_same_prediction_in_any_batch(string network) => NetworkCatalog.Visit(network, new AnyBatch());

    [Fact]
    public void Training_the_network_does_not_change_its_inference_form()
    {
        Example example = Example.Draw(DigitsLikeNet.Description, Examples, seed: 4);
        var network = new DigitsLikeNet(seed: 1);
        DigitsLikeNet.Inference before = network.ToInference();
        float[] first = Predict(before, example.SingleInputs, Examples);

        using (var step = new TrainingStep<DigitsLikeNet>(network, new Adam(0.1), new TrainingOptions { BatchSize = Examples }))
            step.Step(example.SingleInputs, example.SingleTargets, Examples);

        Assert.Equal(first, Predict(before, example.SingleInputs, Examples));
        Assert.NotEqual(first, Predict(network.ToInference(), example.SingleInputs, Examples));
    }

    [Fact]
    public void Wrong_arguments_are_named()
    {
        DigitsLikeNet.Inference inference = new DigitsLikeNet().ToInference();
        float[] memory = new float[200];
        Assert.Equal(
            "DigitsLikeNet declares 20 numbers per example: inputs for 1 example must have 20 numbers, and has 19. (Parameter 'inputs')",
            Assert.Throws<ArgumentException>(() => inference.Predict(Input(19), Output(10))).Message);
        Assert.Equal(
            "DigitsLikeNet declares 10 numbers per example: outputs for 2 examples must have 20 numbers, and has 10. (Parameter 'outputs')",
            Assert.Throws<ArgumentException>(() => inference.Predict(Input(40), Output(10), 2)).Message);
        Assert.StartsWith(
            "outputs and inputs of DigitsLikeNet share memory",
            Assert.Throws<ArgumentException>(() => inference.Predict(Input(20), memory.AsSpan(19, 10))).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => inference.Predict([], [], 0));

        // Methods, because the analyzer knows the lengths of other spans and reports them.
        ReadOnlySpan<float> Input(int count) => memory.AsSpan(0, count);
        Span<float> Output(int count) => memory.AsSpan(100, count);
    }

    [Fact]
    public void Minimal_filtering_keeps_more_weights_and_can_be_left_out()
    {
        const int Direct = 9 * 16 * 32, Minimal = 16 * 16 * 32, Biases = 32;
        Assert.Equal(Minimal + Biases, new WideFiltersNet().ToInference().WeightsLength - Dense(inputs: 17, outputs: 6) - Dense(6, 3));
        Assert.Equal(Direct + Biases, new DirectFiltersNet().ToInference().WeightsLength - Dense(inputs: 17, outputs: 3));

        // Few outputs of few inputs are packed from four on.
        static int Dense(int inputs, int outputs) => (((inputs * (outputs < 4 ? outputs : 16)) + 15) / 16 * 16) + 16;
    }

    [Fact]
    public void Code_for_any_network_creates_networks_and_predicts_with_them()
    {
        float[] input = [1, -2], live = new float[1], snapshot = new float[1];
        Compare<PlanarNet>();
        Compare<LiveNet>();
        Compare<WrongGradientNet>();

        void Compare<TNetwork>()
            where TNetwork : class, INetwork<TNetwork>
        {
            TNetwork network = TNetwork.Create(seed: 5);
            network.Parameters.Span.Fill(0.5f);
            network.Predict(input, live, examples: 1);
            IPredictor predictor = network.ToInference();
            Assert.Equal((2, 1), (predictor.InputLength, predictor.OutputLength));
            network.Parameters.Span.Clear();
            predictor.Predict(input, snapshot, examples: 1);
            Assert.Equal(live[0], snapshot[0], 1e-6f);
        }
    }

    private static float[] Predict(IPredictor predictor, ReadOnlySpan<float> inputs, int examples)
    {
        var outputs = new float[examples * predictor.OutputLength];
        predictor.Predict(inputs, outputs, examples);
        return outputs;
    }

    private sealed class Agrees : INetworkVisitor
    {
        public void Visit<TNetwork>()
            where TNetwork : class, INetwork<TNetwork>
        {
            NetworkDescription network = TNetwork.Description;
            Example example = Example.Draw(network, Examples, seed: 6);
            var expected = new double[Examples * network.OutputLength];
            TNetwork.Forward<double>(
                example.Parameters, example.Inputs, expected, Examples, new Workspace<double>(network.InferencePlan, Examples));

            TNetwork single = TNetwork.Create(seed: 1);
            for (int i = 0; i < example.Parameters.Length; i++) single.Parameters.Span[i] = (float)example.Parameters[i];
            IPredictor inference = single.ToInference();
            single.Parameters.Span.Fill(float.NaN);
            Assert.Equal(typeof(TNetwork).GetCustomAttribute<NetworkAttribute>()!.Inference, inference is InferenceForm);
            float[] actual = Predict(inference, example.SingleInputs, Examples);
            for (int row = 0; row < Examples; row++)
            {
                Distance.AssertBelow(
                    1e-5, actual[Row(row)], expected[Row(row)], $"the prediction of row {row}");
            }

            Range Row(int row) => (row * network.OutputLength)..((row + 1) * network.OutputLength);
        }
    }

    private sealed class AnyBatch : INetworkVisitor
    {
        public void Visit<TNetwork>()
            where TNetwork : class, INetwork<TNetwork>
        {
            NetworkDescription network = TNetwork.Description;
            float[] inputs = Example.Draw(network, Examples, seed: 8).SingleInputs;
            IPredictor inference = TNetwork.Create(seed: 3).ToInference();
            float[] all = Predict(inference, inputs, Examples);
            if (inference is InferenceForm form)
            {
                float[] one = new float[network.OutputLength];
                form.Predict(inputs.AsSpan(0, network.InputLength), one);
                Assert.Equal(all[..network.OutputLength], one);
            }

            foreach (int rows in (int[])[1, 2, 4, 7])
            {
                for (int first = 0; first + rows <= Examples; first += rows)
                {
                    float[] some = Predict(inference, inputs.AsSpan(first * network.InputLength, rows * network.InputLength), rows);
                    float[] expected = all.AsSpan(first * network.OutputLength, some.Length).ToArray();
                    Assert.Equal(expected, some);
                }
            }
        }
    }
}
