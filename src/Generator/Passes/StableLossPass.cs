using System.Collections.Immutable;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;

namespace Lamina.Generator.Passes;

/// <summary>
/// Softmax with cross-entropy and sigmoid with binary cross-entropy become one op on the logits each: no logarithm of a rounded
/// probability, and ŷ − y as the gradient. Before differentiation, because the separate losses have no gradient rule.
/// </summary>
internal static class StableLossPass
{
    public static Graph Run(Graph graph) => GraphRewriter.Rewrite(graph, Replace);

    private static int Replace(GraphBuilder copy, int id, Node node, ImmutableArray<int> operands)
    {
        if (node.Op is CrossEntropyOp loss && copy[operands[0]].Op is SoftmaxOp or LogSoftmaxOp)
        {
            return copy.Add(new SoftmaxCrossEntropyOp(copy[operands[0]].Shape.Last, loss.IsWeighted), node.Layer, copy[operands[0]].Operands[0], operands[1]);
        }

        if (node.Op is BinaryCrossEntropyOp && copy[operands[0]].Op is MapOp map && map.Function.Equals(ScalarFunctions.Sigmoid))
        {
            return copy.Add(new SigmoidBinaryCrossEntropyOp(), node.Layer, copy[operands[0]].Operands[0], operands[1]);
        }

        return copy.Copy(node, operands);
    }
}
