using Lamina.Data;
using Lamina.Optimizers;
using Lamina.Training.Tests.HandWritten;

namespace Lamina.Training.Tests.Steps;

/// <summary>Parameters without gradient.</summary>
public class StatisticsTests
{
    private const int Examples = 11;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Statistics_change_by_the_sum_of_the_workers_amounts_with_every_optimizer(int workers)
    {
        foreach (Optimizer optimizer in new Optimizer[] { new GradientDescent(1), new Adam(0.5), new AdamW(0.1, weightDecay: 0.9) })
        {
            var network = new Normalized();
            float[] before = network.Parameters.Span.ToArray();
            double[] shares = Shares(before, workers);
            using var step = new TrainingStep<Normalized>(
                network, optimizer, new TrainingOptions { BatchSize = Examples, Workers = workers, ClipValue = 1e-3, ClipNorm = 1e-3 });
            Step(step);
            foreach (ParameterDescription tensor in Normalized.Description.Parameters.Where(tensor => !tensor.IsTrainable))
            {
                for (int i = tensor.Offset; i < tensor.Offset + tensor.Length; i++)
                {
                    Assert.Equal(before[i] - shares[i], network.Parameters.Span[i], 1e-6);
                    Assert.Equal(tensor.IsStatistic, before[i] != network.Parameters.Span[i]);
                }
            }
        }
    }

    [Fact]
    public void Statistics_and_gaps_do_not_count_in_the_clipped_norm()
    {
        var network = new Normalized();
        network.Parameters["stem.norm1.running_mean"].Fill(1e6f);
        float[] before = network.Parameters.Span.ToArray();
        using var step = new TrainingStep<Normalized>(
            network, new GradientDescent(1), new TrainingOptions { BatchSize = Examples, ClipNorm = 0.25 });
        Step(step);
        double squares = 0;
        for (int i = 0; i < Normalized.Description.TrainableLength; i++)
        {
            squares += Math.Pow((double)before[i] - network.Parameters.Span[i], 2);
        }

        Assert.Equal(0.25, Math.Sqrt(squares), 1e-5);
    }

    [Fact]
    public void An_infinite_statistic_is_not_mistaken_for_an_infinite_gradient()
    {
        var network = new Normalized();
        network.Parameters["stem.norm1.running_var"][1] = float.PositiveInfinity;
        using var step = new TrainingStep<Normalized>(network, new GradientDescent(0.1), new TrainingOptions { BatchSize = Examples });
        Step(step);
        Assert.Equal(1, step.Steps);
    }

    [Fact]
    public void Training_makes_the_running_statistics_those_of_the_data()
    {
        var network = new Normalized();
        Dataset data = SmallData.Circle(Examples);
        var trainer = new Trainer<Normalized>(
            network, new GradientDescent(1e-12), new TrainingOptions { Epochs = 200, BatchSize = Examples });
        EpochResult last = trainer.Fit(data).Last;
        Assert.Equal(trainer.Evaluate(data).Loss, last.DataLoss, 1e-4);
    }

    [Fact]
    public void Only_weights_of_the_trainable_part_decay()
    {
        var network = new Normalized();
        float[] before = network.Parameters.Span.ToArray();
        using var step = new TrainingStep<Normalized>(
            network, new AdamW(1e-30, weightDecay: 1e29, weightsOf: Normalized.Description), new TrainingOptions { BatchSize = Examples });
        Step(step);
        Assert.Equal(0.9 * before[0], network.Parameters.Span[0], 1e-5);
        Assert.Equal(before[16], network.Parameters.Span[16]);
        Assert.Equal(2, network.Parameters["scale.factor"][0]);
    }

    [Fact]
    public void The_gradient_check_uses_the_loss_of_training_and_skips_what_is_not_trainable()
    {
        var network = new Normalized();
        network.Parameters["stem.norm1.running_mean"].Fill(5);
        GradientCheckResult result = GradientCheck.Run(network, SmallData.Circle(9));
        Assert.InRange(result.RelativeError, 0, 1e-9);
        Assert.Equal(16, result.ParametersChecked);
        Assert.Equal((16, 7), (Normalized.Description.ParameterCount, Normalized.Description.NonTrainableCount));
    }

    [Theory]
    [InlineData("stem")]
    [InlineData("stem.norm1")]
    public void Frozen_layers_do_not_change_with_any_optimizer(string frozen)
    {
        foreach (Optimizer optimizer in new Optimizer[] { new Momentum(0.1), new AdamW(0.1, 0.5), new RmsProp(0.1), new Nesterov(0.1) })
        {
            var network = new Normalized();
            float[] before = network.Parameters.Span.ToArray();
            var options = new TrainingOptions { Epochs = 3, BatchSize = 4, Workers = 2, Frozen = [frozen] };
            new Trainer<Normalized>(network, optimizer, options).Fit(SmallData.Circle(Examples));
            foreach (ParameterDescription tensor in Normalized.Description.Parameters)
            {
                bool still = tensor.Name.StartsWith(frozen + ".", StringComparison.Ordinal) || tensor.Name == "scale.factor";
                bool equal = network.Parameters[tensor.Name].SequenceEqual(before.AsSpan(tensor.Offset, tensor.Length));
                Assert.Equal(still, equal);
            }
        }
    }

    [Fact]
    public void Tensors_that_are_not_frozen_train_as_without_frozen_ones()
    {
        float[] all = AfterOneStep([]);
        float[] some = AfterOneStep(["dense2"]);
        Assert.Equal(all[..48], some[..48]);
        Assert.Equal(all[80..], some[80..]);
        Assert.NotEqual(all[48..80], some[48..80]);

        static float[] AfterOneStep(string[] frozen)
        {
            var network = new Normalized();
            using var step = new TrainingStep<Normalized>(
                network, new Adam(0.1), new TrainingOptions { BatchSize = Examples, Frozen = frozen });
            Step(step);
            return network.Parameters.Span.ToArray();
        }
    }

    [Fact]
    public void Frozen_gradients_and_their_penalty_do_not_count_in_the_clipped_norm()
    {
        var network = new Normalized();
        network.Parameters["stem.dense1.weight"].Fill(1e6f);
        network.Parameters["stem.dense1.weight"][1] = -1e6f;
        float[] before = network.Parameters.Span.ToArray();
        using var step = new TrainingStep<Normalized>(
            network, new GradientDescent(1), new TrainingOptions { BatchSize = Examples, ClipNorm = 0.25, Frozen = ["stem"] });
        Step(step);
        double squares = 0;
        for (int i = 48; i < 65; i++) squares += Math.Pow((double)before[i] - network.Parameters.Span[i], 2);
        Assert.Equal(0.25, Math.Sqrt(squares), 1e-5);
    }

    [Theory]
    [InlineData("ste")]
    [InlineData("dense1")]
    [InlineData("")]
    public void An_unknown_layer_throws_with_the_list_of_layers(string name)
    {
        var options = new TrainingOptions { Frozen = ["stem", name] };
        string expected = $"Normalized has no layer '{name}' to freeze; layers with parameters are stem.dense1, stem.norm1, dense2, scale.";
        var exception = Assert.Throws<ArgumentException>(() => new Trainer<Normalized>(new Normalized(), new Adam(), options));
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new TrainingStep<Normalized>(new Normalized(), new Adam(), options));
    }

    private static void Step(TrainingStep<Normalized> step)
    {
        Dataset data = SmallData.Circle(Examples);
        step.Step(data.Inputs.ToArray(), data.Targets.ToArray(), Examples);
    }

    /// <summary>A tenth of the difference to the workers' batches, weighted by their rows, in plain loops.</summary>
    private static double[] Shares(float[] theta, int workers)
    {
        Dataset data = SmallData.Circle(Examples);
        var shares = new double[theta.Length];
        int first = 0;
        for (int worker = 0; worker < workers; worker++)
        {
            int rows = (Examples / workers) + (worker < Examples % workers ? 1 : 0);
            for (int c = 0; c < 3; c++)
            {
                double[] z = Enumerable.Range(first, rows)
                    .Select(i => ((double)theta[2 * c] * data.Input(i)[0]) + ((double)theta[(2 * c) + 1] * data.Input(i)[1])).ToArray();
                double mean = z.Average();
                double variance = z.Average(value => (value - mean) * (value - mean));
                shares[80 + c] += 0.1 * rows / Examples * (theta[80 + c] - mean);
                shares[96 + c] += 0.1 * rows / Examples * (theta[96 + c] - variance);
            }

            first += rows;
        }

        return shares;
    }
}
