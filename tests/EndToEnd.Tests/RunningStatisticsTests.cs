using Lamina.Data;
using Lamina.EndToEnd.Tests.Networks;
using Lamina.EndToEnd.Tests.Support;
using Lamina.Optimizers;
using Lamina.Training;

namespace Lamina.EndToEnd.Tests;

/// <summary>Running mean and variance of batch normalisation against plain loops in double precision.</summary>
public class RunningStatisticsTests
{
    private const int Features = 3;
    private const int Units = 5;
    private const double Momentum = 0.9;
    private const double Epsilon = 1e-5;

    [Theory]
    [InlineData(1, 12)]
    [InlineData(2, 12)]
    [InlineData(2, 7)]
    [InlineData(3, 8)]
    [InlineData(3, 4)]
    [InlineData(4, 4)]
    [InlineData(1, 1)]
    public void They_follow_the_statistics_of_the_slices(int workers, int examples)
    {
        const int steps = 15;
        var network = new BatchNormNet(seed: 4);
        using var step = new TrainingStep<BatchNormNet>(
            network, new Adam(0.05), new TrainingOptions { BatchSize = examples, Workers = workers });
        double[] mean = new double[Units], variance = new double[Units];
        variance.AsSpan().Fill(1);

        for (int i = 0; i < steps; i++)
        {
            Example example = Example.Draw(BatchNormNet.Description, examples, seed: (ulong)i);
            float[] inputs = example.SingleInputs;
            double[] z = Products(network, inputs);
            Follow(z, examples, workers, mean, variance);
            step.Step(inputs, example.SingleTargets, examples);
        }

        Distance.AssertBelow(1e-5, network.Parameters["batchNorm1.running_mean"].ToArray(), mean, "the running mean");
        Distance.AssertBelow(1e-5, network.Parameters["batchNorm1.running_var"].ToArray(), variance, "the running variance");
        RequireInference(network, mean, variance);
    }

    [Fact]
    public void A_new_network_starts_with_mean_0_and_variance_1()
    {
        var network = new BatchNormImageNet(seed: 1);

        Assert.All(network.Parameters["batchNorm1.running_mean"].ToArray(), value => Assert.Equal(0, value));
        Assert.All(network.Parameters["batchNorm1.running_var"].ToArray(), value => Assert.Equal(1, value));
    }

    [Fact]
    public void Evaluation_and_prediction_change_nothing()
    {
        var network = new BatchNormNet(seed: 1);
        float[] before = network.Parameters.Span.ToArray();
        Example example = Example.Draw(BatchNormNet.Description, count: 9, seed: 2);

        network.Predict(example.SingleInputs, new float[9 * 2], examples: 9);
        Evaluation.Of(network, new Dataset(example.SingleInputs, Features, example.SingleTargets, 2));

        Assert.Equal(before, network.Parameters.Span.ToArray());
    }

    /// <summary>W·x of every example.</summary>
    private static double[] Products(BatchNormNet network, float[] inputs)
    {
        float[] weights = network.Parameters["dense1.weight"].ToArray();
        var z = new double[inputs.Length / Features * Units];
        for (int i = 0; i < z.Length; i++)
        {
            int row = i / Units * Features, unit = i % Units * Features;
            for (int k = 0; k < Features; k++) z[i] += (double)weights[unit + k] * inputs[row + k];
        }

        return z;
    }

    /// <summary>
    /// v = momentum·v + (1 − momentum)·new, with the slices' statistics weighted by their rows; larger slices come first, and one of a
    /// single row changes nothing.
    /// </summary>
    private static void Follow(double[] z, int examples, int workers, double[] mean, double[] variance)
    {
        double[] means = new double[Units], variances = new double[Units];
        int first = 0;
        for (int worker = 0; worker < workers; worker++)
        {
            int rows = (examples / workers) + (worker < examples % workers ? 1 : 0);
            for (int unit = 0; unit < Units; unit++)
            {
                double[] column = [.. Enumerable.Range(first, rows).Select(row => z[(row * Units) + unit])];
                double average = rows == 1 ? mean[unit] : column.Average();
                means[unit] += average * rows / examples;
                variances[unit] += rows == 1
                    ? variance[unit] / examples
                    : column.Sum(value => (value - average) * (value - average)) / examples;
            }

            first += rows;
        }

        for (int unit = 0; unit < Units; unit++)
        {
            mean[unit] = (Momentum * mean[unit]) + ((1 - Momentum) * means[unit]);
            variance[unit] = (Momentum * variance[unit]) + ((1 - Momentum) * variances[unit]);
        }
    }

    private static void RequireInference(BatchNormNet network, double[] mean, double[] variance)
    {
        const int examples = 4;
        float[] inputs = Example.Draw(BatchNormNet.Description, examples, seed: 99).SingleInputs, outputs = new float[examples * 2];
        network.Predict(inputs, outputs, examples);

        float[] scale = network.Parameters["batchNorm1.weight"].ToArray(), shift = network.Parameters["batchNorm1.bias"].ToArray();
        float[] weights = network.Parameters["dense2.weight"].ToArray(), biases = network.Parameters["dense2.bias"].ToArray();
        double[] z = Products(network, inputs);
        var expected = new double[outputs.Length];
        for (int i = 0; i < expected.Length; i++)
        {
            expected[i] = biases[i % 2];
            for (int unit = 0; unit < Units; unit++)
            {
                double normalised = (z[(i / 2 * Units) + unit] - mean[unit]) / Math.Sqrt(variance[unit] + Epsilon);
                expected[i] += weights[(i % 2 * Units) + unit] * Math.Tanh((scale[unit] * normalised) + shift[unit]);
            }
        }

        Distance.AssertBelow(1e-5, outputs, expected, "the prediction");
    }
}
