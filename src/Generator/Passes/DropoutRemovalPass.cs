using System.Collections.Immutable;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;

namespace Lamina.Generator.Passes;

/// <summary>Inference keeps every unit: a product with a dropout mask is its other factor. The mask itself dies with its last use.</summary>
internal static class DropoutRemovalPass
{
    public static Graph Run(Graph graph) => GraphRewriter.Rewrite(graph, Replace);

    private static int Replace(GraphBuilder copy, int id, Node node, ImmutableArray<int> operands) =>
        node.Op is MapOp map && map.Function.Equals(ScalarFunctions.Dropout) && copy[operands[1]].Op is DropoutMaskOp
            ? operands[0]
            : copy.Copy(node, operands);
}
