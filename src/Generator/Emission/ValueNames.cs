using Lamina.Generator.Ir;

namespace Lamina.Generator.Emission;

/// <summary>Names of values in generated code, after their layers.</summary>
internal static class ValueNames
{
    /// <summary>What is between a name and its number.</summary>
    public const string Separator = "_";

    /// <summary>
    /// A for activations, d for gradients, mask for masks …, and the layer: aRelu1, dDense2, aStage1_0_Conv1. Layers of a block are named
    /// without it.
    /// </summary>
    public static string OfBuffer(Node node, LayerPath block)
    {
        string prefix = node.Op.Names.Buffer ?? (node.GradientOf is null ? "a" : "d");
        LayerPath layer = Within(block, node.GradientOf ?? node.Layer);
        return prefix + string.Join("_", layer.Parts.Select(part => char.ToUpperInvariant(part[0]) + part.Substring(1)));
    }

    /// <summary>A layer as a block sees it; layers outside it, which differ from use to use, keep their own name only.</summary>
    public static LayerPath Within(LayerPath block, LayerPath layer) =>
        block == LayerPath.Empty ? layer : layer.IsInside(block) ? layer.Within(block) : LayerPath.Empty.Then("outer").Then(layer.Name);
}
