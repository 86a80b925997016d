using System.Threading;
using Lamina.Data;
using Lamina.Devices;
using Lamina.Optimizers;
using Lamina.Parameters;

namespace Lamina.Training;

/// <summary>Trains a network on data sets.</summary>
/// <remarks>
/// Every call of <see cref="Fit"/> starts from the current parameters with new optimizer state, so equal parameters, data and options give
/// equal bits. While it runs, other threads may save the network and copy from it; they get the parameters of a complete update.
/// docs/concurrency.md says what else may run at the same time.
/// </remarks>
/// <typeparam name="TNetwork">The network.</typeparam>
public sealed class Trainer<TNetwork>
    where TNetwork : class, INetwork<TNetwork>
{
    private readonly TNetwork network;
    private readonly Optimizer optimizer;
    private readonly TrainingOptions options;

    /// <summary>A trainer for a network.</summary>
    /// <param name="network">The network; its parameters are changed by <see cref="Fit"/>.</param>
    /// <param name="optimizer">The rule of the updates, with its learning rate.</param>
    /// <param name="options">Epochs, batches, seed and so on; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="ArgumentException">
    /// A frozen layer does not exist; the message lists the layers. Or the network has no code for the device, or the optimizer cannot run
    /// there.
    /// </exception>
    public Trainer(TNetwork network, Optimizer optimizer, TrainingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(optimizer);
        this.network = network;
        this.optimizer = optimizer;
        this.options = options ?? new TrainingOptions();
        BatchSteps.Require(network, optimizer, this.options);
    }

    /// <summary>Trains the network.</summary>
    /// <param name="train">The training set; its input and target lengths must be those of the network.</param>
    /// <param name="validation">A set to evaluate after every epoch; null for none.</param>
    /// <param name="progress">
    /// Gets a report after every update and every epoch, on the calling thread; an exception from it ends training. Null for none.
    /// </param>
    /// <param name="cancellationToken">Ends training after the current update.</param>
    /// <remarks>
    /// With <see cref="EarlyStopping.RestoreBest"/> the network has the parameters of the best epoch, running statistics included, however
    /// this method ends; without it, or before the first epoch has ended, those of the last update.
    /// </remarks>
    /// <exception cref="ArgumentException">
    /// A set does not fit the network, or its loss does not allow a target, or an index or the length of a sequence is out of its range; or
    /// early stopping monitors a quantity that is not measured; or every batch is a single example and a batch normalisation would have a
    /// single element per channel. The network is unchanged.
    /// </exception>
    /// <exception cref="TrainingDivergedException">
    /// Loss or gradient is not finite, or the update would overflow; that update was not made.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// Another call of Fit trains the network, on another thread or around this one. The network is unchanged.
    /// </exception>
    /// <exception cref="OperationCanceledException">Training was cancelled.</exception>
    /// <exception cref="DeviceException">
    /// The device could not be opened, has not enough memory, rejected the program, or failed. The network has the parameters of the best
    /// epoch as above; otherwise those that were last copied back, or the initial ones.
    /// </exception>
    public TrainingHistory Fit(
        Dataset train, Dataset? validation = null, IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        DataFit.Require(TNetwork.Description, train, nameof(train));
        if (validation is not null) DataFit.Require(TNetwork.Description, validation, nameof(validation));
        SingleElements.Refuse(TNetwork.Description, Math.Min(options.BatchSize, train.Count), options.Frozen);
        cancellationToken.ThrowIfCancellationRequested();
        using UpdateGate.Training training = network.Parameters.BeginTraining();
        var metrics = new MetricSet(TNetwork.Description, options.Metrics);
        var best = new BestParameters(options.EarlyStopping, validation is not null, metrics, network.Parameters);
        using var epochs = new EpochRunner<TNetwork>(network, optimizer, options, train, validation, progress, metrics);
        var results = new List<EpochResult>();
        bool continues = true;
        try
        {
            for (int epoch = 0; continues && epoch < options.Epochs; epoch++)
            {
                EpochResult result = epochs.Run(epoch, cancellationToken);
                results.Add(result);

                // Before the report, which may throw.
                continues = best.Continue(result);
                epochs.Report(result);
            }
        }
        catch (DeviceException)
        {
            epochs.Abandon();
            throw;
        }
        finally
        {
            Finish(epochs, best);
        }

        StopReason reason = continues ? StopReason.AllEpochs : StopReason.NoImprovement;
        return new TrainingHistory(results, reason, best.Epoch) { Notes = epochs.Notes };
    }

    /// <summary>Evaluates the network with the trainer's metrics, on its workers or its device.</summary>
    /// <param name="data">The examples.</param>
    /// <exception cref="ArgumentException">
    /// The set does not fit the network, or its loss does not allow a target, or an index or a length is out of its range.
    /// </exception>
    /// <exception cref="DeviceException">The device failed.</exception>
    public Evaluation Evaluate(Dataset data) =>
        Evaluation.Of(network, data, options.Metrics, options.Workers, options.Device, options.DeviceOptions);

    /// <summary>Leaves the final parameters on the host, however training ended: those of the last update, or of the best epoch.</summary>
    private static void Finish(EpochRunner<TNetwork> epochs, BestParameters best)
    {
        try
        {
            epochs.Release();
        }
        finally
        {
            best.Restore();
        }
    }
}
