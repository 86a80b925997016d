using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Lowering.Building;

/// <summary>A layer as it was lowered, blocks written out: its attribute, its output and whose values it read.</summary>
internal sealed class LayerLink
{
    public LayerLink(LayerDeclaration declared, LayerDeclaration layer, LayerValue value, IReadOnlyList<LayerPath> sources)
    {
        Declared = declared;
        Layer = layer;
        Value = value;
        Sources = sources;
    }

    /// <summary>The attribute.</summary>
    public LayerDeclaration Declared { get; }

    /// <summary>What is computed: the same, or the layer that [Shared] names.</summary>
    public LayerDeclaration Layer { get; }

    /// <summary>Its output.</summary>
    public LayerValue Value { get; }

    /// <summary>Full names of the layers and inputs it read.</summary>
    public IReadOnlyList<LayerPath> Sources { get; }

    /// <summary>The one layer that it read; null for merges and after an input. Never a later one, however names are doubled.</summary>
    public LayerLink? Producer { get; set; }

    /// <summary>Its weights stay as they are.</summary>
    public bool IsFrozen { get; init; }

    public LayerPath Name => Value.Layer;

    public string Text => LayerText.Of(Declared);

    public ActivationKind? Activation => (Layer as ActivationDeclaration)?.Activation;

    /// <summary>It reads, beyond the layer before it, others by their names.</summary>
    public bool ReadsByName => Declared.From is not null || Declared is MergeDeclaration or AttentionDeclaration { Memory: not null };
}
