using Lamina.Generator.Ir;

namespace Lamina.Generator.Differentiation;

/// <summary>Gradient rules of convolutions and pools.</summary>
internal static class WindowGradients
{
    /// <summary>y = x ∗ w. A transposed convolution, x = y ∗ᵀ w, has the same three products with x and y exchanged.</summary>
    public static int? Convolution(GraphBuilder graph, int node, int gradient, int operand)
    {
        Node convolution = graph[node];
        var op = (ConvolutionOp)convolution.Op;
        int other = convolution.Operands[1 - operand];
        return (op.Kind, operand) switch
        {
            (ProductKind.Forward, 0) => Add(ProductKind.DataGradient, gradient, other),
            (ProductKind.Forward, _) => Add(ProductKind.WeightGradient, gradient, other),
            (ProductKind.DataGradient, 0) => Add(ProductKind.Forward, gradient, other),
            (ProductKind.DataGradient, _) => Add(ProductKind.WeightGradient, other, gradient),
            _ => throw new InvalidOperationException("The gradient of filters is not differentiated; there are no second derivatives."),
        };

        int Add(ProductKind kind, int left, int right) => graph.Add(op with { Kind = kind }, convolution.Layer, left, right);
    }

    public static int? Max(GraphBuilder graph, int node, int gradient, int operand) => graph.Add(
        new WindowMaxGradientOp(((WindowMaxOp)graph[node].Op).Geometry), graph[node].Layer, gradient, graph[node].Operands[0], node);

    public static int? Sum(GraphBuilder graph, int node, int gradient, int operand)
    {
        var op = (WindowSumOp)graph[node].Op;
        return graph.Add(op with { IsTransposed = !op.IsTransposed }, graph[node].Layer, gradient);
    }
}
