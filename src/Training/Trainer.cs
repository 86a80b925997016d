using System.Threading;
using Lamina.Data;
using Lamina.Devices;
using Lamina.Optimizers;
using Lamina.Parameters;

namespace Lamina.Training;

/// <summary>Trains a network on data sets.</summary>
/// <remarks>
/// Every call of <see cref="Fit"/> starts from the network's present parameters with a new state of the optimizer, so that equal
/// parameters, data and options give equal bits. While it runs, other threads may save the network and copy from it, which gives the
/// parameters of a whole update; what else may run together is in docs/concurrency.md.
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

    /// <summary>Trains.</summary>
    /// <param name="train">The training set; its widths are the network's.</param>
    /// <param name="validation">A set to evaluate after every epoch.</param>
    /// <param name="progress">Told after every update and every epoch, on this thread; an exception from it ends training.</param>
    /// <param name="cancellationToken">Ends training after the update under way.</param>
    /// <remarks>
    /// With <see cref="EarlyStopping.RestoreBest"/> the network has the parameters of the best epoch, running statistics included, however
    /// this method ends; without it, or before the first epoch has ended, those of the last update.
    /// </remarks>
    /// <exception cref="ArgumentException">
    /// A set does not fit the network, or its loss does not allow a target, or an index or the length of a sequence is out of its range; or
    /// early stopping monitors what is not measured; or every batch is a single example and a batch normalisation would have a single
    /// element per channel. Nothing was changed.
    /// </exception>
    /// <exception cref="TrainingDivergedException">
    /// Loss or gradient is not finite, or the update would overflow; that update was not made.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// The network is being trained by another Fit, on another thread or around this one; nothing is changed.
    /// </exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="DeviceException">
    /// The device could not be opened, has not enough memory, refused the program, or failed. The network has the parameters of the best
    /// epoch as above, else its parameters of before, or those that were last copied back.
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
        bool goOn = true;
        try
        {
            for (int epoch = 0; goOn && epoch < options.Epochs; epoch++)
            {
                EpochResult result = epochs.Run(epoch, cancellationToken);
                results.Add(result);

                // Before the report, from which an exception may come.
                goOn = best.Continue(result);
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
            Leave(epochs, best);
        }

        return new TrainingHistory(results, goOn ? StopReason.AllEpochs : StopReason.NoImprovement, best.Epoch) { Notes = epochs.Notes };
    }

    /// <summary>Evaluates the network with the trainer's metrics, on its workers or its device.</summary>
    /// <param name="data">The examples.</param>
    /// <exception cref="ArgumentException">
    /// The set does not fit the network, or its loss does not allow a target, or an index or a length is out of its range.
    /// </exception>
    /// <exception cref="DeviceException">The device failed.</exception>
    public Evaluation Evaluate(Dataset data) =>
        Evaluation.Of(network, data, options.Metrics, options.Workers, options.Device, options.DeviceOptions);

    /// <summary>The parameters on the host, however training ended: those of the last update, or of the best epoch.</summary>
    private static void Leave(EpochRunner<TNetwork> epochs, BestParameters best)
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
