using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;

namespace Lamina.Generator.Differentiation;

/// <summary>
/// The table of gradient rules: for y = op(x₀, x₁, …) and dy, the node of dxᵢ. A rule is asked only for operands that need a gradient.
/// </summary>
internal static class GradientRules
{
    /// <summary>Builds dxᵢ.</summary>
    public delegate int Rule(GraphBuilder graph, int node, int gradient, int operand);

    public static readonly IReadOnlyDictionary<Type, Rule> Table = new Dictionary<Type, Rule>
    {
        [typeof(ProductOp)] = Product,
        [typeof(MapOp)] = MapGradient.Of,
        [typeof(SoftmaxOp)] = (graph, node, gradient, _) => graph.Add(new SoftmaxGradientOp(), graph[node].Layer, gradient, node),

        // dL/dx is dL for every element; the map that follows broadcasts it.
        [typeof(SumOp)] = (_, _, gradient, _) => gradient,
        [typeof(SoftmaxCrossEntropyOp)] = (graph, node, gradient, _) =>
            CrossEntropyAtLogits(graph, node, gradient, graph.Add(new SoftmaxOp(), graph[node].Layer, graph[node].Operands[0])),
        [typeof(SigmoidBinaryCrossEntropyOp)] = (graph, node, gradient, _) =>
            CrossEntropyAtLogits(graph, node, gradient, graph.Map(ScalarFunctions.Sigmoid, graph[node].Layer, graph[node].Operands[0])),
    };

    /// <summary>Ops that are sources, are replaced before differentiation, or appear in gradients only.</summary>
    public static readonly IReadOnlyCollection<Type> WithoutRule = new HashSet<Type>
    {
        typeof(InputOp), typeof(TargetOp), typeof(ParameterOp), typeof(ExampleWeightOp), typeof(DropoutMaskOp),
        typeof(SumRowsOp), typeof(SoftmaxGradientOp), typeof(CrossEntropyOp), typeof(BinaryCrossEntropyOp),
    };

    /// <summary>Z = X·Wᵀ: dX = dZ·W and dW = dZᵀ·X.</summary>
    private static int Product(GraphBuilder graph, int node, int gradient, int operand)
    {
        Node product = graph[node];
        if (((ProductOp)product.Op).Kind != ProductKind.Forward)
        {
            throw new InvalidOperationException("Only forward products are differentiated; there are no second derivatives.");
        }

        return operand == 0
            ? graph.Add(new ProductOp(ProductKind.DataGradient), product.Layer, gradient, product.Operands[1])
            : graph.Add(new ProductOp(ProductKind.WeightGradient), product.Layer, gradient, product.Operands[0]);
    }

    /// <summary>dz = dL·(ŷ − y), for softmax with cross-entropy and sigmoid with binary cross-entropy alike.</summary>
    private static int CrossEntropyAtLogits(GraphBuilder graph, int node, int gradient, int prediction) =>
        graph.Map(ScalarFunctions.WeightedDifference, graph[node].Layer, prediction, graph[node].Operands[1], gradient);
}
