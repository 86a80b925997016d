using System.Threading;
using Lamina.Data;
using Lamina.Optimizers;

namespace Lamina.Training;

/// <summary>Runs the epochs of one training: reads batches, makes steps, measures, validates, reports.</summary>
internal sealed class EpochRunner<TNetwork> : IDisposable
    where TNetwork : class, INetwork<TNetwork>
{
    private readonly TrainingOptions options;
    private readonly Dataset? validation;
    private readonly IProgress<TrainingProgress>? progress;
    private readonly BatchReader batches;
    private readonly IBatchStep step;
    private readonly IEvaluator? evaluator;
    private readonly MetricSet metrics;
    private readonly SingleElements singles;
    private readonly int outputLength = TNetwork.Description.OutputLength;
    private readonly int targetLength = TNetwork.Description.TargetLength;

    // State of the current epoch.
    private RunningLoss running;
    private double rate;

    public EpochRunner(
        TNetwork network, Optimizer optimizer, TrainingOptions options, Dataset train, Dataset? validation,
        IProgress<TrainingProgress>? progress, MetricSet metrics)
    {
        this.options = options;
        this.validation = validation;
        this.progress = progress;
        int batchSize = Math.Min(options.BatchSize, train.Count);
        this.metrics = metrics;
        singles = new SingleElements(TNetwork.Description, options.Device is null ? options.Workers : 1);
        batches = new BatchReader(train, batchSize, options.ShuffleEachEpoch, options.Seed);
        step = BatchSteps.Create(network, optimizer, options with { BatchSize = batchSize });
        try
        {
            if (validation is not null) evaluator = step.CreateEvaluator(metrics, validation.Count);
        }
        catch
        {
            step.Dispose();
            throw;
        }
    }

    /// <summary>The notes of the history.</summary>
    public IReadOnlyList<TrainingNote> Notes => singles.Notes;

    public EpochResult Run(int epoch, CancellationToken cancellationToken)
    {
        metrics.Reset();
        batches.Begin(epoch);
        running = default;
        int begun = 0;
        int ended = 0;
        for (; begun < batches.Batches && !cancellationToken.IsCancellationRequested; begun++)
        {
            step.Begin(batches, begun, epoch);
            if (begun - ended == step.Depth) End(epoch, ++ended);
        }

        while (ended < begun) End(epoch, ++ended);
        if (begun < batches.Batches) cancellationToken.ThrowIfCancellationRequested();
        return Finish(epoch);
    }

    /// <summary>Reports the result of an epoch.</summary>
    public void Report(EpochResult row) => progress?.Report(Progress(row.Epoch, batches.Batches, row.Loss, row));

    /// <inheritdoc cref="IBatchStep.Release"/>
    public void Release() => step.Release();

    /// <inheritdoc cref="IBatchStep.Abandon"/>
    public void Abandon() => step.Abandon();

    public void Dispose()
    {
        evaluator?.Dispose();
        step.Dispose();
    }

    private void End(int epoch, int done)
    {
        (StepResult result, int examples) = step.End();
        singles.Record(epoch, done - 1, examples);
        running.Add(result, examples);
        rate = result.LearningRate;
        metrics.Add(step.Outputs[..(examples * outputLength)], step.Targets[..(examples * targetLength)], examples);
        progress?.Report(Progress(epoch, done, running.Loss, null));
    }

    private EpochResult Finish(int epoch)
    {
        // Before the evaluation, which uses the same metrics.
        MetricValue[] measured = metrics.Values();
        Evaluation? evaluation = validation is null ? null : evaluator!.Evaluate(validation);
        if (evaluation is not null && !double.IsFinite(evaluation.Loss))
        {
            string problem = FormattableString.Invariant($"the validation loss after the epoch is {evaluation.Loss}");
            throw new TrainingDivergedException(TNetwork.Description.Name, problem, epoch, step.Steps - 1, rate);
        }

        return new EpochResult
        {
            Epoch = epoch,
            Loss = running.Loss,
            DataLoss = running.DataLoss,
            Metrics = measured,
            Validation = evaluation,
            LearningRate = rate,
            Examples = running.Examples,
            Updates = step.Steps,
            Launches = step.Launches(),
        };
    }

    private TrainingProgress Progress(int epoch, int done, double loss, EpochResult? result) => new()
    {
        Epoch = epoch,
        Epochs = options.Epochs,
        Step = done,
        Steps = batches.Batches,
        Loss = loss,
        LearningRate = rate,
        Result = result,
    };
}
