using Lamina.Generator.Ir;

namespace Lamina.Generator.Inspection;

/// <summary>
/// Prints a graph: one line per node with its id, shape, op, layer and use. A "saved" value is computed by the forward part of the training
/// graph and read by the backward part.
/// </summary>
internal sealed class GraphText
{
    private readonly Graph graph;
    private readonly HashSet<int> saved;

    public GraphText(Graph graph)
    {
        this.graph = graph;
        saved = Saved(graph);
    }

    public IEnumerable<string> Lines(string title)
    {
        yield return $"{title}: {TextTable.Count(graph.Nodes.Length, "node")}";
        foreach (string line in Nodes(Enumerable.Range(0, graph.Nodes.Length), "  ")) yield return line;
    }

    /// <summary>The lines of some nodes.</summary>
    public IEnumerable<string> Nodes(IEnumerable<int> ids, string indent)
    {
        var table = new TextTable(7, 20, 64, 38);
        foreach (int id in ids)
        {
            Node node = graph.Nodes[id];
            table.Add(OpText.Value(id), node.Shape.ToString(), OpText.Of(graph, node), string.Join(", ", Notes(id)));
        }

        return table.Lines(indent);
    }

    private IEnumerable<string> Notes(int id)
    {
        Node node = graph.Nodes[id];
        yield return "; " + node.Layer;
        if (node.GradientOf is { } layer && !graph.Outputs.Gradients.Contains(id))
        {
            yield return layer == node.Layer ? "gradient" : $"gradient at {layer}";
        }

        if (saved.Contains(id)) yield return "saved";
        if (graph.Outputs.Prediction == id) yield return "is the prediction";
        if (graph.Outputs.Loss == id) yield return "is the loss";
        for (int i = 0; i < graph.Outputs.Gradients.Length; i++)
        {
            if (graph.Outputs.Gradients[i] == id) yield return "changes " + graph.Parameters[i].Name;
        }
    }

    private static HashSet<int> Saved(Graph graph)
    {
        if (graph.Outputs.Gradients.IsEmpty) return new HashSet<int>();
        HashSet<int> forward =
            TransitiveOperands(graph, new[] { graph.Outputs.Prediction, graph.Outputs.Loss }.Where(id => id != GraphOutputs.None));
        return new HashSet<int>(Enumerable.Range(0, graph.Nodes.Length)
            .Where(id => !forward.Contains(id))
            .SelectMany(id => graph.Nodes[id].Operands)
            .Where(id => forward.Contains(id) && !graph.Nodes[id].Operands.IsEmpty));
    }

    /// <summary>The given nodes and all nodes from which they are computed.</summary>
    private static HashSet<int> TransitiveOperands(Graph graph, IEnumerable<int> outputs)
    {
        var found = new HashSet<int>(outputs);
        for (int id = graph.Nodes.Length - 1; id >= 0; id--)
        {
            if (found.Contains(id)) found.UnionWith(graph.Nodes[id].Operands);
        }

        return found;
    }
}
