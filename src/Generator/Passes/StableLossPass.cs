using System.Collections.Immutable;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;
using Lamina.Generator.Runs;

namespace Lamina.Generator.Passes;

/// <summary>
/// Merges softmax with cross-entropy, and sigmoid with binary cross-entropy, into one op on the logits. This avoids the logarithm of a
/// rounded probability and gives ŷ − y as the gradient. Runs before differentiation, because the separate losses have no gradient rule.
/// </summary>
internal static class StableLossPass
{
    public static Graph Run(Graph graph, CompilerRun? run = null) => GraphRewriter.Rewrite(graph, run, Replace);

    private static int Replace(GraphBuilder builder, int id, Node node, ImmutableArray<int> operands)
    {
        if (node.Op is CrossEntropyOp loss && builder[operands[0]].Op is SoftmaxOp or LogSoftmaxOp)
        {
            return builder.Add(new SoftmaxCrossEntropyOp(builder[operands[0]].Shape.Last, loss.IsWeighted), node.Layer,
                builder[operands[0]].Operands[0], operands[1]);
        }

        if (node.Op is BinaryCrossEntropyOp && builder[operands[0]].Op is MapOp map && map.Function.Equals(ScalarFunctions.Sigmoid))
        {
            return builder.Add(new SigmoidBinaryCrossEntropyOp(), node.Layer, builder[operands[0]].Operands[0], operands[1]);
        }

        return builder.Copy(node, operands);
    }
}
