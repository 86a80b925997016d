using Lamina.Generator.Ir;

namespace Lamina.Generator.Emission;

/// <summary>Names of values in generated code, after their layers.</summary>
internal static class ValueNames
{
    /// <summary>A name that is not taken yet, and is then.</summary>
    public static string Unique(string wanted, ISet<string> taken)
    {
        string name = wanted;
        for (int number = 2; !taken.Add(name); number++) name = wanted + "_" + Literals.Of(number);
        return name;
    }

    /// <summary>
    /// A for activations, d for gradients, mask for masks …, and the layer: aRelu1, dDense2, aStage1_0_Conv1. Layers of a block are named
    /// without it.
    /// </summary>
    public static string OfBuffer(Node node, string block)
    {
        string prefix = node.Op.Names.Buffer ?? (node.GradientOf is null ? "a" : "d");
        IEnumerable<string> parts = Within(block, node.GradientOf ?? node.Layer).Split('.');
        return prefix + string.Join("_", parts.Select(part => char.ToUpperInvariant(part[0]) + part.Substring(1)));
    }

    /// <summary>A layer's name within a block; layers around it, which differ from use to use, keep their last part.</summary>
    public static string Within(string block, string layer)
    {
        if (block.Length == 0) return layer;
        return layer.StartsWith(block + ".", StringComparison.Ordinal)
            ? layer.Substring(block.Length + 1)
            : "outer." + layer.Substring(layer.LastIndexOf('.') + 1);
    }
}
