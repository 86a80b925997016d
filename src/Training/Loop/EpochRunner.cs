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
    private readonly TrainingStep<TNetwork> step;
    private readonly Evaluator<TNetwork>? evaluator;
    private readonly MetricSet metrics;
    private readonly int outputLength = TNetwork.Description.OutputLength;

    public EpochRunner(
        TNetwork network, Optimizer optimizer, TrainingOptions options, Dataset train, Dataset? validation,
        IProgress<TrainingProgress>? progress, MetricSet metrics)
    {
        this.options = options;
        this.validation = validation;
        this.progress = progress;
        int batchSize = Math.Min(options.BatchSize, train.Count);
        this.metrics = metrics;
        batches = new BatchReader(train, batchSize, options.ShuffleEachEpoch, options.Seed);
        step = new TrainingStep<TNetwork>(network, optimizer, options with { BatchSize = batchSize });
        if (validation is not null) evaluator = new Evaluator<TNetwork>(network, metrics, validation.Count, step.Team);
    }

    public EpochResult Run(int epoch, CancellationToken cancellationToken)
    {
        step.Epoch = epoch;
        metrics.Reset();
        batches.Begin(epoch);
        var running = default(RunningLoss);
        double rate = 0;
        for (int batch = 0; batch < batches.Batches; batch++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (ReadOnlyMemory<float> inputs, ReadOnlyMemory<float> targets, int examples) = batches.Read(batch);
            StepResult result = step.Step(inputs, targets, examples);
            running.Add(result, examples);
            rate = result.LearningRate;
            metrics.Add(step.Outputs[..(examples * outputLength)], targets.Span, examples);
            progress?.Report(Progress(epoch, batch + 1, running.Loss, rate, null));
        }

        EpochResult row = Finish(epoch, running, rate);
        progress?.Report(Progress(epoch, batches.Batches, row.Loss, rate, row));
        return row;
    }

    public void Dispose() => step.Dispose();

    private EpochResult Finish(int epoch, in RunningLoss running, double rate)
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
        };
    }

    private TrainingProgress Progress(int epoch, int done, double loss, double rate, EpochResult? result) => new()
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
