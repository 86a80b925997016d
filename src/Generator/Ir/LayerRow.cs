using System.Collections.Immutable;

namespace Lamina.Generator.Ir;

/// <summary>A row of the layer table, which users see in the description of a network.</summary>
/// <param name="Layer">The path of the layer, which ends in its name, declared or derived.</param>
/// <param name="Description">The attribute as declared.</param>
/// <param name="OutputShape">The output shape for one example.</param>
/// <param name="Parameters">The indices of its tensors in the graph's parameter table.</param>
/// <param name="MultiplyAdds">Multiply-adds of the forward computation for one example.</param>
internal sealed record LayerRow(
    LayerPath Layer, AttributeText Description, ImmutableArray<int> OutputShape, ImmutableArray<int> Parameters, long MultiplyAdds)
{
    /// <summary>The layers and inputs that the layer reads.</summary>
    public IReadOnlyList<LayerPath> Inputs { get; init; } = Array.Empty<LayerPath>();

    /// <summary>Whether the shape is only a guess, because of an error in this layer or an earlier one.</summary>
    public bool IsGuess { get; init; }

    /// <summary>
    /// If it normalises by the statistics of the batch, the elements of a channel that one example has: its positions. Otherwise null.
    /// </summary>
    public int? ElementsPerChannel { get; init; }

    /// <summary>The node of its output in the lowered graph.</summary>
    public int Node { get; init; }

    /// <summary>The site of its attribute.</summary>
    public int Site { get; init; }

    /// <summary>Inside a block, the sites of its attribute and of the enclosing uses.</summary>
    public ImmutableArray<int> Path { get; init; } = ImmutableArray<int>.Empty;
}

/// <summary>A row of the input table.</summary>
/// <param name="Name">The name, declared or derived.</param>
/// <param name="Shape">The shape of one example.</param>
internal sealed record InputRow(string Name, ImmutableArray<int> Shape)
{
    /// <summary>For indices, n: they are whole numbers from 0 to n − 1.</summary>
    public int? Vocabulary { get; init; }

    /// <summary>For the length of a sequence, the most steps.</summary>
    public int? Steps { get; init; }

    public int Length => Shape.Aggregate(1, (product, size) => checked(product * size));
}

/// <summary>A row of the head table; a head is an output with its loss.</summary>
/// <param name="Name">The declared name, or that of its last layer.</param>
/// <param name="Layer">The last layer of the head.</param>
/// <param name="Shape">The shape of one output.</param>
/// <param name="TargetLength">Elements of one target, including the weight of the example.</param>
/// <param name="Loss">The name of the loss, as declared.</param>
/// <param name="Task">The task, by its name in the runtime's NetworkTask.</param>
/// <param name="Weight">The factor of the loss in J.</param>
/// <param name="AllowsMissingTargets">Whether targets may be missing, that is, NaN.</param>
/// <param name="HasExampleWeights">Whether the last target column is the weight of the example.</param>
internal sealed record HeadRow(
    string Name, LayerPath Layer, ImmutableArray<int> Shape, int TargetLength, string Loss, string Task, double Weight,
    bool AllowsMissingTargets, bool HasExampleWeights)
{
    /// <summary>The targets that the loss allows.</summary>
    public TargetDomainKind Targets { get; init; }

    public int Length => Shape.Aggregate(1, (product, size) => checked(product * size));
}

/// <summary>The targets that a loss allows. Mirrors the runtime's enum Lamina.TargetDomain, name by name and value by value.</summary>
internal enum TargetDomainKind
{
    Any,
    UnitInterval,
    Distribution,
    OptionalDistribution,
    Signs,
}
