using System.Collections.Immutable;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;

namespace Lamina.Generator.Passes;

/// <summary>
/// The stable binary cross-entropy becomes a sum of its formula, so that it fuses with the layer before it. After differentiation,
/// because its gradient rule, ŷ − y, is better than the derivative of the formula.
/// </summary>
internal static class LossExpansionPass
{
    public static Graph Run(Graph graph) => GraphRewriter.Rewrite(graph, Replace);

    private static int Replace(GraphBuilder copy, int id, Node node, ImmutableArray<int> operands) =>
        node.Op is SigmoidBinaryCrossEntropyOp
            ? copy.Add(new SumOp(), node.Layer, copy.Map(ScalarFunctions.LogisticLoss, node.Layer, operands[0], operands[1]))
            : copy.Copy(node, operands);
}
