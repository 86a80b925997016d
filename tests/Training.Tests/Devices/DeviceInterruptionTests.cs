using System.Threading;
using Lamina.Data;
using Lamina.Devices;
using Lamina.LearningRates;
using Lamina.Optimizers;
using Lamina.Tests.HostDevices;
using Lamina.Training.Tests.HandWritten;

namespace Lamina.Training.Tests.Devices;

/// <summary>Cancelled, diverged, rejected and failed trainings on a device.</summary>
public class DeviceInterruptionTests
{
    private static readonly Dataset Data = SmallData.Lines(20);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Cancelling_leaves_the_parameters_of_the_last_reported_update(bool copiesEarly)
    {
        using var source = new CancellationTokenSource();
        var network = New();
        var progress = new ProgressAction(report =>
        {
            if (report is { Epoch: 1, Step: 3 }) source.Cancel();
        });
        var trainer = Trainer(network, new Adam(), new HostDevice { CopiesEarly = copiesEarly });
        Assert.Throws<OperationCanceledException>(() => trainer.Fit(Data, Data, progress, source.Token));

        // The step in progress was finished and reported.
        Assert.Equal((1, 4), (progress.Last.Epoch, progress.Last.Step));
        Same.Parameters(AfterSteps(new Adam(), 9), network.Parameters.Span);
    }

    [Fact]
    public void An_exception_of_the_callback_leaves_the_parameters_of_the_last_update()
    {
        var network = New();
        var device = new HostDevice();
        var progress = new ProgressAction(report =>
        {
            if (report is { Epoch: 0, Step: 2 }) throw new TimeoutException();
        });
        Assert.Throws<TimeoutException>(() => Trainer(network, new Adam(), device).Fit(Data, null, progress));
        Same.Parameters(AfterSteps(new Adam(), 3), network.Parameters.Span);
        Assert.True(device.Sessions.Single().IsClosed);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_loss_without_bound_stops_training_before_the_bad_update(bool copiesEarly)
    {
        var network = New();
        TrainingDivergedException exception = Assert.Throws<TrainingDivergedException>(
            () => Trainer(network, new GradientDescent(1e6), new HostDevice { CopiesEarly = copiesEarly }).Fit(Data));

        // Earlier than on the processor, which sums losses in double precision.
        Assert.Equal((exception.Step / 5, 1e6), (exception.Epoch, exception.LearningRate));
        Assert.Contains("the loss is Infinity", exception.Message, StringComparison.Ordinal);
        Same.Parameters(AfterSteps(new GradientDescent(1e6), (int)exception.Step), network.Parameters.Span);
    }

    [Fact]
    public void A_gradient_without_bound_stops_training_too()
    {
        var network = new OnHost<SpoiledOnHost>(new SpoiledOnHost());
        var options = new TrainingOptions { BatchSize = 5, ClipValue = 1, Device = new HostDevice() };
        var trainer = new Trainer<OnHost<SpoiledOnHost>>(network, new Adam(), options);
        var exception = Assert.Throws<TrainingDivergedException>(() => trainer.Fit(SmallData.Circle(10)));
        Assert.Equal((1, 3), (exception.Epoch, exception.Step));
        Assert.Contains("the gradient is not finite although the loss is", exception.Message, StringComparison.Ordinal);
        Assert.All(network.Parameters.Span.ToArray(), value => Assert.True(float.IsFinite(value)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(13)]
    public void A_device_that_is_lost_leaves_the_parameters_of_the_last_copy(int launches)
    {
        var network = New();
        float[] last = network.Parameters.Span.ToArray();
        var device = new HostDevice { LostAfter = launches };
        var progress = new ProgressAction(report =>
        {
            if (report.Result is not null) last = network.Parameters.Span.ToArray();
        });
        var exception = Assert.Throws<DeviceException>(() => Trainer(network, new Adam(), device).Fit(Data, null, progress));
        Assert.Equal(("The device was lost.", -5), (exception.Message, exception.Code));
        Assert.Equal(last, network.Parameters.Span.ToArray());
        Assert.True(device.Sessions.Single().IsClosed);

        // The network is free again, for another device or none.
        Trainer(network, new Adam(), new HostDevice()).Fit(Data);
        Assert.NotEqual(last, network.Parameters.Span.ToArray());
    }

    [Fact]
    public void A_device_that_is_lost_while_it_is_read_leaves_the_host_intact()
    {
        var network = New();
        float[] before = network.Parameters.Span.ToArray();
        var device = new HostDevice();
        var progress = new ProgressAction(report =>
        {
            if (report.Step != 2) return;
            device.LostAfter = 0;
            Assert.Throws<DeviceException>(() => network.Parameters.Span.Length);
            Assert.Equal(before, network.Parameters.Span.ToArray());
        });
        Assert.Throws<DeviceException>(() => Trainer(network, new Adam(), device).Fit(Data, null, progress));
        Assert.Equal(before, network.Parameters.Span.ToArray());
    }

    [Fact]
    public void A_batch_that_does_not_fit_in_memory_throws_one_exception_and_changes_nothing()
    {
        var network = New();
        float[] before = network.Parameters.Span.ToArray();
        int refused = 0;
        while (true)
        {
            var device = new HostDevice { Memory = 500 * refused };
            if (Record.Exception(() => Trainer(network, new Adam(), device).Fit(Data, Data)) is not { } exception) break;
            Assert.StartsWith("There is no memory for ", Assert.IsType<DeviceException>(exception).Message, StringComparison.Ordinal);
            Assert.True(device.Sessions.Single().IsClosed);
            Assert.Equal(before, network.Parameters.Span.ToArray());
            refused++;
        }

        Assert.True(refused > 5);
    }

    [Fact]
    public void Networks_and_optimizers_without_device_code_throw_at_once()
    {
        var options = new TrainingOptions { Device = new HostDevice() };
        const string NoCode = "LinearRegression has no device code. Declare it with [Network(Targets = Targets.Cpu | Targets.OpenCl)].";
        AssertMessage(NoCode, () => new Trainer<LinearRegression>(new LinearRegression(), new Adam(), options));
        AssertMessage(NoCode, () => new TrainingStep<LinearRegression>(new LinearRegression(), new Adam(), options));
        AssertMessage(NoCode, () => Evaluation.Of(new LinearRegression(), Data, device: options.Device));
        AssertMessage(NoCode, () => new DevicePredictor<LinearRegression>(new LinearRegression(), options.Device!));
        AssertMessage(
            "The optimizer Mine cannot run on a device, which has the formulas of GradientDescent, ",
            () => Trainer(New(), new Mine(), options.Device));
        AssertMessage(
            "The weights of TwoLayers are to decay",
            () => Trainer(New(), new AdamW(weightsOf: TwoLayers<Tanh>.Description), options.Device));

        static void AssertMessage(string expected, Func<object> action) =>
            Assert.StartsWith(expected, Assert.Throws<ArgumentException>(action).Message, StringComparison.Ordinal);
    }

    private static OnHost<LinearRegression> New() => new(new LinearRegression());

    private static Trainer<OnHost<LinearRegression>> Trainer(OnHost<LinearRegression> network, Optimizer optimizer, Device? device) =>
        new(network, optimizer, new TrainingOptions { Epochs = 5, BatchSize = 4, Device = device });

    /// <summary>The parameters on the processor after a number of steps.</summary>
    private static float[] AfterSteps(Optimizer optimizer, int steps)
    {
        var network = New();
        int done = 0;
        var progress = new ProgressAction(report =>
        {
            if (report.Result is null && ++done == steps) throw new TimeoutException();
        });
        Assert.Throws<TimeoutException>(() => Trainer(network, optimizer, null).Fit(Data, null, progress));
        return network.Parameters.Span.ToArray();
    }

    private sealed class Mine() : Optimizer(new Manual([(0, 0.1)]))
    {
        public override OptimizerState CreateState(int length) => throw new NotSupportedException();
    }
}
