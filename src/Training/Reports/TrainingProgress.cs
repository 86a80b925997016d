namespace Lamina.Training;

/// <summary>The progress of a training, reported after every update and, with <see cref="Result"/>, after every epoch.</summary>
/// <remarks>
/// A struct, so reporting allocates nothing. <c>Progress&lt;T&gt;</c> queues each report; implement the interface to avoid that.
/// </remarks>
public readonly record struct TrainingProgress
{
    /// <summary>The epoch, counted from 0.</summary>
    public required int Epoch { get; init; }

    /// <summary>Number of epochs of the training.</summary>
    public required int Epochs { get; init; }

    /// <summary>Number of updates made in this epoch.</summary>
    public required int Step { get; init; }

    /// <summary>Number of updates per epoch.</summary>
    public required int Steps { get; init; }

    /// <summary>Mean cost over the epoch so far, including the penalty.</summary>
    public required double Loss { get; init; }

    /// <summary>Learning rate of the last update.</summary>
    public required double LearningRate { get; init; }

    /// <summary>The epoch's row of the history once it is finished and validated; null in reports of single updates.</summary>
    public EpochResult? Result { get; init; }
}
