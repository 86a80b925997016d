using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Lowering;

/// <summary>One output with its loss.</summary>
internal sealed class Head
{
    public Head(GraphBuilder graph, LossDeclaration loss, LayerValue value, string name)
    {
        Loss = loss;
        Value = value;
        Shape = graph[value.Node].Shape;
        int targets = Shape.Length * (loss.Formula is null && loss.Loss == LossKind.Distillation ? 2 : 1);
        Row = new HeadRow(
            name, value.Layer, Shape.Dimensions, targets + (loss.ExampleWeights ? 1 : 0), loss.Formula?.Method ?? loss.Loss.ToString(),
            loss.Formula is null ? LossTasks.Of(loss.Loss) : LossTasks.Regression, loss.Weight, loss.MissingTargets, loss.ExampleWeights);
    }

    public LossDeclaration Loss { get; }

    /// <summary>ŷ.</summary>
    public LayerValue Value { get; }

    public TensorShape Shape { get; }

    public HeadRow Row { get; }

    /// <summary>Steps or pixels of which each has a prediction of its own.</summary>
    public int Rows => Shape.Length / Shape.Last;
}

/// <summary>The target row and the part of each head.</summary>
internal sealed class Targets
{
    private readonly GraphBuilder graph;
    private readonly IReadOnlyList<Head> heads;
    private readonly int row;
    private readonly int length;

    private Targets(GraphBuilder graph, IReadOnlyList<Head> heads)
    {
        this.graph = graph;
        this.heads = heads;
        length = heads.Sum(head => head.Row.TargetLength);
        bool isWhole = heads.Count == 1 && length == heads[0].Shape.Length;
        row = graph.Source(new TargetOp(), isWhole ? heads[0].Shape : TensorShape.PerExample(length), "loss");
    }

    public static Targets Of(GraphBuilder graph, IReadOnlyList<Head> heads) => new(graph, heads);

    /// <summary>Picks parts of a head's targets: count numbers from a start, in a shape.</summary>
    public Func<int, TensorShape, int> Of(Head head)
    {
        int first = heads.TakeWhile(other => other != head).Sum(other => other.Row.TargetLength);
        return (start, shape) => shape.Length == length
            ? row
            : graph.Add(new SliceOp(new ColumnRange(1, length, first + start, shape.Length), shape), "loss", row);
    }
}
