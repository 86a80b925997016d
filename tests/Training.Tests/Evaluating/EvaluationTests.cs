using Lamina.Data;
using Lamina.Training.Tests.HandWritten;

namespace Lamina.Training.Tests.Evaluating;

public class EvaluationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(2000)]
    public void Loss_and_metrics_are_those_of_plain_loops_with_any_number_of_workers(int examples)
    {
        Dataset data = SmallData.Circle(examples);
        var network = new TwoLayers<Tanh>();
        Evaluation one = Evaluation.Of(network, data);
        double loss = 0;
        int right = 0;
        for (int i = 0; i < examples; i++)
        {
            double p = Predict(network, data.Input(i));
            bool yes = data.Target(i)[0] == 1;
            loss -= Math.Log(yes ? p : 1 - p);
            if (p > 0.5 == yes) right++;
        }

        Assert.Equal(loss / examples, one.Loss, 1e-6);
        Assert.Equal((double)right / examples, one["accuracy"], 1e-9);
        Assert.Equal(examples, one.Examples);
        foreach (int workers in new[] { 2, 3, 8 })
        {
            Evaluation many = Evaluation.Of(network, data, workers: workers);
            Assert.Equal(one.Loss, many.Loss);
            Assert.Equal(one.Metrics, many.Metrics);
        }
    }

    [Fact]
    public void Lengths_that_do_not_fit_throw() =>
        Assert.Throws<ArgumentException>(() => Evaluation.Of(new TwoLayers<Tanh>(), SmallData.Lines(3)));

    private static double Predict(TwoLayers<Tanh> network, ReadOnlySpan<float> x)
    {
        Span<float> w1 = network.Parameters["dense1.weight"];
        double z = network.Parameters["dense2.bias"][0];
        for (int h = 0; h < 4; h++)
        {
            double hidden = Math.Tanh((w1[2 * h] * x[0]) + (w1[(2 * h) + 1] * x[1]) + network.Parameters["dense1.bias"][h]);
            z += network.Parameters["dense2.weight"][h] * hidden;
        }

        return 1 / (1 + Math.Exp(-z));
    }
}
