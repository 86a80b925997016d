using System.Collections.Immutable;

namespace Lamina.Generator.Ir;

/// <summary>The operand and result shapes of one use of an op.</summary>
/// <param name="Operands">The shapes of the operands.</param>
/// <param name="Result">The shape of the result.</param>
internal sealed record OpShapes(ImmutableArray<TensorShape> Operands, TensorShape Result)
{
    public static OpShapes Of(Graph graph, Node node) =>
        new(ImmutableArray.CreateRange(node.Operands, operand => graph.Nodes[operand].Shape), node.Shape);

    /// <summary>The elements of an operand; 0 if there is no such operand.</summary>
    public int Length(int operand) => operand < Operands.Length ? Operands[operand].Length : 0;
}
