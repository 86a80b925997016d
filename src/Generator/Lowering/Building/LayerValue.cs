using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Lowering.Building;

/// <summary>An output of a layer or an input: node, shape, origin, and its text in messages.</summary>
/// <param name="Node">Place in the graph.</param>
/// <param name="Shape">The node's shape.</param>
/// <param name="Layer">The layer or input that made it.</param>
/// <param name="Description">As the user wrote it.</param>
/// <param name="Site">The attribute that made it.</param>
internal sealed record LayerValue(int Node, TensorShape Shape, LayerPath Layer, string Description, int Site)
{
    /// <summary>Its shape is a guess, because of an error before it: further faults of shapes are no news.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>The shape of the layer's input, where it has a single one.</summary>
    public TensorShape? InputShape { get; init; }

    /// <summary>Of a layer that keeps the shape: the one before it that made the shape, as messages show it.</summary>
    public string? Origin { get; init; }

    /// <summary>The input whose indices its elements are; null for elements to compute with.</summary>
    public InputDeclaration? Indices { get; init; }

    /// <summary>Its elements are those of inputs, in any order.</summary>
    public bool IsInput { get; init; }

    /// <summary>
    /// Text of the value and where it comes from, for messages: <c>Flatten of 12×12×64 gives 9,216</c>,
    /// <c>Relu after Dense(8) of 4 gives 8</c>.
    /// </summary>
    public string Derivation
    {
        get
        {
            string origin = Origin is { } layer ? $" after {layer}" : InputShape is { } input && !input.Equals(Shape) ? Of(input) : "";
            return $"{Description}{origin} gives {LayerText.Shape(Shape.Dimensions)}";
        }
    }

    /// <summary>The layer that made the shape, as messages show it after layers that keep it.</summary>
    public string ShapeOrigin => Origin ?? (InputShape is { } input ? Description + Of(input) : Description);

    private static string Of(TensorShape input) => $" of {LayerText.Shape(input.Dimensions)}";
}
