namespace Lamina.Training;

/// <summary>An event that did not end the training but affects its results; recorded the first time it occurs.</summary>
/// <param name="Epoch">The epoch, from 0.</param>
/// <param name="Batch">The batch of the epoch, from 0.</param>
/// <param name="Text">What happened, and what to do about it.</param>
public sealed record TrainingNote(int Epoch, int Batch, string Text)
{
    /// <summary>What happened, and what to do about it.</summary>
    public string Text { get; init; } = Setting.Required(Text, nameof(Text));

    /// <summary>For example <c>epoch 0, batch 2 (both counted from 0): …</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"epoch {Epoch}, batch {Batch} (both counted from 0): {Text}");
}
