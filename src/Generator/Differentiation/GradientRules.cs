using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;

namespace Lamina.Generator.Differentiation;

/// <summary>
/// The table of gradient rules: for y = op(x₀, x₁, …) and dy, a rule appends dxᵢ. It is called only for operands that need a gradient.
/// </summary>
internal static class GradientRules
{
    /// <summary>Appends dxᵢ and returns its id; null if the operand has no gradient.</summary>
    public delegate int? Rule(GraphBuilder graph, int node, int gradient, int operand);

    public static readonly OpTable<Rule> Table = new("gradient rule")
    {
        [typeof(ProductOp)] = Product,
        [typeof(MapOp)] = MapGradient.Of,
        [typeof(SoftmaxOp)] = (graph, node, gradient, _) => graph.Add(new SoftmaxGradientOp(), graph[node].Layer, gradient, node),
        [typeof(LogSoftmaxOp)] = (graph, node, gradient, _) => graph.Add(new LogSoftmaxGradientOp(), graph[node].Layer, gradient, node),

        // dL/dx is dL for every element; the map before the sum broadcasts it in its own rule.
        [typeof(SumOp)] = (_, _, gradient, _) => gradient,
        [typeof(TotalLossOp)] = (graph, node, _, operand) => graph.Source(
            new ExampleWeightOp(((TotalLossOp)graph[node].Op).Weights.Values[operand]), TensorShape.Scalar, graph[node].Layer),
        [typeof(SoftmaxCrossEntropyOp)] = SoftmaxCrossEntropy,
        [typeof(SigmoidBinaryCrossEntropyOp)] = (graph, node, gradient, _) =>
            CrossEntropyAtLogits(graph, node, gradient, graph.Map(ScalarFunctions.Sigmoid, graph[node].Layer, graph[node].Operands[0])),

        [typeof(ConvolutionOp)] = WindowGradients.Convolution,
        [typeof(WindowMaxOp)] = WindowGradients.Max,
        [typeof(WindowSumOp)] = WindowGradients.Sum,
        [typeof(ReshapeOp)] = LayoutGradients.Reshape,
        [typeof(SliceOp)] = LayoutGradients.Slice,
        [typeof(ConcatOp)] = LayoutGradients.Concat,
        [typeof(PadOp)] = LayoutGradients.Pad,
        [typeof(PermuteOp)] = LayoutGradients.Permute,
        [typeof(GroupNormalizeOp)] = NormalizationGradients.Group,
        [typeof(BatchNormalizeOp)] = NormalizationGradients.Batch,
        [typeof(RecurrenceOp)] = RecurrenceGradients.Recurrence,
        [typeof(HiddenOp)] = RecurrenceGradients.Hidden,
        [typeof(EmbeddingOp)] = RecurrenceGradients.Embedding,
        [typeof(HeadProductOp)] = AttentionGradients.Product,
        [typeof(AttentionSoftmaxOp)] = AttentionGradients.Softmax,
    };

    /// <summary>
    /// Ops without a rule: sources, ops replaced before differentiation, and ops that occur only on targets or in gradients.
    /// </summary>
    public static readonly IReadOnlyCollection<Type> WithoutRule = new HashSet<Type>
    {
        typeof(InputOp), typeof(TargetOp), typeof(ParameterOp), typeof(ConstantOp), typeof(ExampleWeightOp), typeof(DropoutMaskOp),
        typeof(GaussianNoiseOp),
        typeof(CrossEntropyOp), typeof(BinaryCrossEntropyOp), typeof(ExpandOp),
        typeof(SumRowsOp), typeof(ParameterAddOp), typeof(SoftmaxGradientOp), typeof(LogSoftmaxGradientOp),
        typeof(WeightedCrossEntropyGradientOp), typeof(WindowMaxGradientOp), typeof(EmbedOp), typeof(GroupNormalizeGradientOp),
        typeof(BatchNormalizeGradientOp), typeof(ChannelMeanOp), typeof(ChannelVarianceOp), typeof(RunningStatisticOp),
        typeof(RecurrenceGradientOp), typeof(RecurrenceWeightGradientOp), typeof(CandidateBiasGradientOp), typeof(EmbeddingGradientOp),
        typeof(FoldedWeightsOp), typeof(FoldedBiasOp),
    };

    /// <summary>Z = X·Wᵀ: dX = dZ·W and dW = dZᵀ·X.</summary>
    private static int? Product(GraphBuilder graph, int node, int gradient, int operand)
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

    private static int? SoftmaxCrossEntropy(GraphBuilder graph, int node, int gradient, int operand)
    {
        Node loss = graph[node];
        int probabilities = graph.Add(new SoftmaxOp(), loss.Layer, loss.Operands[0]);
        return ((SoftmaxCrossEntropyOp)loss.Op).IsWeighted
            ? graph.Add(new WeightedCrossEntropyGradientOp(), loss.Layer, probabilities, loss.Operands[1], gradient)
            : CrossEntropyAtLogits(graph, node, gradient, probabilities);
    }

    /// <summary>dz = dL·(ŷ − y), for softmax with cross-entropy as well as sigmoid with binary cross-entropy.</summary>
    private static int CrossEntropyAtLogits(GraphBuilder graph, int node, int gradient, int prediction) =>
        graph.Map(ScalarFunctions.WeightedDifference, graph[node].Layer, prediction, graph[node].Operands[1], gradient);
}
