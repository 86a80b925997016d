using Lamina.Data;
using Lamina.LearningRates;
using Lamina.Metrics;
using Lamina.Optimizers;
using Lamina.Training.Tests.HandWritten;

namespace Lamina.Training.Tests;

public class TrainerTests
{
    [Fact]
    public void A_network_learns()
    {
        var network = new TwoLayers<Tanh>(3);
        var trainer = new Trainer<TwoLayers<Tanh>>(network, new Adam(0.02), new TrainingOptions { Epochs = 60, BatchSize = 16 });
        TrainingHistory history = trainer.Fit(SmallData.Circle(400), SmallData.Circle(200, 8));
        Assert.Equal(60, history.Epochs.Count);
        Assert.Equal(StopReason.AllEpochs, history.StopReason);
        Assert.True(history.Last.Loss < 0.7 * history.Epochs[0].Loss);
        Assert.True(history.Last.Validation!["accuracy"] > 0.85);
        Assert.Equal(history.Epochs.MinBy(epoch => epoch.Validation!.Loss)!.Epoch, history.BestEpoch);
    }

    [Theory]
    [InlineData(1, 1, 10)]
    [InlineData(3, 1, 4)]
    [InlineData(4, 3, 3)]
    [InlineData(9, 2, 2)]
    [InlineData(10, 2, 1)]
    [InlineData(1000, 32, 1)]
    public void Every_batch_size_sees_every_example_once_an_epoch(int batchSize, int workers, int updates)
    {
        var trainer = new Trainer<LinearRegression>(
            new LinearRegression(), new GradientDescent(0.01),
            new TrainingOptions { Epochs = 2, BatchSize = batchSize, Workers = workers });
        TrainingHistory history = trainer.Fit(SmallData.Lines(10));
        Assert.Equal([updates, 2L * updates], history.Epochs.Select(epoch => epoch.Updates));
        Assert.All(history.Epochs, epoch => Assert.Equal(10, epoch.Examples));
    }

    /// <summary>Without updates, the running averages are those of an evaluation, for any batches.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(10)]
    public void Running_averages_weight_all_examples_equally(int batchSize)
    {
        var network = new LinearRegression();
        Dataset data = SmallData.Lines(10);
        var trainer = new Trainer<LinearRegression>(
            network, new GradientDescent(1e-30), new TrainingOptions { Epochs = 1, BatchSize = batchSize });
        EpochResult row = trainer.Fit(data, data).Last;
        Evaluation evaluation = trainer.Evaluate(data);
        Assert.Equal(evaluation.Loss, row.DataLoss, 1e-6);
        Assert.Equal(evaluation["mse"], row["mse"], 1e-6);
        Assert.Equal(evaluation["mae"], row["mae"], 1e-6);
        Assert.Equal(evaluation.Loss, row.Validation!.Loss);

        // The penalty of a batch of b is (λ/2b)Σw²: counted once per batch and weighted by b, every batch contributes (λ/2)Σw².
        double squares = network.Parameters["dense1.weight"].ToArray().Sum(w => (double)w * w);
        int batches = (10 + batchSize - 1) / batchSize;
        Assert.Equal(LinearRegression.Lambda / 2 * squares * batches / 10, row.Loss - row.DataLoss, 1e-5);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Equal_seeds_and_workers_give_equal_bits(int workers)
    {
        Assert.Equal(Train(workers, 5), Train(workers, 5));
        Assert.NotEqual(Train(workers, 5), Train(workers, 6));

        static float[] Train(int workers, ulong seed)
        {
            var network = new TwoLayers<Tanh>();
            new Trainer<TwoLayers<Tanh>>(
                network, new Adam(0.01), new TrainingOptions { Epochs = 5, BatchSize = 7, Workers = workers, Seed = seed })
                .Fit(SmallData.Circle(50), SmallData.Circle(20));
            return network.Parameters.Span.ToArray();
        }
    }

    [Fact]
    public void The_order_depends_only_on_seed_and_epoch()
    {
        int[] first = Draw(1, 0);
        Assert.Equal(Enumerable.Range(0, 100), first.Order());
        Assert.NotEqual(Enumerable.Range(0, 100), first);
        Assert.NotEqual(first, Draw(1, 1));
        Assert.NotEqual(first, Draw(2, 0));
        Assert.NotEqual(Draw(1, 1), Draw(2, 0));

        // The previous content does not matter.
        int[] used = Draw(9, 9);
        EpochOrder.Draw(used, 1, 0);
        Assert.Equal(first, used);

        static int[] Draw(ulong seed, int epoch)
        {
            var order = new int[100];
            EpochOrder.Draw(order, seed, epoch);
            return order;
        }
    }

    [Fact]
    public void Batches_are_rows_of_the_set_in_the_drawn_order()
    {
        Dataset data = SmallData.Lines(10);
        var order = new int[10];
        EpochOrder.Draw(order, 4, 2);
        var shuffled = new BatchReader(data, 4, shuffled: true, 4);
        shuffled.Begin(2);
        Assert.Equal(data.Select(order.AsSpan(4, 4)).Inputs, shuffled.Read(1).Inputs.Span);
        Assert.Equal(data.Select(order.AsSpan(8)).Targets, shuffled.Read(2).Targets.Span);

        var plain = new BatchReader(data, 4, shuffled: false, 4);
        plain.Begin(2);
        Assert.Equal(data[8..].Inputs, plain.Read(2).Inputs.Span);
        Assert.True(plain.Read(1).Inputs.Span.Overlaps(data.Inputs), "Examples in order need no copy.");
        Assert.True(new BatchReader(data, 10, shuffled: true, 4).Read(0).Inputs.Span == data.Inputs, "A full batch needs no copy.");
    }

    [Fact]
    public void Training_again_starts_from_the_parameters_with_a_new_optimizer()
    {
        Dataset data = SmallData.Lines(20);
        var options = new TrainingOptions { Epochs = 2 };
        var twice = new LinearRegression();
        var trainer = new Trainer<LinearRegression>(twice, new Adam(), options);
        trainer.Fit(data);
        float[] between = twice.Parameters.Span.ToArray();
        trainer.Fit(data);

        var other = new LinearRegression(2);
        between.CopyTo(other.Parameters.Span);
        new Trainer<LinearRegression>(other, new Adam(), options).Fit(data);
        Assert.Equal(twice.Parameters.Span, other.Parameters.Span);
    }

    [Fact]
    public void The_learning_rate_follows_its_schedule()
    {
        var trainer = new Trainer<LinearRegression>(
            new LinearRegression(), new GradientDescent(new InverseTime(0.1, 1)), new TrainingOptions { Epochs = 3 });
        Assert.Equal([0.1, 0.1 / 2, 0.1 / 3], trainer.Fit(SmallData.Lines(10)).Epochs.Select(epoch => epoch.LearningRate));
    }

    [Fact]
    public void Every_update_and_every_epoch_is_reported()
    {
        List<TrainingProgress> reports = [];
        TrainingHistory history = new Trainer<LinearRegression>(
            new LinearRegression(), new Adam(), new TrainingOptions { Epochs = 2, BatchSize = 4 })
            .Fit(SmallData.Lines(10), null, new ProgressAction(reports.Add));
        Assert.Equal([1, 2, 3, 3, 1, 2, 3, 3], reports.Select(report => report.Step));
        Assert.All(reports, report => Assert.Equal((3, 2), (report.Steps, report.Epochs)));
        Assert.Equal(history.Epochs, reports.Where(report => report.Result is not null).Select(report => report.Result));
        Assert.Equal(history.Last.Loss, reports[^1].Loss);
    }

    [Fact]
    public void Metrics_of_the_user_come_after_the_usual_ones()
    {
        var options = new TrainingOptions { Epochs = 1, Metrics = [new CoefficientOfDetermination()] };
        Dataset data = SmallData.Lines(10);
        EpochResult row = new Trainer<LinearRegression>(new LinearRegression(), new Adam(), options).Fit(data, data).Last;
        string[] names = ["mse", "mae", new CoefficientOfDetermination().Name];
        Assert.Equal(names, row.Metrics.Select(metric => metric.Name));
        Assert.Equal(names, row.Validation!.Metrics.Select(metric => metric.Name));
        Assert.Contains("mse, mae", Assert.Throws<KeyNotFoundException>(() => row["accuracy"]).Message, StringComparison.Ordinal);
    }
}
