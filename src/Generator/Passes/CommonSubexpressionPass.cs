using System.Globalization;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Passes;

/// <summary>
/// Equal ops of equal operands are computed once. Made for ŷ, which the gradient rules of the cross-entropies ask for again.
/// Does not see through formulas: two maps that share a part are two maps.
/// </summary>
internal static class CommonSubexpressionPass
{
    public static Graph Run(Graph graph)
    {
        var known = new Dictionary<(Op, string), int>();
        return GraphRewriter.Rewrite(graph, (copy, _, node, operands) =>
        {
            (Op, string) key = (node.Op, string.Join(",", operands.Select(id => id.ToString(CultureInfo.InvariantCulture))));
            if (known.TryGetValue(key, out int place)) return place;

            return known[key] = copy.Copy(node, operands);
        });
    }
}
