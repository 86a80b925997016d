namespace Lamina;

/// <summary>One output of a network with its loss: its columns in the output row and in the target row.</summary>
public sealed record HeadDescription
{
    /// <summary>Declared or derived name, for example <c>digit</c>.</summary>
    public required string Name { get; init; }

    /// <summary>First column in the output row.</summary>
    public required int Offset { get; init; }

    /// <summary>Columns in the output row.</summary>
    public required int Length { get; init; }

    /// <summary>First column in the target row.</summary>
    public required int TargetOffset { get; init; }

    /// <summary>Columns in the target row, that of the example weight included.</summary>
    public required int TargetLength { get; init; }

    /// <summary>What kind of question the head answers; decides which metrics make sense.</summary>
    public required NetworkTask Task { get; init; }

    /// <summary>Name of its loss, as declared.</summary>
    public required string Loss { get; init; }

    /// <summary>
    /// The targets that its loss allows, which training and evaluation check first; <see cref="TargetDomain.Any"/> by default.
    /// </summary>
    public TargetDomain Targets { get; init; }

    /// <summary>Factor of its loss in the network's; 1 by default.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>
    /// Whether a target may be missing, which is written NaN and contributes nothing to loss and gradient; false by default.
    /// </summary>
    public bool AllowsMissing { get; init; }

    /// <summary>Whether the head's last target column is the weight of the example in its loss; false by default.</summary>
    public bool HasExampleWeights { get; init; }

    /// <summary>
    /// For <see cref="NetworkTask.Classes"/>: numbers per decision. A head that classifies every step of a sequence has several rows of so
    /// many numbers per example. 0, the default, stands for <see cref="Length"/>.
    /// </summary>
    public int Classes { get; init; }

    /// <summary>Name of the layer it reads; by default the layer of the head's name, else the last layer.</summary>
    public string? Layer { get; init; }

    /// <summary>Target columns without the example weight.</summary>
    public int LabelLength => HasExampleWeights ? TargetLength - 1 : TargetLength;
}
