using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;

namespace Lamina.Generator.Passes;

/// <summary>
/// Batch normalisation becomes a map of x, μ and σ², so that it fuses with what follows: of the batch in training, running ones at
/// inference. After differentiation, because its gradient goes through the statistics of the batch as well.
/// </summary>
internal static class BatchNormalizationPass
{
    public static Graph OfBatch(Graph graph) => GraphRewriter.Rewrite(graph, (copy, _, node, operands) =>
    {
        if (node.Op is not BatchNormalizeOp op) return copy.Copy(node, operands);
        int channels = node.Shape.Last;
        int mean = copy.Add(new ChannelMeanOp(channels), node.Layer, operands[0]);
        int variance = copy.Add(new ChannelVarianceOp(channels), node.Layer, operands[0], mean);
        return Normalize(copy, node, operands[0], mean, variance);
    });

    public static Graph Running(Graph graph) => GraphRewriter.Rewrite(graph, (copy, _, node, operands) =>
        node.Op is BatchNormalizeOp
            ? Normalize(copy, node, operands[0], operands[1], operands[2])
            : copy.Copy(node, operands));

    private static int Normalize(GraphBuilder copy, Node node, int x, int mean, int variance) =>
        copy.Map(ScalarFunctions.Normalize(((BatchNormalizeOp)node.Op).Epsilon), node.Layer, x, mean, variance);
}
