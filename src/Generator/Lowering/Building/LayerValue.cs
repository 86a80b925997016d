using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Lowering.Building;

/// <summary>A value that layers can take: its node, who made it, and how messages call it.</summary>
/// <param name="Node">Place in the graph.</param>
/// <param name="Layer">Name of the layer or input that made it.</param>
/// <param name="Description">As the user wrote it.</param>
/// <param name="Site">The attribute that made it.</param>
/// <param name="IsUnknown">Its shape is a guess, because an error stands before it: faults of shapes that follow are no news.</param>
internal sealed record LayerValue(int Node, string Layer, string Description, int Site, bool IsUnknown = false)
{
    /// <summary>The shape of what the layer took, where a single value went in.</summary>
    public TensorShape? Taken { get; init; }

    /// <summary>Of a layer that never changes a shape: the one before it that made the shape, as messages show it.</summary>
    public string? Origin { get; init; }

    /// <summary>The input whose indices these numbers are; null for numbers to compute with.</summary>
    public InputDeclaration? Indices { get; init; }
}
