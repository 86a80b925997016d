using Lamina.Data;
using Lamina.Optimizers;
using Lamina.Training.Tests.HandWritten;

namespace Lamina.Training.Tests.Steps;

public class TrainingStepTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_step_is_gradient_descent_on_the_mean_loss_and_one_penalty(int workers)
    {
        const int examples = 10;
        Dataset data = SmallData.Lines(examples);
        var network = new LinearRegression();
        double[] before = Array.ConvertAll(network.Parameters.Span.ToArray(), value => (double)value);
        using var step = new TrainingStep<LinearRegression>(
            network, new GradientDescent(0.1), new TrainingOptions { BatchSize = examples, Workers = workers });
        StepResult result = step.Step(data.Inputs.ToArray(), data.Targets.ToArray(), examples);

        (double loss, double penalty, double[] gradient) = Reference(before, data);
        Assert.Equal(loss, result.DataLoss, 1e-5);
        Assert.Equal(penalty, result.Penalty, 1e-6);
        Assert.Equal(loss + penalty, result.Loss, 1e-5);
        for (int i = 0; i < before.Length; i++) Assert.Equal(before[i] - (0.1 * gradient[i]), network.Parameters.Span[i], 1e-5);
        Assert.Equal(1, step.Steps);
    }

    [Fact]
    public void Clipping_by_value_comes_before_clipping_by_norm()
    {
        Dataset data = SmallData.Lines(10);
        var network = new LinearRegression();
        double[] before = Array.ConvertAll(network.Parameters.Span.ToArray(), value => (double)value);
        using var step = new TrainingStep<LinearRegression>(
            network, new GradientDescent(1), new TrainingOptions { BatchSize = 10, ClipValue = 0.5, ClipNorm = 0.25 });
        step.Step(data.Inputs.ToArray(), data.Targets.ToArray(), 10);

        (_, _, double[] gradient) = Reference(before, data);
        double[] clipped = Array.ConvertAll(gradient, value => Math.Clamp(value, -0.5, 0.5));
        double norm = Math.Sqrt(clipped.Sum(value => value * value));
        Assert.True(norm > 0.25 && gradient.Any(value => Math.Abs(value) > 0.5), "The example does not test clipping.");
        for (int i = 0; i < before.Length; i++)
        {
            Assert.Equal(before[i] - (clipped[i] * 0.25 / norm), network.Parameters.Span[i], 1e-6);
        }
    }

    [Fact]
    public void Dropout_masks_do_not_depend_on_the_split()
    {
        Dataset data = SmallData.Circle(13);
        float[] whole = Outputs(data, 1);
        foreach (int workers in new[] { 2, 3, 13 }) Assert.Equal(whole, Outputs(data, workers));
        Assert.NotEqual(whole, Outputs(data, 1, seed: 2));

        static float[] Outputs(Dataset data, int workers, ulong seed = 1)
        {
            using var step = new TrainingStep<TwoLayers<Tanh>>(
                new TwoLayers<Tanh>(), new GradientDescent(0.1),
                new TrainingOptions { BatchSize = data.Count, Workers = workers, Seed = seed });
            step.Step(data.Inputs.ToArray(), data.Targets.ToArray(), data.Count);
            return step.Outputs.ToArray();
        }
    }

    [Fact]
    public void An_exception_in_a_worker_reaches_the_caller_and_changes_nothing()
    {
        Dataset data = SmallData.Circle(9);
        var network = new Spoiled<ThrowsInWorkers>();
        float[] before = network.Parameters.Span.ToArray();
        using var step = new TrainingStep<Spoiled<ThrowsInWorkers>>(
            network, new GradientDescent(0.1), new TrainingOptions { BatchSize = 9, Workers = 3 });
        for (int attempt = 0; attempt < 3; attempt++)
        {
            var exception = Assert.Throws<InvalidOperationException>(
                () => step.Step(data.Inputs.ToArray(), data.Targets.ToArray(), 9));
            Assert.Equal("slice from 3", exception.Message);
        }

        Assert.Equal(before, network.Parameters.Span.ToArray());
        Assert.Equal(0, step.Steps);

        // The caller alone processes one row, and the team still works.
        step.Step(data.Inputs[..2].ToArray(), data.Targets[..1].ToArray(), 1);
        Assert.Equal(1, step.Steps);
    }

    [Fact]
    public void Lengths_are_checked_before_anything_happens()
    {
        using var step = new TrainingStep<LinearRegression>(
            new LinearRegression(), new GradientDescent(), new TrainingOptions { BatchSize = 4 });
        Assert.Contains(
            "LinearRegression needs 6 numbers as inputs; there are 7",
            Assert.Throws<ArgumentException>(() => step.Step(new float[7], new float[4], 2)).Message, StringComparison.Ordinal);
        Assert.Contains(
            "LinearRegression needs 4 numbers as targets; there are 5",
            Assert.Throws<ArgumentException>(() => step.Step(new float[6], new float[5], 2)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => step.Step(new float[15], new float[10], 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => step.Step(default, default, 0));
    }

    [Fact]
    public void Disposing_ends_the_workers()
    {
        var step = new TrainingStep<LinearRegression>(new LinearRegression(), new GradientDescent(), new TrainingOptions { Workers = 3 });
        step.Step(new float[9], new float[6], 3);
        step.Dispose();
        step.Dispose();
        Assert.Throws<ObjectDisposedException>(() => step.Step(new float[9], new float[6], 3));
    }

    /// <summary>Loss, penalty and gradient of <see cref="LinearRegression"/> in plain loops.</summary>
    private static (double Loss, double Penalty, double[] Gradient) Reference(double[] theta, Dataset data)
    {
        double loss = 0;
        double penalty = 0;
        var gradient = new double[theta.Length];
        int m = data.Count;
        for (int example = 0; example < m; example++)
        {
            for (int o = 0; o < 2; o++)
            {
                double error = theta[16 + o] - data.Target(example)[o];
                for (int i = 0; i < 3; i++) error += theta[(o * 3) + i] * data.Input(example)[i];
                loss += error * error / 2 / m;
                gradient[16 + o] += error / m;
                for (int i = 0; i < 3; i++) gradient[(o * 3) + i] += error * data.Input(example)[i] / m;
            }
        }

        for (int i = 0; i < 6; i++)
        {
            penalty += LinearRegression.Lambda / (2 * m) * theta[i] * theta[i];
            gradient[i] += LinearRegression.Lambda / m * theta[i];
        }

        return (loss, penalty, gradient);
    }
}
