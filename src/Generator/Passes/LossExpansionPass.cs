using System.Collections.Immutable;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;
using Lamina.Generator.Runs;

namespace Lamina.Generator.Passes;

/// <summary>
/// Replaces the stable binary cross-entropy by a sum over its formula, which can be fused with the layer before it. Runs after
/// differentiation, because its gradient rule, ŷ − y, is simpler and more accurate than the derivative of the formula.
/// </summary>
internal static class LossExpansionPass
{
    public static Graph Run(Graph graph, CompilerRun? run = null) => GraphRewriter.Rewrite(graph, run, Replace);

    private static int Replace(GraphBuilder builder, int id, Node node, ImmutableArray<int> operands) =>
        node.Op is SigmoidBinaryCrossEntropyOp
            ? builder.Add(new SumOp(), node.Layer, builder.Map(ScalarFunctions.LogisticLoss, node.Layer, operands[0], operands[1]))
            : builder.Copy(node, operands);
}
