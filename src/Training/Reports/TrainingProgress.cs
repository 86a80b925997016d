namespace Lamina.Training;

/// <summary>Where training stands: reported after every update and, with <see cref="Result"/>, after every epoch.</summary>
/// <remarks>
/// A value, so that reporting allocates nothing. <c>Progress&lt;T&gt;</c> queues each report; implement the interface to avoid that.
/// </remarks>
public readonly record struct TrainingProgress
{
    /// <summary>The epoch, counted from 0.</summary>
    public required int Epoch { get; init; }

    /// <summary>Epochs asked for.</summary>
    public required int Epochs { get; init; }

    /// <summary>Updates made in this epoch.</summary>
    public required int Step { get; init; }

    /// <summary>Updates in an epoch.</summary>
    public required int Steps { get; init; }

    /// <summary>Mean cost over the epoch so far, penalty included.</summary>
    public required double Loss { get; init; }

    /// <summary>Learning rate of the last update.</summary>
    public required double LearningRate { get; init; }

    /// <summary>The epoch's row of the history once it is finished and validated; null in reports of single updates.</summary>
    public EpochResult? Result { get; init; }
}
