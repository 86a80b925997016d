using Lamina.Data;
using Lamina.LearningRates;
using Lamina.Optimizers;
using Lamina.Training.Tests.HandWritten;

namespace Lamina.Training.Tests.Loop;

public class EarlyStoppingTests
{
    /// <summary>Learns for four epochs, then moves away from the minimum.</summary>
    private static readonly Optimizer Overshooting = new GradientDescent(new FunctionOfEpoch(epoch => epoch < 4 ? 0.1 : 3));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_best_parameters_are_restored_to_the_bit_on_request(bool restore)
    {
        var network = new LinearRegression();
        List<float[]> afterEpochs = [];
        var progress = new ProgressAction(report =>
        {
            if (report.Result is not null) afterEpochs.Add(network.Parameters.Span.ToArray());
        });
        TrainingHistory history = Fit(network, new EarlyStopping { Patience = 3, RestoreBest = restore }, progress);

        Assert.Equal(StopReason.NoImprovement, history.StopReason);
        Assert.Equal(3, history.BestEpoch);
        Assert.Equal(7, history.Epochs.Count);
        Assert.Equal(afterEpochs[restore ? 3 : 6], network.Parameters.Span.ToArray());
        Assert.NotEqual(afterEpochs[3], afterEpochs[6]);
        Assert.Equal(history.Epochs.Min(epoch => epoch.Validation!.Loss), history.Best.Validation!.Loss);
    }

    [Fact]
    public void The_best_parameters_are_restored_when_epochs_run_out_too()
    {
        var network = new LinearRegression();
        TrainingHistory history = Fit(network, new EarlyStopping { Patience = 100 }, null, epochs: 6);
        Assert.Equal(StopReason.AllEpochs, history.StopReason);
        Assert.Equal(3, history.BestEpoch);
        Assert.Equal(history.Best.Validation!.Loss, Evaluation.Of(network, SmallData.Lines(30, 8)).Loss);
    }

    [Fact]
    public void An_improvement_smaller_than_the_delta_does_not_count()
    {
        TrainingHistory history = Fit(new LinearRegression(), new EarlyStopping { Patience = 2, MinDelta = 1e6 });
        Assert.Equal(0, history.BestEpoch);
        Assert.Equal(3, history.Epochs.Count);
    }

    [Fact]
    public void Other_quantities_can_be_monitored()
    {
        MonitoredQuantity[] quantities =
            [MonitoredQuantity.TrainingLoss, MonitoredQuantity.TrainingMetric("mae"), MonitoredQuantity.ValidationMetric("mse")];
        foreach (MonitoredQuantity quantity in quantities)
        {
            TrainingHistory history = Fit(new LinearRegression(), new EarlyStopping { Patience = 2, Monitor = quantity });
            double[] values = history.Epochs.Select(epoch => quantity switch
            {
                { Metric: null } => epoch.Loss,
                { OnValidation: true } => epoch.Validation!["mse"],
                _ => epoch["mae"],
            }).ToArray();
            Assert.Equal(Array.IndexOf(values, values.Min()), history.BestEpoch);
            Assert.Equal(history.BestEpoch + 3, history.Epochs.Count);
        }
    }

    [Fact]
    public void Accuracy_improves_upwards()
    {
        var network = new TwoLayers<Tanh>(3);
        Dataset data = SmallData.Circle(200);
        TrainingHistory history = new Trainer<TwoLayers<Tanh>>(network, new Adam(0.05), new TrainingOptions
        {
            Epochs = 40,
            EarlyStopping = new EarlyStopping { Patience = 40, Monitor = MonitoredQuantity.ValidationMetric("accuracy") },
        }).Fit(data, data);
        double[] accuracies = history.Epochs.Select(epoch => epoch.Validation!["accuracy"]).ToArray();
        Assert.Equal(Array.IndexOf(accuracies, accuracies.Max()), history.BestEpoch);
        Assert.NotEqual(0, history.BestEpoch);
    }

    [Fact]
    public void A_quantity_that_is_not_measured_cannot_be_monitored()
    {
        var stopping = new EarlyStopping();
        var trainer = new Trainer<LinearRegression>(new LinearRegression(), new Adam(), new TrainingOptions { EarlyStopping = stopping });
        Assert.Equal(
            "Early stopping monitors the validation loss, but there is no validation set.",
            Assert.Throws<ArgumentException>(() => trainer.Fit(SmallData.Lines(3))).Message);
        Assert.Equal(
            "There is no metric 'f1' to monitor; the metrics are mse, mae.",
            Assert.Throws<ArgumentException>(
                () => Fit(new LinearRegression(), stopping with { Monitor = MonitoredQuantity.TrainingMetric("f1") })).Message);
    }

    private static TrainingHistory Fit(
        LinearRegression network, EarlyStopping stopping, IProgress<TrainingProgress>? progress = null, int epochs = 20) =>
        new Trainer<LinearRegression>(
            network, Overshooting, new TrainingOptions { Epochs = epochs, BatchSize = 100, EarlyStopping = stopping })
            .Fit(SmallData.Lines(30), SmallData.Lines(30, 8), progress);

    private sealed class FunctionOfEpoch(Func<int, double> rate) : LearningRate
    {
        public override double At(long step, int epoch) => rate(epoch);
    }
}
