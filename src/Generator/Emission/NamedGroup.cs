using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission;

/// <summary>A fused group with a short name for each of its values, without those of layers, so that equal layers share a kernel.</summary>
internal sealed class NamedGroup
{
    /// <summary>Letters of the names of functions in the name of a kernel; equal beginnings are numbered.</summary>
    private const int LongestNames = 200;

    private readonly Graph graph;
    private readonly Dictionary<int, string> names = new();

    public NamedGroup(Graph graph, FusedGroup group)
    {
        this.graph = graph;
        Group = group;
        var taken = new NameSet(separator: "");
        foreach (int id in group.Inputs) names[id] = taken.Unique(BaseName(id, isInput: true));
        foreach (int id in group.Nodes) names[id] = taken.Unique(BaseName(id, isInput: false));
    }

    public FusedGroup Group { get; }

    /// <summary>The names of its functions in a row, for example BiasRelu.</summary>
    public string FunctionNames
    {
        get
        {
            string all = string.Concat(Group.Maps.Select(map => Function(map).Name));
            return all.Length > LongestNames ? all.Substring(0, LongestNames) : all;
        }
    }

    /// <summary>The name of a value.</summary>
    public string this[int id] => names[id];

    public bool Has(int id) => names.ContainsKey(id);

    public Node Node(int id) => graph.Nodes[id];

    public ScalarFunction Function(int map) => graph.Nodes[map].Op.Formula!;

    /// <summary>The course notes' letters: x, w, b, z, a, y, and a leading d for gradients.</summary>
    private string BaseName(int id, bool isInput)
    {
        Node node = graph.Nodes[id];
        ValueLetters letters = node.Op.Letters(node.Shape);
        if (node.GradientOf is not null) return letters.Gradient;
        return isInput ? LetterInHead(id) ?? letters.Input : letters.Result;
    }

    private string? LetterInHead(int id) =>
        Group.Head is { } head && graph.Nodes[head].Operands.IndexOf(id) is var operand and >= 0
            ? graph.Nodes[head].Op.LetterOf(operand)
            : null;
}
