using Lamina.Generator.Declarations;

namespace Lamina.Generator.Lowering.Building;

/// <summary>The layers of a network, or of one use of a block, and the values by name.</summary>
internal sealed class LayerScope
{
    /// <summary>The layers of a network.</summary>
    public LayerScope(NetworkDeclaration network)
        : this(network, network.Layers)
    {
    }

    private LayerScope(NetworkDeclaration network, IReadOnlyList<LayerDeclaration> layers)
    {
        Network = network;
        Layers = layers;
        Names = LayerNames.Of(layers);
    }

    /// <summary>The network around it.</summary>
    public NetworkDeclaration Network { get; }

    public IReadOnlyList<LayerDeclaration> Layers { get; }

    /// <summary>The layers' own names, in order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Stands before the names: empty, or the path of blocks with a dot at the end.</summary>
    public string Prefix { get; private init; } = "";

    /// <summary>The block's input, or null in a network.</summary>
    public LayerValue? BlockInput { get; private init; }

    /// <summary>Nothing in it is trained.</summary>
    public bool IsFrozen { get; private init; }

    /// <summary>Of a block: its arguments.</summary>
    public EquatableArray<int> Arguments { get; private init; }

    /// <summary>The outermost use of a block around it; null in a network.</summary>
    public BlockUse? Use { get; private init; }

    /// <summary>The values so far, by name.</summary>
    public Dictionary<string, LayerValue> Values { get; } = new();

    /// <summary>The layers of a block that stands in this scope.</summary>
    /// <param name="use">The block.</param>
    /// <param name="prefix">The path to its layers.</param>
    /// <param name="input">Its input.</param>
    public LayerScope Of(UseDeclaration use, string prefix, LayerValue input) => new(Network, use.Layers)
    {
        Prefix = prefix,
        BlockInput = input,
        IsFrozen = IsFrozen || use.Frozen,
        Arguments = use.Arguments,
        Use = Use ?? new BlockUse(LayerText.Of(use), input.Gives),
        Values = { [LayerNames.BlockInput] = input },
    };

    /// <summary>The place of a layer by its own name; below 0 when there is none.</summary>
    public int IndexOf(string name)
    {
        for (int index = 0; index < Names.Count; index++)
        {
            if (Names[index] == name) return index;
        }

        return -1;
    }

    /// <summary>A layer's name with the blocks around it.</summary>
    public string FullName(int index) => Prefix + Names[index];

    /// <summary>The layer of this scope that made a value; null for what an input, or a block inside, made.</summary>
    public LayerDeclaration? Maker(LayerValue value) => Layers.FirstOrDefault(layer => layer.OwnSite == value.Site && layer is not UseDeclaration);
}
