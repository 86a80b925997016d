namespace Lamina.Training;

/// <summary>The result of a training, epoch by epoch.</summary>
/// <param name="Epochs">One row per epoch that was run, in order.</param>
/// <param name="StopReason">Why it ended.</param>
/// <param name="BestEpoch">
/// The epoch with the best monitored quantity, from 0: that of <see cref="EarlyStopping"/>, else the validation loss, else the
/// training loss.
/// </param>
public sealed record TrainingHistory(IReadOnlyList<EpochResult> Epochs, StopReason StopReason, int BestEpoch)
{
    /// <summary>One row per epoch that was run, in order.</summary>
    public IReadOnlyList<EpochResult> Epochs { get; init; } = Setting.Required(Epochs, nameof(Epochs));

    /// <summary>
    /// Events that affect the results, each kind once: batches in which a batch normalisation had a single element per channel. Usually
    /// empty.
    /// </summary>
    public IReadOnlyList<TrainingNote> Notes { get; init; } = [];

    /// <summary>The row of the last epoch.</summary>
    public EpochResult Last => Epochs[^1];

    /// <summary>The row of the best epoch.</summary>
    public EpochResult Best => Epochs[BestEpoch];
}
