using System.Threading;
using Lamina.Data;
using Lamina.Optimizers;
using Lamina.Training.Tests.HandWritten;

namespace Lamina.Training.Tests.Loop;

/// <summary>Cancelled, diverged and rejected trainings.</summary>
public class InterruptionTests
{
    [Fact]
    public void Cancelling_keeps_the_parameters_of_the_last_update()
    {
        using var source = new CancellationTokenSource();
        Dataset data = SmallData.Lines(20);
        var network = new LinearRegression();
        float[] atCancel = [];
        var progress = new ProgressAction(report =>
        {
            if (report is not { Epoch: 1, Step: 3 }) return;
            atCancel = network.Parameters.Span.ToArray();
            source.Cancel();
        });
        var trainer = new Trainer<LinearRegression>(
            network, new Adam(),
            new TrainingOptions { BatchSize = 4, Workers = 2, EarlyStopping = new EarlyStopping { RestoreBest = false } });
        Assert.Throws<OperationCanceledException>(() => trainer.Fit(data, data, progress, source.Token));
        Assert.Equal(atCancel, network.Parameters.Span.ToArray());
        Assert.Equal(1, progress.Last.Epoch);
        Assert.Equal(3, progress.Last.Step);
    }

    [Fact]
    public void A_rate_without_bound_stops_training_before_the_bad_update()
    {
        Dataset data = SmallData.Lines(20);
        var network = new LinearRegression();
        var last = Array.Empty<float>();
        var progress = new ProgressAction(_ => last = network.Parameters.Span.ToArray());
        var trainer = new Trainer<LinearRegression>(
            network, new GradientDescent(1e6), new TrainingOptions { Epochs = 100, BatchSize = 10 });
        var exception = Assert.Throws<TrainingDivergedException>(() => trainer.Fit(data, null, progress));
        Assert.Equal(last, network.Parameters.Span.ToArray());
        Assert.Equal(1e6, exception.LearningRate);
        Assert.Equal(exception.Step / 2, exception.Epoch);
        Assert.Matches(
            $"^Training of LinearRegression diverged in epoch {exception.Epoch}, step {exception.Step} \\(both counted from 0\\), "
            + "at learning rate 1000000: the update of 'dense1.weight' overflows single precision although its gradient is finite\\.",
            exception.Message);
    }

    [Fact]
    public void A_loss_without_bound_stops_training_before_the_bad_update()
    {
        var network = new LinearRegression();
        network.Parameters.Span[..6].Fill(1e38f);
        float[] before = network.Parameters.Span.ToArray();
        using var step = new TrainingStep<LinearRegression>(network, new Adam(), new TrainingOptions());
        var exception = Assert.Throws<TrainingDivergedException>(() => step.Step(new float[] { 9, 9, 9 }, new float[2], 1));
        Assert.Matches("^Training of LinearRegression diverged .*: the loss is (NaN|Infinity)\\.", exception.Message);
        Assert.Equal(before, network.Parameters.Span.ToArray());
    }

    [Fact]
    public void A_gradient_without_bound_stops_training_too()
    {
        var network = new Spoiled<InfiniteGradient>();
        var trainer = new Trainer<Spoiled<InfiniteGradient>>(
            network, new Adam(), new TrainingOptions { BatchSize = 5, ClipValue = 1, Workers = 2 });
        var exception = Assert.Throws<TrainingDivergedException>(() => trainer.Fit(SmallData.Circle(10)));
        Assert.Equal((1, 3), (exception.Epoch, exception.Step));
        Assert.All(network.Parameters.Span.ToArray(), value => Assert.True(float.IsFinite(value)));
    }

    [Fact]
    public void Sets_that_do_not_fit_throw_before_anything_starts()
    {
        var network = new LinearRegression();
        float[] before = network.Parameters.Span.ToArray();
        var trainer = new Trainer<LinearRegression>(network, new Adam());
        Dataset right = SmallData.Lines(5);
        AssertMessage("LinearRegression takes inputs of length 3; those of 'train' have length 2.", () => trainer.Fit(SmallData.Circle(5)));
        AssertMessage(
            "LinearRegression takes inputs of length 3; those of 'validation' have length 2.",
            () => trainer.Fit(right, SmallData.Circle(5)));
        AssertMessage(
            "LinearRegression takes targets of length 2; those of 'train' have length 1.",
            () => trainer.Fit(new Dataset(new float[2, 3], new float[2, 1])));
        AssertMessage(
            "LinearRegression takes inputs of length 3; those of 'data' have length 2.",
            () => trainer.Evaluate(SmallData.Circle(5)));
        Assert.Equal(before, network.Parameters.Span.ToArray());

        static void AssertMessage(string expected, Action action) =>
            Assert.StartsWith(expected, Assert.Throws<ArgumentException>(action).Message, StringComparison.Ordinal);
    }
}
