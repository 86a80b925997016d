using System.IO;
using Lamina.Data;
using Lamina.Metrics;
using Lamina.Optimizers;
using Lamina.Tests.HostDevices;
using Lamina.Training.Tests.HandWritten;

namespace Lamina.Training.Tests;

/// <summary>Run alone, because allocations of other tests would be counted.</summary>
[CollectionDefinition("Allocations", DisableParallelization = true)]
[Collection("Allocations")]
public class AllocationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Steps_allocate_nothing(int workers)
    {
        Dataset data = SmallData.Circle(32);
        float[] inputs = data.Inputs.ToArray();
        float[] targets = data.Targets.ToArray();
        using var step = new TrainingStep<TwoLayers<Tanh>>(
            new TwoLayers<Tanh>(), new Adam(), new TrainingOptions { Workers = workers, ClipValue = 1, ClipNorm = 1 });
        Action steps = () =>
        {
            for (int i = 0; i < 200; i++) step.Step(inputs, targets, 32);
        };
        Assert.Equal(0, Allocations.Least(steps));
    }

    [Fact]
    public void Steps_with_frozen_layers_and_statistics_allocate_nothing()
    {
        using var step = new TrainingStep<Normalized>(
            new Normalized(), new Adam(), new TrainingOptions { BatchSize = 11, Frozen = ["stem.dense1"] });
        Dataset data = SmallData.Circle(11);
        (float[] inputs, float[] targets) = (data.Inputs.ToArray(), data.Targets.ToArray());
        Assert.Equal(0, Allocations.Least(() =>
        {
            for (int i = 0; i < 100; i++) step.Step(inputs, targets, 11);
        }));
    }

    [Fact]
    public void Metrics_of_heads_allocate_nothing_after_the_first_batch()
    {
        Metric metric = new MeanSquaredError().ForHead(MultiTask.Description.Head("size"));
        Dataset data = SmallData.Tasks(20);
        float[] outputs = new float[20 * 5];
        float[] targets = data.Targets.ToArray();
        Assert.Equal(0, Allocations.Least(() => metric.Add(outputs, targets, 20)));
    }

    [Fact]
    public void Updates_allocate_nothing_in_the_loop_either()
    {
        Dataset data = SmallData.Circle(20_000);
        var watch = new AllocationWatch();
        var options = new TrainingOptions { Epochs = 30, BatchSize = 16 };
        new Trainer<TwoLayers<Tanh>>(new TwoLayers<Tanh>(), new Adam(), options).Fit(data, null, watch);
        Assert.Equal(0, watch.Least);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0.5)]
    public void Updates_on_a_device_allocate_nothing_on_the_host(double? clip)
    {
        var watch = new AllocationWatch();
        var options = new TrainingOptions { Epochs = 30, BatchSize = 16, Device = new HostDevice(), ClipNorm = clip };
        var network = new OnHost<TwoLayers<Tanh>>(new TwoLayers<Tanh>());
        new Trainer<OnHost<TwoLayers<Tanh>>>(network, new Adam(), options).Fit(SmallData.Circle(20_000), null, watch);
        Assert.Equal(0, watch.Least);
    }

    [Fact]
    public void A_report_that_draws_nothing_allocates_nothing()
    {
        var progress = new ConsoleProgress(TextWriter.Null, interactive: true);
        var report = new TrainingProgress { Epoch = 0, Epochs = 1, Step = 2, Steps = 1_000_000, Loss = 1, LearningRate = 1 };
        Assert.Equal(0, Allocations.Least(() =>
        {
            for (int i = 0; i < 100; i++) progress.Report(report with { Step = 2 + i });
        }));
    }
}
