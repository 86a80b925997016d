using System.Threading;
using Lamina.Data;
using Lamina.Devices;
using Lamina.LearningRates;
using Lamina.Metrics;
using Lamina.Optimizers;
using Lamina.Tests.HostDevices;
using Lamina.Training.Tests.Devices;
using Lamina.Training.Tests.HandWritten;

namespace Lamina.Training.Tests.Loop;

/// <summary>
/// However training ends, the network has exactly the parameters of the best epoch or, with RestoreBest off, those of the last complete
/// update. A metric makes epoch 3 the best.
/// </summary>
public class RestoreBestTests
{
    private const int BestEpoch = 3;
    private const int LastEpoch = 6;
    private const int Batches = 3;

    private static readonly Dataset Train = SmallData.Circle(30);
    private static readonly Dataset Validation = SmallData.Circle(30, 8);

    /// <summary>How training ends in epoch 6.</summary>
    public enum Ending
    {
        Epochs,
        Cancelled,
        CancelledAfterAnEpoch,
        Diverged,
        DivergedInValidation,
        ReceiverOfAnUpdate,
        ReceiverOfAnEpoch,
        Metric,
        MetricInValidation,
        Schedule,
    }

    /// <summary>On a device, changes by a callback take effect in the next step, so they cannot make validation diverge.</summary>
    public static IEnumerable<object[]> Endings =>
        from ending in Enum.GetValues<Ending>()
        from onDevice in new[] { false, true }
        where !(onDevice && ending == Ending.DivergedInValidation)
        select new object[] { ending, onDevice };

    /// <summary>Number of updates of epoch 6 that are made but not reported.</summary>
    public static TheoryData<Ending, bool, int> LastUpdates => new()
    {
        { Ending.Epochs, false, 3 },
        { Ending.Epochs, true, 3 },
        { Ending.Cancelled, false, 2 },
        { Ending.Cancelled, true, 3 },
        { Ending.CancelledAfterAnEpoch, false, 3 },
        { Ending.CancelledAfterAnEpoch, true, 3 },
        { Ending.Diverged, false, 1 },
        { Ending.Diverged, true, 1 },
        { Ending.ReceiverOfAnUpdate, false, 2 },
        { Ending.ReceiverOfAnUpdate, true, 3 },
        { Ending.ReceiverOfAnEpoch, false, 3 },
        { Ending.ReceiverOfAnEpoch, true, 3 },
        { Ending.Metric, false, 2 },
        { Ending.Metric, true, 3 },
        { Ending.MetricInValidation, false, 3 },
        { Ending.MetricInValidation, true, 3 },
        { Ending.Schedule, false, 1 },
        { Ending.Schedule, true, 1 },
    };

    [Theory]
    [MemberData(nameof(Endings))]
    public void The_best_parameters_are_restored_however_training_ends(Ending ending, bool onDevice)
    {
        (OnHost<Normalized> network, float[][] afterEpochs) = Run(ending, onDevice, restore: true);
        float[] atTheEnd = network.Parameters.Span.ToArray();
        Assert.Equal(afterEpochs[BestEpoch], atTheEnd);
        Assert.All(atTheEnd, number => Assert.True(float.IsFinite(number)));

        // Running statistics belong to the parameters that are restored.
        ParameterDescription mean = Normalized.Description.Parameters.First(tensor => tensor.IsStatistic);
        Assert.NotEqual(
            afterEpochs[BestEpoch][mean.Offset..(mean.Offset + mean.Length)],
            afterEpochs[BestEpoch + 1][mean.Offset..(mean.Offset + mean.Length)]);
    }

    [Theory]
    [MemberData(nameof(LastUpdates))]
    public void Without_RestoreBest_the_network_has_those_of_the_last_update(Ending ending, bool onDevice, int updates)
    {
        (OnHost<Normalized> network, _) = Run(ending, onDevice, restore: false);
        float[] expected = Run(ending, onDevice: false, restore: false, endsAfter: (LastEpoch * Batches) + updates).Network.Parameters.Span
            .ToArray();
        if (onDevice) Same.Parameters(expected, network.Parameters.Span);
        else Assert.Equal(expected, network.Parameters.Span.ToArray());
    }

    [Fact]
    public void An_epoch_whose_callback_throws_counts()
    {
        var network = new Normalized();
        float[] parameters = [];
        var progress = new ProgressAction(report =>
        {
            if (report is not { Epoch: BestEpoch, Result: not null }) return;
            parameters = network.Parameters.Span.ToArray();
            throw new TimeoutException();
        });
        Assert.Throws<TimeoutException>(() => new Trainer<Normalized>(network, Descent(), Options()).Fit(Train, Validation, progress));
        Assert.Equal(parameters, network.Parameters.Span.ToArray());
    }

    [Fact]
    public void Before_the_end_of_the_first_epoch_the_network_has_those_of_the_last_update()
    {
        var network = new Normalized();
        float[] last = [];
        var progress = new ProgressAction(report =>
        {
            last = network.Parameters.Span.ToArray();
            if (report.Step == 2) throw new TimeoutException();
        });
        Assert.Throws<TimeoutException>(() => new Trainer<Normalized>(network, Descent(), Options()).Fit(Train, Validation, progress));
        Assert.Equal(last, network.Parameters.Span.ToArray());
        Assert.NotEqual(new Normalized().Parameters.Span.ToArray(), last);
    }

    /// <summary>The best parameters are kept on the host.</summary>
    [Fact]
    public void The_best_parameters_survive_the_loss_of_a_device()
    {
        var network = new OnHost<Normalized>(new Normalized());
        var device = new HostDevice();
        float[] best = [];
        var progress = new ProgressAction(report =>
        {
            if (report is { Epoch: BestEpoch, Result: not null }) best = network.Parameters.Span.ToArray();
            if (report is { Epoch: LastEpoch, Step: 2 }) device.LostAfter = 0;
        });
        Assert.Throws<DeviceException>(() => new Trainer<OnHost<Normalized>>(network, Descent(), Options() with { Device = device })
            .Fit(Train, Validation, progress));
        Assert.Equal(best, network.Parameters.Span.ToArray());
    }

    /// <summary>Trains until the ending, or until a number of updates has been reported.</summary>
    private static (OnHost<Normalized> Network, float[][] AfterEpochs) Run(
        Ending ending, bool onDevice, bool restore, int endsAfter = -1)
    {
        using var source = new CancellationTokenSource();
        var network = new OnHost<Normalized>(new Normalized());
        float[][] afterEpochs = new float[LastEpoch + 1][];
        bool isReference = endsAfter >= 0;
        int told = 0;
        var progress = new ProgressAction(report =>
        {
            if (report.Result is not null) afterEpochs[report.Epoch] = network.Parameters.Span.ToArray();
            else if (++told == endsAfter) throw new TimeoutException();
            if (report.Epoch == LastEpoch && !isReference) End(ending, report, network, source);
        });
        Exception? exception = Record.Exception(() => new Trainer<OnHost<Normalized>>(
            network, Descent(ending, isReference), Options(restore, ending == Ending.Epochs ? LastEpoch + 1 : LastEpoch + 2) with
            {
                Metrics = [new Hill(isReference ? Ending.Epochs : ending)],
                Device = onDevice ? new HostDevice { CopiesEarly = true } : null,
            }).Fit(Train, Validation, progress, source.Token));
        Assert.Equal(isReference ? typeof(TimeoutException) : Expected(ending), exception?.GetType());
        return (network, afterEpochs);
    }

    private static void End(Ending ending, TrainingProgress report, OnHost<Normalized> network, CancellationTokenSource source)
    {
        bool atUpdate = report is { Step: 2, Result: null };
        bool atEpoch = report.Result is not null;
        if ((ending == Ending.Cancelled && atUpdate) || (ending == Ending.CancelledAfterAnEpoch && atEpoch)) source.Cancel();
        if ((ending == Ending.ReceiverOfAnUpdate && atUpdate) || (ending == Ending.ReceiverOfAnEpoch && atEpoch))
            throw new TimeoutException();
        if (ending == Ending.DivergedInValidation && report is { Step: Batches, Result: null })
            network.Parameters.Span.Fill(float.MaxValue);
    }

    private static Type? Expected(Ending ending) => ending switch
    {
        Ending.Epochs => null,
        Ending.Cancelled or Ending.CancelledAfterAnEpoch => typeof(OperationCanceledException),
        Ending.Diverged or Ending.DivergedInValidation => typeof(TrainingDivergedException),
        _ => typeof(TimeoutException),
    };

    private static GradientDescent Descent(Ending ending = Ending.Epochs, bool isReference = false) => new(new Rates((step, epoch) =>
    {
        if (ending == Ending.Schedule && !isReference && step == (LastEpoch * Batches) + 1) throw new TimeoutException();
        return ending == Ending.Diverged && epoch == LastEpoch ? 1e25 : 0.02;
    }));

    private static TrainingOptions Options(bool restore = true, int epochs = LastEpoch + 2) => new()
    {
        Epochs = epochs,
        BatchSize = 10,
        Metrics = [new Hill(Ending.Epochs)],
        EarlyStopping = new EarlyStopping
        {
            Patience = 100, RestoreBest = restore, Monitor = MonitoredQuantity.ValidationMetric("hill"),
        },
    };

    private sealed class Rates(Func<long, int, double> rate) : LearningRate
    {
        public override double At(long step, int epoch) => rate(step, epoch);
    }

    /// <summary>A metric that is best in epoch 3; it may throw in the second batch of epoch 6, or in the validation after it.</summary>
    private sealed class Hill(Ending ending) : Metric
    {
        private int epochs = -1;
        private int batches;

        public override string Name => "hill";

        public override bool HigherIsBetter => true;

        public override double Value => -Math.Abs((epochs / 2) - BestEpoch);

        /// <summary>Before the updates of an epoch, and before its validation.</summary>
        public override void Reset()
        {
            epochs++;
            batches = 0;
        }

        public override void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, int examples)
        {
            batches++;
            if (ending == Ending.Metric && epochs == 2 * LastEpoch && batches == 2) throw new TimeoutException();
            if (ending == Ending.MetricInValidation && epochs == (2 * LastEpoch) + 1) throw new TimeoutException();
        }
    }
}
