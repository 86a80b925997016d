using Lamina.Generator.Ir;

namespace Lamina.Generator.Differentiation;

/// <summary>Gradient rules of attention. The gradient of each of the three products per head is another of them.</summary>
internal static class AttentionGradients
{
    public static int? Product(GraphBuilder graph, int node, int gradient, int operand)
    {
        Node product = graph[node];
        var op = (HeadProductOp)product.Op;
        int other = product.Operands[1 - operand];
        return (op.Kind, operand) switch
        {
            (HeadProductKind.Scores, 0) => Add(HeadProductKind.Mix, gradient, other),
            (HeadProductKind.Scores, _) => Add(HeadProductKind.MixTransposed, gradient, other),
            (HeadProductKind.Mix, 0) => Add(HeadProductKind.Scores, gradient, other),
            (HeadProductKind.Mix, _) => Add(HeadProductKind.MixTransposed, other, gradient),
            (_, 0) => Add(HeadProductKind.Scores, other, gradient),
            _ => Add(HeadProductKind.Mix, other, gradient),
        };

        int Add(HeadProductKind kind, int left, int right) => graph.Add(op with { Kind = kind }, product.Layer, left, right);
    }

    /// <summary>The probabilities of masked positions are 0, and so are their gradients.</summary>
    public static int? Softmax(GraphBuilder graph, int node, int gradient, int operand) =>
        operand == 0 ? graph.Add(new SoftmaxGradientOp(), graph[node].Layer, gradient, node) : null;
}
