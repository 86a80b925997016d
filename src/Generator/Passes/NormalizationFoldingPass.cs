using System.Collections.Immutable;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;
using Lamina.Generator.Runs;

namespace Lamina.Generator.Passes;

/// <summary>
/// Folds running statistics, with γ and β, into the weights and the bias of the product before them if nothing else reads what is
/// normalised: for the inference form, whose weights do not change. The product may be a convolution's or a dense layer's.
/// </summary>
internal static class NormalizationFoldingPass
{
    public static Graph Run(Graph graph, CompilerRun? run = null)
    {
        Dictionary<int, Chain> chains = Chains(graph);
        if (chains.Count == 0) return graph;
        var places = new int[graph.Nodes.Length];
        return GraphRewriter.Rewrite(graph, run, (builder, id, node, operands) => places[id] =
            chains.TryGetValue(id, out Chain? chain) ? chain.Add(graph, builder, places) : builder.Copy(node, operands));
    }

    /// <summary>All that can be folded, by their last nodes.</summary>
    private static Dictionary<int, Chain> Chains(Graph graph)
    {
        var readers = new Readers(graph);
        var chains = new Dictionary<int, Chain>();
        for (int id = 0; id < graph.Nodes.Length; id++)
        {
            Op op = graph.Nodes[id].Op;
            if (op is not (ProductOp { Kind: ProductKind.Forward } or ConvolutionOp { Kind: ProductKind.Forward })) continue;
            Node weights = graph.Nodes[graph.Nodes[id].Operands[1]];
            if (weights.Op is not ParameterOp) continue;
            int outputs = weights.Shape.Dimensions[0];
            int? bias = readers.OnlyMap(id, map => map.Function.Equals(ScalarFunctions.Bias), outputs);
            if (readers.OnlyMap(bias ?? id, map => ScalarFunctions.EpsilonOf(map.Function) is not null, outputs) is not { } normalized)
                continue;
            int? scaled = readers.OnlyMap(normalized, map => map.Function.Equals(ScalarFunctions.ScaleShift), outputs);
            chains.Add(scaled ?? normalized, new Chain(id, bias, normalized, scaled));
        }

        return chains;
    }

    /// <summary>The nodes of a product that is normalised.</summary>
    /// <param name="Product">The product.</param>
    /// <param name="Bias">Adds the bias, if there is one.</param>
    /// <param name="Normalized">Normalises.</param>
    /// <param name="Scaled">Multiplies by γ and adds β, if there are.</param>
    private sealed record Chain(int Product, int? Bias, int Normalized, int? Scaled)
    {
        /// <summary>Appends the product with folded weights.</summary>
        public int Add(Graph graph, GraphBuilder builder, int[] places)
        {
            Node product = graph.Nodes[Product], normalized = graph.Nodes[Normalized];
            double epsilon = ScalarFunctions.EpsilonOf(((MapOp)normalized.Op).Function)!.Value;
            int[] statistics = Tensors(Normalized), scale = Tensors(Scaled), bias = Tensors(Bias);
            bool hasScale = Scaled is not null;
            int weights = builder.Add(
                new FoldedWeightsOp(epsilon, hasScale), product.Layer,
                new[] { places[product.Operands[1]], statistics[1] }.Concat(scale.Take(1)).ToArray());
            int shift = builder.Add(
                new FoldedBiasOp(epsilon, hasScale, Bias is not null), normalized.Layer, statistics.Concat(scale).Concat(bias).ToArray());
            int folded = builder.Copy(product, ImmutableArray.Create(places[product.Operands[0]], weights));
            return builder.Map(ScalarFunctions.Bias, normalized.Layer, folded, shift);

            int[] Tensors(int? map) =>
                map is { } id ? graph.Nodes[id].Operands.Skip(1).Select(operand => places[operand]).ToArray() : Array.Empty<int>();
        }
    }
}
