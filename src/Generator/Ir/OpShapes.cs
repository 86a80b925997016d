using System.Collections.Immutable;

namespace Lamina.Generator.Ir;

/// <summary>The shapes that an op is used with.</summary>
/// <param name="Operands">Of its operands.</param>
/// <param name="Result">Of its result.</param>
internal sealed record OpShapes(ImmutableArray<TensorShape> Operands, TensorShape Result)
{
    public static OpShapes Of(Graph graph, Node node) =>
        new(ImmutableArray.CreateRange(node.Operands, operand => graph.Nodes[operand].Shape), node.Shape);

    /// <summary>Elements of an operand; 0 where there is none.</summary>
    public int Length(int operand) => operand < Operands.Length ? Operands[operand].Length : 0;
}
