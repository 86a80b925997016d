using System.Globalization;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Passes;

/// <summary>
/// Equal ops of equal operands are computed once. Made for ŷ, which the gradient rules of the cross-entropies ask for again.
/// Does not see through formulas: two maps that share a part are two maps. Gradients of two parameters stay two values even where they
/// are equal, because each has its own place in the caller's memory.
/// </summary>
internal static class CommonSubexpressionPass
{
    public static Graph Run(Graph graph)
    {
        var gradients = new HashSet<int>(graph.Outputs.Gradients);
        var known = new Dictionary<(Op, string), int>();
        return GraphRewriter.Rewrite(graph, (copy, id, node, operands) =>
        {
            if (gradients.Contains(id)) return copy.Copy(node, operands);

            (Op, string) key = (node.Op, string.Join(",", operands.Select(id => id.ToString(CultureInfo.InvariantCulture))));
            if (known.TryGetValue(key, out int place)) return place;

            return known[key] = copy.Copy(node, operands);
        });
    }
}
