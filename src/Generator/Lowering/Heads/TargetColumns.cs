using Lamina.Generator.Ir;

namespace Lamina.Generator.Lowering.Heads;

/// <summary>The target row and the part of each head.</summary>
internal sealed class TargetColumns
{
    private readonly GraphBuilder graph;
    private readonly Dictionary<Head, int> starts = new();
    private readonly int row;
    private readonly int length;

    private TargetColumns(GraphBuilder graph, IReadOnlyList<Head> heads)
    {
        this.graph = graph;
        foreach (Head head in heads)
        {
            starts.Add(head, length);
            length += head.Row.TargetLength;
        }

        bool isWhole = heads.Count == 1 && length == heads[0].Shape.Length;
        row = graph.Source(new TargetOp(), isWhole ? heads[0].Shape : TensorShape.PerExample(length), "loss");
    }

    public static TargetColumns Of(GraphBuilder graph, IReadOnlyList<Head> heads) => new(graph, heads);

    /// <summary>Picks parts of a head's targets: as many elements from a start as a shape has.</summary>
    public Func<int, TensorShape, int> Of(Head head)
    {
        int first = starts[head];
        return (start, shape) => shape.Length == length
            ? row
            : graph.Add(new SliceOp(new ColumnRange(1, length, first + start, shape.Length), shape), "loss", row);
    }
}
