using Lamina.Data;
using Lamina.Devices;
using Lamina.LearningRates;
using Lamina.Optimizers;
using Lamina.Tests.HostDevices;
using Lamina.Training.Tests.HandWritten;

namespace Lamina.Training.Tests.Devices;

/// <summary>Training on a device gives the same results as on the processor.</summary>
public class DeviceFitTests
{
    public static TheoryData<string, bool> Rules()
    {
        var rules = new TheoryData<string, bool>();
        foreach (string name in Optimizers.Keys)
        {
            rules.Add(name, true);
            rules.Add(name, false);
        }

        return rules;
    }

    private static readonly Dictionary<string, Optimizer> Optimizers = new()
    {
        ["gradient descent"] = new GradientDescent(new InverseTime(0.1, 0.5)),
        ["momentum"] = new Momentum(0.1),
        ["Nesterov"] = new Nesterov(0.1, 0.8),
        ["RMSprop"] = new RmsProp(0.01),
        ["Adam"] = new Adam(0.01),
        ["AdamW"] = new AdamW(0.01, 0.3),
        ["AdamW of weights"] = new AdamW(0.01, 0.3, weightsOf: Normalized.Description),
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_optimizer_makes_the_updates_of_the_processor(string rule, bool copiesEarly) => Same.History(
        () => new Normalized(), Optimizers[rule], new TrainingOptions { Epochs = 5, BatchSize = 8 },
        SmallData.Circle(43), SmallData.Circle(21, 8), copiesEarly);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Batches_in_their_order_and_dropout_give_the_same(bool copiesEarly)
    {
        var options = new TrainingOptions { Epochs = 4, BatchSize = 16, Seed = (7ul << 40) + 5, ShuffleEachEpoch = false };
        Same.History(() => new TwoLayers<Tanh>(), new Adam(0.01), options, SmallData.Circle(50), SmallData.Circle(20, 8), copiesEarly);
    }

    [Theory]
    [InlineData(0.01, null)]
    [InlineData(null, 0.05)]
    [InlineData(0.02, 0.03)]
    public void Clipping_and_penalties_are_the_same(double? value, double? norm) => Same.History(
        () =>
            new TwoLayers<Tanh>(3), new Momentum(0.5),
            new TrainingOptions { Epochs = 4, BatchSize = 7, ClipValue = value, ClipNorm = norm },
        SmallData.Circle(31), null);

    [Theory]
    [InlineData("stem")]
    [InlineData("stem.norm1")]
    [InlineData("dense2")]
    public void Frozen_layers_and_their_statistics_do_not_change(string frozen)
    {
        var options = new TrainingOptions { Epochs = 3, BatchSize = 8, ClipNorm = 0.1, Frozen = [frozen] };
        Same.History(() => new Normalized(), new AdamW(0.05, 0.5), options, SmallData.Circle(30), null);
        var network = new OnHost<Normalized>(new Normalized());
        float[] before = network.Parameters.Span.ToArray();
        new Trainer<OnHost<Normalized>>(network, new AdamW(0.05, 0.5), options with { Device = new HostDevice() })
            .Fit(SmallData.Circle(30));
        foreach (ParameterDescription tensor in Normalized.Description.Parameters)
        {
            bool still = tensor.Name.StartsWith(frozen + ".", StringComparison.Ordinal) || tensor.Name == "scale.factor";
            Assert.Equal(still, network.Parameters[tensor.Name].SequenceEqual(before.AsSpan(tensor.Offset, tensor.Length)));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(1000)]
    public void One_batch_and_batches_of_one_work(int size) => Same.History(
        () => new LinearRegression(), new GradientDescent(0.01), new TrainingOptions { Epochs = 3, BatchSize = size },
        SmallData.Lines(30), SmallData.Lines(5, 8));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Early_stopping_restores_the_best_parameters(bool restore)
    {
        var options = new TrainingOptions
        {
            Epochs = 20, BatchSize = 10, EarlyStopping = new EarlyStopping { Patience = 3, RestoreBest = restore },
        };
        Same.History(() => new LinearRegression(), Overshooting(), options, SmallData.Lines(30), SmallData.Lines(30, 8));
    }

    [Fact]
    public void An_evaluation_in_several_blocks_adds_up()
    {
        Dataset data = SmallData.Circle(9001);
        var network = new OnHost<TwoLayers<Tanh>>(new TwoLayers<Tanh>());
        foreach (bool early in new[] { true, false })
        {
            var device = new HostDevice { CopiesEarly = early };
            Same.Equal(Evaluation.Of(network, data), Evaluation.Of(network, data, device: device));
            var trainer = new Trainer<OnHost<TwoLayers<Tanh>>>(
                network, new Adam(), new TrainingOptions { Device = device, Workers = 4, DeviceOptions = new DeviceOptions { Guard = 8 } });
            Same.Equal(Evaluation.Of(network, data), trainer.Evaluate(data));
            Assert.All(device.Sessions, session => Assert.True(session.IsClosed));
            Assert.Equal([0, 1], device.Sessions.Select(session => session.GuardChecks));
        }
    }

    [Fact]
    public void Guards_are_checked_after_every_step()
    {
        var device = new HostDevice();
        var options = new TrainingOptions { Epochs = 2, BatchSize = 8, Device = device, DeviceOptions = new DeviceOptions { Guard = 16 } };
        var network = new OnHost<LinearRegression>(new LinearRegression());
        new Trainer<OnHost<LinearRegression>>(network, new Adam(), options).Fit(SmallData.Lines(20));
        Assert.Equal(6, device.Sessions.Single().GuardChecks);
        Assert.All(device.Sessions.Single().Buffers, buffer => Assert.Equal(16, buffer.Start));
    }

    [Fact]
    public void Launches_are_reported_per_epoch_on_request()
    {
        var options = new TrainingOptions { Epochs = 2, BatchSize = 8, ClipNorm = 1, Device = new HostDevice() };
        Dataset data = SmallData.Lines(20);
        Assert.All(Fit(options).Epochs, epoch => Assert.Null(epoch.Launches));
        TrainingHistory history = Fit(options with { DeviceOptions = new DeviceOptions { Profile = true } });
        string[] step = ["backward", "norm", "update"];
        Assert.All(
            history.Epochs,
            epoch => Assert.Equal([.. step, .. step, .. step, "evaluate"], epoch.Launches!.Select(launch => launch.Kernel)));

        TrainingHistory Fit(TrainingOptions options) =>
            new Trainer<OnHost<LinearRegression>>(new OnHost<LinearRegression>(new LinearRegression()), new Adam(), options)
                .Fit(data, data);
    }

    private static GradientDescent Overshooting() => new(new FunctionOfEpoch(epoch => epoch < 4 ? 0.1 : 1.2));

    private sealed class FunctionOfEpoch(Func<int, double> rate) : LearningRate
    {
        public override double At(long step, int epoch) => rate(epoch);
    }
}
