using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;
using Lamina.Generator.Runs;

namespace Lamina.Generator.Passes;

/// <summary>
/// Adds biases, and applies a rectifier, where a convolution stores its sums: in the inference form, whose kernels can do so. Saves a pass
/// over the results.
/// </summary>
internal static class ConvolutionEndPass
{
    public static Graph Run(Graph graph, CompilerRun? run = null)
    {
        Dictionary<int, (int Convolution, int Bias)> ends = Ends(graph);
        if (ends.Count == 0) return graph;
        var places = new int[graph.Nodes.Length];
        return GraphRewriter.Rewrite(graph, run, (builder, id, node, operands) =>
        {
            if (!ends.TryGetValue(id, out (int Convolution, int Bias) end)) return places[id] = builder.Copy(node, operands);
            Node convolution = graph.Nodes[end.Convolution];
            var op = (ConvolutionOp)convolution.Op with { HasBias = true, IsRectified = id != end.Bias };
            return places[id] = builder.Add(
                op, convolution.Layer,
                places[convolution.Operands[0]], places[convolution.Operands[1]], places[graph.Nodes[end.Bias].Operands[1]]);
        });
    }

    /// <summary>Convolutions and the maps that add their biases, by the last map that their kernels can do.</summary>
    private static Dictionary<int, (int Convolution, int Bias)> Ends(Graph graph)
    {
        var readers = new Readers(graph);
        var ends = new Dictionary<int, (int, int)>();
        for (int id = 0; id < graph.Nodes.Length; id++)
        {
            if (graph.Nodes[id].Op is not ConvolutionOp { Kind: ProductKind.Forward, IsPlainProduct: false } convolution) continue;
            if (convolution.Geometry.Groups > 1) continue;

            // Filters that are read in different ways are not packed, and other kernels have no such end.
            if (!readers.AreEqual(graph.Nodes[id].Operands[1])) continue;
            int filters = convolution.Geometry.Filters;
            if (readers.OnlyMap(id, map => map.Function.Equals(ScalarFunctions.Bias), filters) is not { } bias) continue;
            ends.Add(readers.OnlyMap(bias, map => map.Function.Equals(ScalarFunctions.Relu), filters) ?? bias, (id, bias));
        }

        return ends;
    }
}
