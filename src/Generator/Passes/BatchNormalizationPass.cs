using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;
using Lamina.Generator.Runs;

namespace Lamina.Generator.Passes;

/// <summary>
/// Replaces batch normalisation by a map of x, μ and σ², which can be fused with the ops after it. Training uses the statistics of the
/// batch (their ops give the running ones for a single element per channel), inference the running ones. Runs after differentiation,
/// because the gradient also flows through the statistics of the batch.
/// </summary>
internal static class BatchNormalizationPass
{
    public static Graph ForTraining(Graph graph, CompilerRun? run = null) => GraphRewriter.Rewrite(
        graph, run, (builder, _, node, operands) =>
    {
        if (node.Op is not BatchNormalizeOp) return builder.Copy(node, operands);
        int channels = node.Shape.Last;
        int mean = builder.Add(new ChannelMeanOp(channels), node.Layer, operands[0], operands[1]);
        int variance = builder.Add(new ChannelVarianceOp(channels), node.Layer, operands[0], mean, operands[2]);
        return Normalize(builder, node, operands[0], mean, variance);
    });

    public static Graph ForInference(Graph graph, CompilerRun? run = null) => GraphRewriter.Rewrite(
        graph, run, (builder, _, node, operands) =>
        node.Op is BatchNormalizeOp
            ? Normalize(builder, node, operands[0], operands[1], operands[2])
            : builder.Copy(node, operands));

    private static int Normalize(GraphBuilder builder, Node node, int x, int mean, int variance) =>
        builder.Map(ScalarFunctions.Normalize(((BatchNormalizeOp)node.Op).Epsilon), node.Layer, x, mean, variance);
}
