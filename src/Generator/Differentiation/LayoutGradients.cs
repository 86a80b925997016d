using Lamina.Generator.Ir;

namespace Lamina.Generator.Differentiation;

/// <summary>Gradient rules of ops that only rearrange elements: each rule undoes the rearrangement.</summary>
internal static class LayoutGradients
{
    public static int? Reshape(GraphBuilder graph, int node, int gradient, int operand) =>
        graph.Add(new ReshapeOp(graph[graph[node].Operands[0]].Shape), graph[node].Layer, gradient);

    public static int? Slice(GraphBuilder graph, int node, int gradient, int operand) => graph.Add(
        new EmbedOp(((SliceOp)graph[node].Op).Range, graph[graph[node].Operands[0]].Shape), graph[node].Layer, gradient);

    public static int? Concat(GraphBuilder graph, int node, int gradient, int operand)
    {
        Node concat = graph[node];
        int rows = ((ConcatOp)concat.Op).Rows;
        int start = concat.Operands.Take(operand).Sum(part => graph[part].Shape.Length) / rows;
        TensorShape part = graph[concat.Operands[operand]].Shape;
        var range = new ColumnRange(rows, concat.Shape.Length / rows, start, part.Length / rows);
        return graph.Add(new SliceOp(range, part), concat.Layer, gradient);
    }

    public static int? Pad(GraphBuilder graph, int node, int gradient, int operand)
    {
        var op = (PadOp)graph[node].Op;
        return graph.Add(op with { IsCrop = !op.IsCrop }, graph[node].Layer, gradient);
    }

    public static int? Permute(GraphBuilder graph, int node, int gradient, int operand)
    {
        var op = (PermuteOp)graph[node].Op;
        return graph.Add(new PermuteOp(op.Axes.Apply(op.Source), op.Axes.Inverse), graph[node].Layer, gradient);
    }
}
