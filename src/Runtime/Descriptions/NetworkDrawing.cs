namespace Lamina;

/// <summary>
/// The graph of a network for both drawing formats: nodes, nested groups of layers that share a dotted prefix, and edges. Nodes are named
/// by kind and index, so no declared name can be mistaken for syntax.
/// </summary>
internal sealed class NetworkDrawing
{
    private readonly Dictionary<string, string> ids = [];

    public NetworkDrawing(NetworkDescription network)
    {
        Inputs = [.. network.Inputs.Select((input, i) => new Node(Id("in", i), [input.Name, LayerRows.Shape(input.Shape)]))];
        Heads = [.. network.Heads.Select((head, i) => new Node(Id("out", i), [head.Name, $"loss {LayerGraph.Loss(head)}"]))];
        for (int i = 0; i < network.Inputs.Count; i++) ids[network.Inputs[i].Name] = Inputs[i].Id;
        for (int i = 0; i < network.Layers.Count; i++) AddLayer(network.Layers[i], i);

        for (int i = 0; i < network.Layers.Count; i++)
        {
            foreach (string name in LayerGraph.InputsOf(network, i)) Edges.Add((Find(network, name), Id("layer", i)));
        }

        for (int i = 0; i < network.Heads.Count; i++)
        {
            Edges.Add((Find(network, LayerGraph.LayerOf(network, network.Heads[i])), Heads[i].Id));
        }
    }

    public IReadOnlyList<Node> Inputs { get; }

    public IReadOnlyList<Node> Heads { get; }

    /// <summary>All layers, as the contents of a group without name.</summary>
    public Group Layers { get; } = new("", "");

    public List<(string From, string To)> Edges { get; } = [];

    private static string Id(string kind, int place) => FormattableString.Invariant($"{kind}{place}");

    private void AddLayer(LayerDescription layer, int place)
    {
        ids[layer.Name] = Id("layer", place);
        Group group = Layers;
        for (int parts = 1; LayerGraph.Prefix(layer.Name, parts) is { } prefix; parts++) group = group.Within(prefix);
        group.Items.Add(new Node(Id("layer", place), [layer.Name, layer.Kind, LayerRows.Shape(layer.OutputShape)]));
    }

    private string Find(NetworkDescription network, string name) =>
        ids.TryGetValue(name, out string? id)
            ? id
            : throw new InvalidOperationException(
                $"A layer or head of {network.Name} reads '{name}', which is neither a layer nor an input.");

    /// <summary>A node, or a group of them.</summary>
    internal abstract class Item;

    /// <summary>An input, a layer or a head.</summary>
    /// <param name="id">Letters and digits.</param>
    /// <param name="lines">The lines of its label.</param>
    internal sealed class Node(string id, IReadOnlyList<string> lines) : Item
    {
        public string Id { get; } = id;

        public IReadOnlyList<string> Lines { get; } = lines;
    }

    /// <summary>Layers with a common prefix, at the position of the first.</summary>
    /// <param name="id">Letters, digits and underscores.</param>
    /// <param name="name">The prefix.</param>
    internal sealed class Group(string id, string name) : Item
    {
        private readonly Dictionary<string, Group> groups = [];

        public string Id { get; } = id;

        public string Name { get; } = name;

        public List<Item> Items { get; } = [];

        /// <summary>The group of a longer prefix inside this one.</summary>
        public Group Within(string longer)
        {
            if (groups.TryGetValue(longer, out Group? group)) return group;

            group = new Group(FormattableString.Invariant($"{(Id.Length == 0 ? "group" : Id + "_")}{groups.Count}"), longer);
            groups.Add(longer, group);
            Items.Add(group);
            return group;
        }
    }
}
