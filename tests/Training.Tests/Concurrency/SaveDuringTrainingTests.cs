using System.IO;
using System.Threading;
using Lamina.Data;
using Lamina.LearningRates;
using Lamina.Optimizers;
using Lamina.Serialization;
using Lamina.Tests.HostDevices;
using Lamina.Training.Tests.HandWritten;

namespace Lamina.Training.Tests.Concurrency;

/// <summary>Parameters saved or copied while a network is trained belong to one update.</summary>
public class SaveDuringTrainingTests
{
    private const int Epochs = 20;
    private const int Batches = 5;
    private const int BatchSize = 8;
    private const int Savers = 3;

    private static readonly Dataset Data = new(new float[Batches * BatchSize], 1, new float[Batches * BatchSize], 1);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Other_threads_save_complete_updates(int workers) =>
        RequireWholeUpdates(new Counting(), new TrainingOptions { Epochs = Epochs, BatchSize = BatchSize, Workers = workers });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Other_threads_save_complete_updates_of_a_device(bool copiesEarly) => RequireWholeUpdates(
        new OnHost<Counting>(new Counting()),
        new TrainingOptions { Epochs = Epochs, BatchSize = BatchSize, Device = new HostDevice { CopiesEarly = copiesEarly } });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Other_threads_make_inference_forms_of_complete_updates(int workers)
    {
        var network = new Counting();
        var options = new TrainingOptions { Epochs = Epochs, BatchSize = BatchSize, Workers = workers };
        using var readers = new Readers(() => Predicted(((INetwork<Counting>)network).ToInference()), Savers);
        new Trainer<Counting>(network, new GradientDescent(1), options).Fit(Data);
        readers.Finish();
        Assert.Equal(Epochs * Batches, network.Updates());
    }

    [Fact]
    public void Other_threads_save_complete_updates_of_a_custom_loop()
    {
        const int steps = Epochs * Batches;
        var network = new Counting();
        using var step = new TrainingStep<Counting>(network, new GradientDescent(1), new TrainingOptions { BatchSize = BatchSize });
        using var savers = new Readers(network, Savers);
        for (int i = 0; i < steps; i++) step.Step(Data.InputMemory[..BatchSize], Data.TargetMemory[..BatchSize], BatchSize);
        savers.Finish();
        Assert.Equal(steps, network.Updates());
    }

    /// <summary>A callback that waits for another thread's Save would deadlock if Save waited for the next update.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Callbacks_can_save_and_can_wait_for_other_threads_that_save(bool onDevice)
    {
        var network = new OnHost<Counting>(new Counting());
        int reports = 0;
        var progress = new ProgressAction(report =>
        {
            int own = Saved(network), others = 0;
            var other = new Thread(() => others = Saved(network));
            other.Start();
            other.Join();
            Assert.Equal(own, others);

            // A device has begun the next update, except at the end of an epoch.
            int ended = (report.Epoch * Batches) + report.Step;
            Assert.InRange(own, ended, ended + (onDevice ? 1 : 0));
            reports++;
        });
        var options = new TrainingOptions { Epochs = 2, BatchSize = BatchSize, Device = onDevice ? new HostDevice() : null };
        new Trainer<OnHost<Counting>>(network, new GradientDescent(1), options).Fit(Data, Data, progress);
        Assert.Equal(2 * (Batches + 1), reports);
    }

    /// <summary>A learning-rate schedule is evaluated within the update, before anything changes.</summary>
    [Fact]
    public void A_learning_rate_can_save_within_its_update()
    {
        var network = new Counting();
        List<int> saved = [];
        var rate = new Watched(() => saved.Add(Saved(network)));
        var trainer = new Trainer<Counting>(
            network, new GradientDescent(rate), new TrainingOptions { Epochs = 1, BatchSize = BatchSize });
        trainer.Fit(Data);
        Assert.Equal(Enumerable.Range(0, Batches), saved);
    }

    [Fact]
    public void The_best_parameters_are_restored_atomically()
    {
        var network = new Counting();
        var options = new TrainingOptions
        {
            Epochs = Epochs, BatchSize = BatchSize, EarlyStopping = new EarlyStopping { Patience = 10, RestoreBest = true },
        };
        using var savers = new Readers(network, Savers, isMonotonic: false);
        TrainingHistory history = new Trainer<Counting>(network, new GradientDescent(1), options).Fit(Data, Data);
        savers.Finish();
        Assert.Equal(StopReason.NoImprovement, history.StopReason);
        Assert.Equal(Batches, network.Updates());
    }

    private static void RequireWholeUpdates<TNetwork>(TNetwork network, TrainingOptions options)
        where TNetwork : class, INetwork<TNetwork>
    {
        using var savers = new Readers(() => Saved(network), Savers);

        // Each epoch continues after every thread has saved again, so that they save during the whole training.
        var progress = new ProgressAction(report =>
        {
            if (report.Result is not null) savers.WaitForEach();
        });
        new Trainer<TNetwork>(network, new GradientDescent(1), options).Fit(Data, null, progress);
        savers.Finish();
        Assert.Equal(Epochs * Batches, Saved(network));
    }

    /// <summary>Saves, loads into another network, and returns the update.</summary>
    internal static int Saved<TNetwork>(TNetwork network)
        where TNetwork : class, INetwork<TNetwork>
    {
        using var stream = new MemoryStream();
        network.Save(stream);
        stream.Position = 0;
        var loaded = new Counting();
        loaded.Load(stream);
        var copied = new Counting();
        copied.CopyMatching(loaded);
        return copied.Updates();
    }

    private static int Predicted(IPredictor form)
    {
        float[] output = new float[1];
        form.Predict([0], output, examples: 1);
        Assert.False(float.IsNaN(output[0]), "The form's parameters belong to several updates.");
        return (int)-output[0];
    }

    private sealed class Watched(Action look) : LearningRate
    {
        public override double At(long step, int epoch)
        {
            look();
            return 1;
        }
    }
}
