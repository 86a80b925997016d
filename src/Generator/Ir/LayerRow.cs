using System.Collections.Immutable;

namespace Lamina.Generator.Ir;

/// <summary>One layer of the table that users see.</summary>
/// <param name="Layer">Where it stands, with its name, given or derived.</param>
/// <param name="Description">As declared.</param>
/// <param name="OutputShape">Of one example.</param>
/// <param name="Parameters">Places of its tensors in the graph's parameter table.</param>
/// <param name="MultiplyAdds">Of the forward pass for one example.</param>
internal sealed record LayerRow(
    LayerPath Layer, AttributeText Description, ImmutableArray<int> OutputShape, ImmutableArray<int> Parameters, long MultiplyAdds)
{
    /// <summary>The layers and inputs that it reads.</summary>
    public IReadOnlyList<LayerPath> Inputs { get; init; } = Array.Empty<LayerPath>();

    /// <summary>An error stands at or before it, and its shape is a plausible one.</summary>
    public bool IsGuess { get; init; }

    /// <summary>Its output in the lowered graph.</summary>
    public int Node { get; init; }

    /// <summary>Its attribute.</summary>
    public int Site { get; init; }

    /// <summary>Inside a block: the sites of its attribute and of the uses around it.</summary>
    public ImmutableArray<int> Path { get; init; } = ImmutableArray<int>.Empty;
}

/// <summary>One input of a network.</summary>
/// <param name="Name">Given or derived.</param>
/// <param name="Shape">Of one example.</param>
internal sealed record InputRow(string Name, ImmutableArray<int> Shape)
{
    public int Length => Shape.Aggregate(1, (product, size) => checked(product * size));
}

/// <summary>One head of a network: an output and its loss.</summary>
/// <param name="Name">Given, or that of its last layer.</param>
/// <param name="Layer">Its last layer.</param>
/// <param name="Shape">Of one output.</param>
/// <param name="TargetLength">Elements of one target, the example's weight included.</param>
/// <param name="Loss">As declared.</param>
/// <param name="Task">Its kind of question, by its name in the runtime's NetworkTask.</param>
/// <param name="Weight">Factor of its loss in J.</param>
/// <param name="AllowsMissing">Targets may be NaN.</param>
/// <param name="HasExampleWeights">The last target column is the example's weight.</param>
internal sealed record HeadRow(
    string Name, LayerPath Layer, ImmutableArray<int> Shape, int TargetLength, string Loss, string Task, double Weight, bool AllowsMissing,
    bool HasExampleWeights)
{
    public int Length => Shape.Aggregate(1, (product, size) => checked(product * size));
}
