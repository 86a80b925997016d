namespace Lamina;

/// <summary>The edges of a network's graph, with the defaults that descriptions leave out.</summary>
internal static class LayerGraph
{
    /// <summary>Names of the layers and inputs that a layer reads.</summary>
    /// <param name="network">The network.</param>
    /// <param name="layer">Index of the layer.</param>
    public static IReadOnlyList<string> InputsOf(NetworkDescription network, int layer) =>
        network.Layers[layer].Inputs ?? [Before(network, layer)];

    /// <summary>Name of the layer or input before an index of the list of layers.</summary>
    public static string Before(NetworkDescription network, int layer) =>
        layer == 0 ? network.Inputs[0].Name : network.Layers[layer - 1].Name;

    /// <summary>Name of the layer that a head reads.</summary>
    public static string LayerOf(NetworkDescription network, HeadDescription head) =>
        head.Layer
        ?? (network.Layers.Any(layer => layer.Name == head.Name) ? head.Name : Before(network, network.Layers.Count));

    /// <summary>Whether every layer reads the one before it, from one input to one head.</summary>
    public static bool IsChain(NetworkDescription network)
    {
        if (network.Inputs.Count > 1 || network.Heads.Count > 1) return false;
        if (LayerOf(network, network.Heads[0]) != Before(network, network.Layers.Count)) return false;

        for (int layer = 0; layer < network.Layers.Count; layer++)
        {
            if (InputsOf(network, layer) is not [var only] || only != Before(network, layer)) return false;
        }

        return true;
    }

    /// <summary>The loss of a head with its factor, for example <c>CrossEntropy, weight 0.5</c>.</summary>
    public static string Loss(HeadDescription head) =>
        head.Weight == 1 ? head.Loss : FormattableString.Invariant($"{head.Loss}, weight {head.Weight}");

    /// <summary>The first parts of a dotted name; null if the name has no further part.</summary>
    /// <param name="name">For example <c>stage1.0.conv1</c>.</param>
    /// <param name="parts">For example 2, for <c>stage1.0</c>.</param>
    public static string? Prefix(string name, int parts)
    {
        int dot = -1;
        for (int part = 0; part < parts; part++)
        {
            dot = name.IndexOf('.', dot + 1);
            if (dot < 0) return null;
        }

        return name[..dot];
    }
}
