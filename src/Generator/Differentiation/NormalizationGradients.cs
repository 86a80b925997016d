using Lamina.Generator.Ir;

namespace Lamina.Generator.Differentiation;

/// <summary>Gradient rules of normalisations: through x and through the statistics of x.</summary>
internal static class NormalizationGradients
{
    public static int? Group(GraphBuilder graph, int node, int gradient, int operand) => graph.Add(
        new GroupNormalizeGradientOp(((GroupNormalizeOp)graph[node].Op).Geometry), graph[node].Layer, gradient, graph[node].Operands[0]);

    public static int? Batch(GraphBuilder graph, int node, int gradient, int operand)
    {
        Node normalization = graph[node];
        (int mean, int variance) = RunningStatistics.AppendBatchStatistics(graph, normalization);
        var op = new BatchNormalizeGradientOp(((BatchNormalizeOp)normalization.Op).Epsilon);
        return graph.Add(op, normalization.Layer, gradient, normalization.Operands[0], mean, variance);
    }
}
