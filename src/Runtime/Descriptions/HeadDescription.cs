namespace Lamina;

/// <summary>One output of a network with its loss: its columns in the output row and in the target row.</summary>
public sealed record HeadDescription
{
    /// <summary>Declared or derived name, for example <c>digit</c>.</summary>
    public required string Name { get; init; }

    /// <summary>First column in the output row.</summary>
    public required int Offset { get; init; }

    /// <summary>Number of columns in the output row.</summary>
    public required int Length { get; init; }

    /// <summary>First column in the target row.</summary>
    public required int TargetOffset { get; init; }

    /// <summary>Number of columns in the target row, including that of the example weight.</summary>
    public required int TargetLength { get; init; }

    /// <summary>The task of the head, which determines the usual metrics.</summary>
    public required NetworkTask Task { get; init; }

    /// <summary>Name of its loss, as declared.</summary>
    public required string Loss { get; init; }

    /// <summary>
    /// The targets that its loss allows, which training and evaluation check before they start; <see cref="TargetDomain.Any"/> by default.
    /// </summary>
    public TargetDomain Targets { get; init; }

    /// <summary>Factor of its loss in the loss of the network; 1 by default.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Whether a target may be missing: it is then NaN and contributes nothing to loss and gradient; false by default.</summary>
    public bool AllowsMissingTargets { get; init; }

    /// <summary>Whether the head's last target column is the weight of the example in its loss; false by default.</summary>
    public bool HasExampleWeights { get; init; }

    /// <summary>
    /// For <see cref="NetworkTask.Classes"/>: numbers per decision, which is the number of classes. A head that classifies every step of a
    /// sequence has one such row per step. 0, the default, means <see cref="Length"/>.
    /// </summary>
    public int Classes { get; init; }

    /// <summary>Name of the layer that it reads; by default the layer with the name of the head, or else the last layer.</summary>
    public string? Layer { get; init; }

    /// <summary>Number of target columns without the example weight.</summary>
    public int LabelLength => HasExampleWeights ? TargetLength - 1 : TargetLength;
}
