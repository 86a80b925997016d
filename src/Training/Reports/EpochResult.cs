using Lamina.Devices;

namespace Lamina.Training;

/// <summary>One row of a training history.</summary>
public sealed record EpochResult
{
    /// <summary>The epoch, counted from 0.</summary>
    public required int Epoch { get; init; }

    /// <summary>
    /// Mean of the cost J of the epoch's batches, weighted by examples, including the penalty. Each cost is computed before the batch's
    /// update.
    /// </summary>
    public required double Loss { get; init; }

    /// <summary>The same without penalty.</summary>
    public required double DataLoss { get; init; }

    /// <summary>Metrics over the outputs of the training pass, computed before each update and with dropout.</summary>
    public required IReadOnlyList<MetricValue> Metrics { get; init; }

    /// <summary>Loss and metrics on the validation set after the epoch; null without one.</summary>
    public required Evaluation? Validation { get; init; }

    /// <summary>Learning rate of the epoch's last update.</summary>
    public required double LearningRate { get; init; }

    /// <summary>Examples seen in the epoch.</summary>
    public required int Examples { get; init; }

    /// <summary>Updates since the start of training.</summary>
    public required long Updates { get; init; }

    /// <summary>
    /// The kernels that a device ran in the epoch, including validation, if it was opened with <see cref="DeviceOptions.Profile"/>;
    /// otherwise null.
    /// </summary>
    public IReadOnlyList<LaunchTime>? Launches { get; init; }

    /// <summary>A training metric by name.</summary>
    /// <exception cref="KeyNotFoundException">It was not measured.</exception>
    public double this[string metric] => MetricSet.Find(Metrics, metric);

    /// <summary>For example <c>epoch 3  loss 0.1234  accuracy 0.9750</c>, counted from 1 as in the console.</summary>
    public override string ToString() => EpochLine.Render(this);
}
