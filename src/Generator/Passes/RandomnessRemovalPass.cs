using System.Collections.Immutable;
using Lamina.Generator.Ir;
using Lamina.Generator.Runs;

namespace Lamina.Generator.Passes;

/// <summary>
/// Removes randomness for inference: a product with a dropout mask becomes its other factor, and a sum with noise its other term. Masks and
/// noise then have no users and are removed as dead nodes.
/// </summary>
internal static class RandomnessRemovalPass
{
    public static Graph Run(Graph graph, CompilerRun? run = null) => GraphRewriter.Rewrite(graph, run, Replace);

    private static int Replace(GraphBuilder builder, int id, Node node, ImmutableArray<int> operands) =>
        node.Op is MapOp && operands.Length == 2 && builder[operands[1]].Op is DropoutMaskOp or GaussianNoiseOp
            ? operands[0]
            : builder.Copy(node, operands);
}
