using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Lowering.Building;

/// <summary>The layers of a network, or of one use of a block, and the values by name.</summary>
internal sealed class LayerScope
{
    /// <summary>Of the layers, as far as they were asked for: every op of a layer carries it.</summary>
    private readonly LayerPath?[] paths;

    /// <summary>The first place of each name, once one is asked for.</summary>
    private Dictionary<string, int>? places;

    /// <summary>The layers by their sites, once one is asked for.</summary>
    private Dictionary<int, LayerDeclaration>? makers;

    /// <summary>The names that layers read, once they are asked for.</summary>
    private HashSet<string>? read;

    /// <summary>The layers of a network.</summary>
    public LayerScope(NetworkDeclaration network)
        : this(network, LayerNames.Of(network.Inputs), network.Layers)
    {
    }

    private LayerScope(NetworkDeclaration network, IReadOnlyList<string> inputNames, IReadOnlyList<LayerDeclaration> layers)
    {
        Network = network;
        InputNames = inputNames;
        Layers = layers;
        Names = LayerNames.Of(layers);
        paths = new LayerPath?[layers.Count];
    }

    /// <summary>The network around it.</summary>
    public NetworkDeclaration Network { get; }

    public IReadOnlyList<LayerDeclaration> Layers { get; }

    /// <summary>The names of the network's inputs, in order.</summary>
    public IReadOnlyList<string> InputNames { get; }

    /// <summary>The layers' own names, in order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The use of a block whose layers these are; empty in a network.</summary>
    public LayerPath Block { get; private init; } = LayerPath.Empty;

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

    /// <summary>The layers of a block in this scope.</summary>
    /// <param name="use">The block.</param>
    /// <param name="block">The path to its layers.</param>
    /// <param name="input">Its input.</param>
    public LayerScope Of(UseDeclaration use, LayerPath block, LayerValue input) => new(Network, InputNames, use.Layers)
    {
        Block = block,
        BlockInput = input,
        IsFrozen = IsFrozen || use.Frozen,
        Arguments = use.Arguments,
        Use = Use ?? new BlockUse(LayerText.Of(use), input.Derivation),
        Values = { [LayerNames.BlockInput] = input },
    };

    /// <summary>The place of a layer by its own name; below 0 when there is none.</summary>
    public int IndexOf(string name)
    {
        places ??= FirstPlaces(Names);
        return places.TryGetValue(name, out int place) ? place : -1;
    }

    /// <summary>The place of a layer among these; below 0 for an input and for a layer of another scope.</summary>
    public int IndexOf(LayerPath layer) => layer.Block == Block ? IndexOf(layer.Name) : -1;

    /// <summary>The position of a layer of this scope.</summary>
    public LayerPath PathOf(int index) => paths[index] ??= Block.Then(Names[index]);

    /// <summary>The layers after a place. Not by Skip, which would walk from the first layer every time.</summary>
    public IEnumerable<LayerDeclaration> LayersAfter(int index)
    {
        for (int place = index + 1; place < Layers.Count; place++) yield return Layers[place];
    }

    /// <summary>Whether a layer of this scope names another one as its input or for its weights.</summary>
    public bool IsRead(string name) => (read ??= new HashSet<string>(Layers.SelectMany(LayerReferences.Of))).Contains(name);

    /// <summary>The layer of this scope that made a value; null for what an input, or a block inside, made.</summary>
    public LayerDeclaration? Maker(LayerValue value)
    {
        makers ??= Layers.Where(layer => layer is not UseDeclaration).GroupBy(layer => layer.OwnSite)
            .ToDictionary(site => site.Key, site => site.First());
        return makers.TryGetValue(value.Site, out LayerDeclaration? layer) ? layer : null;
    }

    private static Dictionary<string, int> FirstPlaces(IReadOnlyList<string> names)
    {
        var places = new Dictionary<string, int>(names.Count);
        for (int place = names.Count - 1; place >= 0; place--) places[names[place]] = place;
        return places;
    }
}
