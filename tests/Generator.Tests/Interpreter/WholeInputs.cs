using Lamina.Generator.Ir;

namespace Lamina.Generator.Tests.Interpreter;

/// <summary>The columns of a network's input row that hold whole numbers: indices of embeddings and lengths of sequences.</summary>
internal static class WholeInputs
{
    /// <summary>For each such column the number that its values stay below.</summary>
    public static IReadOnlyDictionary<int, int> Of(Graph graph)
    {
        var bounds = new Dictionary<int, int>();
        foreach (Node node in graph.Nodes)
        {
            (int operand, int bound) = node.Op switch
            {
                EmbeddingOp => (node.Operands[0], graph.Nodes[node.Operands[1]].Shape.Dimensions[0]),
                RecurrenceOp { HasLengths: true } op => (node.Operands[^1], op.Geometry.Steps + 1),
                AttentionSoftmaxOp { HasLengths: true } op => (node.Operands[^1], op.Geometry.Keys + 1),
                _ => (-1, 0),
            };
            if (operand < 0) continue;
            foreach (int column in Columns(graph.Nodes[operand])) bounds[column] = bound;
        }

        return bounds;
    }

    /// <summary>Of an input that is the whole row or a part of it.</summary>
    private static IEnumerable<int> Columns(Node input) => input.Op is SliceOp slice
        ? Enumerable.Range(slice.Range.Start, slice.Range.Count)
        : Enumerable.Range(0, input.Shape.Length);
}
