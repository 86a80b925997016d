using Lamina.Generator.Ir;

namespace Lamina.Generator.Differentiation;

/// <summary>
/// Appends the updates of the running statistics of batch normalisation. The backward method writes them in place of gradients: the amounts
/// to subtract, so that the running statistics follow those of the batches. A batch with a single element per channel has the running
/// ones for its own, so the amount is exactly 0.
/// </summary>
internal static class RunningStatistics
{
    public static void AppendUpdates(GraphBuilder builder, Graph graph, int[] outputs)
    {
        foreach (Node node in graph.Nodes.Where(node => node.Op is BatchNormalizeOp))
        {
            var op = (BatchNormalizeOp)node.Op;
            (int mean, int variance) = AppendBatchStatistics(builder, node);
            Follow(node.Operands[1], mean);
            Follow(node.Operands[2], variance);

            void Follow(int running, int batch)
            {
                int index = ((ParameterOp)graph.Nodes[running].Op).Index;
                int amount = builder.Add(new RunningStatisticOp(op.Momentum), node.Layer, running, batch);
                outputs[index] = outputs[index] == GraphOutputs.None
                    ? amount
                    : builder.Add(new ParameterAddOp(), node.Layer, outputs[index], amount);
            }
        }
    }

    /// <summary>Appends μ and σ² that a batch normalisation uses in training.</summary>
    public static (int Mean, int Variance) AppendBatchStatistics(GraphBuilder builder, Node node)
    {
        int x = node.Operands[0];
        int channels = node.Shape.Last;
        int mean = builder.Add(new ChannelMeanOp(channels), node.Layer, x, node.Operands[1]);
        return (mean, builder.Add(new ChannelVarianceOp(channels), node.Layer, x, mean, node.Operands[2]));
    }
}
