using System.Collections.Immutable;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Passes;

/// <summary>
/// Inference keeps every unit and adds no noise: a product with a dropout mask is its other factor, a sum with noise its other term.
/// Mask and noise die with their last use.
/// </summary>
internal static class RandomnessRemovalPass
{
    public static Graph Run(Graph graph) => GraphRewriter.Rewrite(graph, Replace);

    private static int Replace(GraphBuilder copy, int id, Node node, ImmutableArray<int> operands) =>
        node.Op is MapOp && operands.Length == 2 && copy[operands[1]].Op is DropoutMaskOp or GaussianNoiseOp
            ? operands[0]
            : copy.Copy(node, operands);
}
