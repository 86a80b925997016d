using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Lowering.Building;

/// <summary>The input of a layer: its value, and the place of the layer in its scope.</summary>
/// <param name="Scope">The layers of its scope.</param>
/// <param name="Index">Its place among them.</param>
/// <param name="Value">Its input.</param>
internal sealed record LayerInput(LayerScope Scope, int Index, LayerValue Value)
{
    /// <summary>The layer whose weights it shares, or null.</summary>
    public LayerPath? SharedLayer { get; init; }

    public LayerDeclaration Layer => Scope.Layers[Index];

    public TensorShape Shape => Value.Shape;

    public int Node => Value.Node;

    /// <summary>The layer's position.</summary>
    public LayerPath Path => Scope.PathOf(Index);
}
