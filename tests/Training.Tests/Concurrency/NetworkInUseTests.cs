using System.IO;
using System.Threading;
using Lamina.Data;
using Lamina.Metrics;
using Lamina.Optimizers;
using Lamina.Serialization;
using Lamina.Tests.HostDevices;
using Lamina.Training.Tests.HandWritten;

namespace Lamina.Training.Tests.Concurrency;

/// <summary>A network that is being trained cannot be trained or loaded elsewhere, and is free again however its training ends.</summary>
public class NetworkInUseTests
{
    private static readonly Dataset Data = SmallData.Lines(20);

    private readonly LinearRegression network = new();

    [Fact]
    public void Another_Fit_throws_in_a_report_in_a_metric_and_on_another_thread()
    {
        const string message =
            "LinearRegression is being trained: another Fit of the same network cannot begin before that has ended. Train another "
                + "instance, "
            + "with the same parameters after CopyMatching.";
        int refused = 0;

        void Refuse()
        {
            Assert.Equal(message, Assert.Throws<InvalidOperationException>(() => Trainer().Fit(Data)).Message);
            var other = new Thread(() =>
            {
                if (Record.Exception(() => Trainer().Fit(Data)) is InvalidOperationException) Interlocked.Increment(ref refused);
            });
            other.Start();
            other.Join();
            refused++;
        }

        Trainer(new Asking(Refuse)).Fit(Data, Data, new ProgressAction(report => Refuse()));
        Assert.True(refused > 8);
        Assert.Equal(0, refused % 2);
        Trainer().Fit(Data);
    }

    [Fact]
    public void Loading_files_and_copying_into_the_network_throw_and_change_nothing()
    {
        using var file = new MemoryStream();
        new LinearRegression(seed: 9).Save(file);
        bool wasAsked = false;
        var progress = new ProgressAction(_ =>
        {
            float[] before = network.Parameters.Span.ToArray();
            foreach (Action load in new Action[]
            {
                () => network.Load(Again()),
                () => network.LoadMatching(Again()),
                () => network.CopyMatching(new LinearRegression(seed: 9)),
            })
            {
                string message = Assert.Throws<InvalidOperationException>(load).Message;
                Assert.Matches("^LinearRegression is being trained: nothing can be loaded (or copied )?into it before Fit has ended.$",
                    message);
            }

            new LinearRegression(seed: 9).CopyMatching(network);
            Assert.Equal(before, network.Parameters.Span.ToArray());
            wasAsked = true;
        });
        Trainer().Fit(Data, null, progress);
        Assert.True(wasAsked);
        network.Load(Again());
        Assert.Equal(new LinearRegression(seed: 9).Parameters.Span, network.Parameters.Span);

        Stream Again()
        {
            file.Position = 0;
            return file;
        }
    }

    [Fact]
    public void A_step_of_another_loop_throws()
    {
        using var step = new TrainingStep<LinearRegression>(network, new Adam(), new TrainingOptions { BatchSize = 4 });
        float[] before = [];
        var progress = new ProgressAction(_ =>
        {
            before = network.Parameters.Span.ToArray();
            Assert.Throws<InvalidOperationException>(() => step.Step(Data.InputMemory[..12], Data.TargetMemory[..8], 4));
            Assert.Throws<InvalidOperationException>(
                () => new TrainingStep<LinearRegression>(network, new Adam(), new TrainingOptions { BatchSize = 4 }));
        });
        Trainer().Fit(Data, null, progress);
        Assert.Equal(before, network.Parameters.Span.ToArray());
        step.Step(Data.InputMemory[..12], Data.TargetMemory[..8], 4);
    }

    [Fact]
    public void The_network_is_free_after_a_training_that_failed()
    {
        Assert.Throws<InvalidDataException>(() => Trainer().Fit(Data, null, new ProgressAction(_ => throw new InvalidDataException())));
        using (var source = new CancellationTokenSource())
        {
            Assert.Throws<OperationCanceledException>(
                () => Trainer().Fit(Data, null, new ProgressAction(_ => source.Cancel()), source.Token));
        }

        var diverging = new Trainer<LinearRegression>(
            network, new GradientDescent(1e6), new TrainingOptions { Epochs = 100, BatchSize = 10 });
        Assert.Throws<TrainingDivergedException>(() => diverging.Fit(Data));
        network.CopyMatching(new LinearRegression());
        Trainer().Fit(Data);
    }

    [Fact]
    public void A_network_on_a_device_cannot_be_trained_on_the_processor()
    {
        var device = new OnHost<LinearRegression>(network);
        var options = new TrainingOptions { Epochs = 1, BatchSize = 4, Device = new HostDevice() };
        using (new TrainingStep<OnHost<LinearRegression>>(device, new Adam(), options))
            Assert.Throws<InvalidOperationException>(() => Trainer().Fit(Data));
        Trainer().Fit(Data);
    }

    [Fact]
    public void Two_networks_train_at_once()
    {
        var expected = new LinearRegression();
        Trainer(expected).Fit(Data);
        LinearRegression[] networks = [new(), new(), new(), new()];
        Thread[] threads = [.. networks.Select(own => new Thread(() => Trainer(own).Fit(Data)))];
        foreach (Thread thread in threads) thread.Start();
        foreach (Thread thread in threads) thread.Join();
        Assert.All(networks, own => Assert.Equal(expected.Parameters.Span.ToArray(), own.Parameters.Span.ToArray()));
    }

    private static Trainer<LinearRegression> Trainer(LinearRegression network) =>
        new(network, new Adam(), new TrainingOptions { Epochs = 2, BatchSize = 8 });

    private Trainer<LinearRegression> Trainer(params Metric[] metrics) =>
        new(network, new Adam(), new TrainingOptions { Epochs = 2, BatchSize = 8, Metrics = metrics });

    /// <summary>Runs an action whenever outputs are measured.</summary>
    private sealed class Asking(Action ask) : Metric
    {
        public override string Name => "asking";

        public override bool HigherIsBetter => false;

        public override void Reset()
        {
        }

        public override void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, int examples) => ask();

        public override double Value => 0;
    }
}
