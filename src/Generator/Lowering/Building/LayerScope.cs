using Lamina.Generator.Declarations;

namespace Lamina.Generator.Lowering.Building;

/// <summary>The layers of a network, or of a block in one place where it is used, and the values that names stand for among them.</summary>
internal sealed class LayerScope
{
    public LayerScope(IReadOnlyList<LayerDeclaration> layers, string prefix, LayerValue? blockInput, bool isFrozen)
    {
        Layers = layers;
        Names = LayerNames.Of(layers);
        Prefix = prefix;
        BlockInput = blockInput;
        IsFrozen = isFrozen;
        if (blockInput is not null) Values[LayerNames.BlockInput] = blockInput;
    }

    public IReadOnlyList<LayerDeclaration> Layers { get; }

    /// <summary>The layers' own names, in order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Stands before the names: empty, or the path of blocks with a dot at the end.</summary>
    public string Prefix { get; }

    /// <summary>What the block was given, or null in a network.</summary>
    public LayerValue? BlockInput { get; }

    /// <summary>Nothing in it is trained.</summary>
    public bool IsFrozen { get; }

    /// <summary>The values so far, by name.</summary>
    public Dictionary<string, LayerValue> Values { get; } = new();

    /// <summary>Place of the layer that is being lowered.</summary>
    public int Index { get; set; }

    public LayerDeclaration Layer => Layers[Index];

    /// <summary>Of a block: the numbers given to it.</summary>
    public EquatableArray<int> Arguments { get; init; }

    /// <summary>The layer of this scope that made a value; null for what an input, or a block inside, made.</summary>
    public LayerDeclaration? Maker(LayerValue value) => Layers.FirstOrDefault(layer => layer.OwnSite == value.Site && layer is not UseDeclaration);

    public string Name => Prefix + Names[Index];
}
