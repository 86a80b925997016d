using System.Globalization;
using Lamina.Generator.Ir;
using Lamina.Generator.Runs;

namespace Lamina.Generator.Passes;

/// <summary>
/// Computes equal ops on equal operands once. Its main use is ŷ, which the gradient rules of the cross-entropies compute again. Does not
/// look into formulas: two maps that share a subexpression stay two maps. Gradients of two parameters stay two nodes even if they are
/// equal, because each is written to its own tensor.
/// </summary>
internal static class CommonSubexpressionPass
{
    public static Graph Run(Graph graph, CompilerRun? run = null)
    {
        var gradients = new HashSet<int>(graph.Outputs.Gradients);
        var known = new Dictionary<(Op, string), int>();
        return GraphRewriter.Rewrite(graph, run, (builder, id, node, operands) =>
        {
            if (gradients.Contains(id)) return builder.Copy(node, operands);

            (Op, string) key = (node.Op, string.Join(",", operands.Select(id => id.ToString(CultureInfo.InvariantCulture))));
            if (known.TryGetValue(key, out int existing)) return existing;

            return known[key] = builder.Copy(node, operands);
        });
    }
}
