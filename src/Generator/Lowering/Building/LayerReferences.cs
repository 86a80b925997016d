using Lamina.Generator.Declarations;

namespace Lamina.Generator.Lowering.Building;

/// <summary>References from layers to others by name.</summary>
internal static class LayerReferences
{
    /// <summary>All names in a layer's attribute but its own.</summary>
    public static IEnumerable<string> Of(LayerDeclaration layer) =>
        layer is SharedDeclaration shared ? Values(layer).Append(shared.Layer) : Values(layer);

    /// <summary>Names of the inputs of a layer.</summary>
    public static IEnumerable<string> Values(LayerDeclaration layer)
    {
        IEnumerable<string?> names = layer switch
        {
            MergeDeclaration merge => merge.Layers,
            AttentionDeclaration attention => new[] { attention.Memory, attention.Lengths },
            RecurrentDeclaration recurrent => new[] { recurrent.Lengths },
            _ => Array.Empty<string>(),
        };
        return names.Prepend(layer.From).OfType<string>();
    }

    /// <summary>False for layers that name all of their inputs.</summary>
    public static bool UsesLayerBefore(LayerDeclaration layer) => layer.From is null && layer is not MergeDeclaration { Layers.Count: > 1 };

    /// <summary>All names that are used in the present scope, by losses and outputs too where it is the network.</summary>
    public static IEnumerable<string> All(LayerScope scope)
    {
        IEnumerable<string> ofLayers = scope.Layers.SelectMany(Of);
        if (scope.BlockInput is not null) return ofLayers;
        return ofLayers
            .Concat(scope.Network.Losses.Select(loss => loss.From).OfType<string>())
            .Concat(scope.Network.Outputs.Select(output => output.From).OfType<string>());
    }
}
