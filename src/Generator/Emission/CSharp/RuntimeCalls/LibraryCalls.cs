using Lamina.Generator.Ir;

namespace Lamina.Generator.Emission.CSharp.RuntimeCalls;

/// <summary>The table from ops to the runtime's kernels.</summary>
internal static class LibraryCalls
{
    public delegate LibraryCall Writer(LibraryKernel kernel);

    public static readonly OpTable<Writer> Table = new("call of the runtime")
    {
        [typeof(SoftmaxOp)] = kernel => OfRows(kernel, "Softmax", "RowKernels<T, V>.Softmax"),
        [typeof(SoftmaxGradientOp)] = kernel => OfRows(kernel, "SoftmaxGradient", "RowKernels<T, V>.SoftmaxGradient"),
        [typeof(LogSoftmaxOp)] = kernel => OfRows(kernel, "LogSoftmax", "LogSoftmaxKernels<T, V>.Forward"),
        [typeof(LogSoftmaxGradientOp)] = kernel => OfRows(kernel, "LogSoftmaxGradient", "LogSoftmaxKernels<T, V>.Gradient"),
        [typeof(SoftmaxCrossEntropyOp)] = SoftmaxCrossEntropy,
        [typeof(WeightedCrossEntropyGradientOp)] = WeightedCrossEntropyGradient,
        [typeof(ParameterAddOp)] = kernel => new LibraryCall(
            "AddGradients", "sum of two gradients", kernel.Call("Columns<T>.Add")),
        [typeof(ConvolutionOp)] = WindowCalls.Convolution,
        [typeof(WindowMaxOp)] = WindowCalls.Max,
        [typeof(WindowMaxGradientOp)] = WindowCalls.MaxGradient,
        [typeof(WindowSumOp)] = WindowCalls.Sum,
        [typeof(SliceOp)] = LayoutCalls.Slice,
        [typeof(EmbedOp)] = LayoutCalls.Embed,
        [typeof(ConcatOp)] = LayoutCalls.Concat,
        [typeof(ExpandOp)] = LayoutCalls.Expand,
        [typeof(PadOp)] = LayoutCalls.Pad,
        [typeof(PermuteOp)] = LayoutCalls.Permute,
        [typeof(GroupNormalizeOp)] = NormalizationCalls.Group,
        [typeof(GroupNormalizeGradientOp)] = NormalizationCalls.GroupGradient,
        [typeof(ChannelMeanOp)] = NormalizationCalls.Mean,
        [typeof(ChannelVarianceOp)] = NormalizationCalls.Variance,
        [typeof(BatchNormalizeGradientOp)] = NormalizationCalls.BatchGradient,
        [typeof(RunningStatisticOp)] = NormalizationCalls.Running,
        [typeof(RecurrenceOp)] = RecurrenceCalls.Forward,
        [typeof(HiddenOp)] = RecurrenceCalls.Hidden,
        [typeof(RecurrenceGradientOp)] = RecurrenceCalls.Gradient,
        [typeof(RecurrenceWeightGradientOp)] = RecurrenceCalls.WeightGradient,
        [typeof(CandidateBiasGradientOp)] = RecurrenceCalls.CandidateBiasGradient,
        [typeof(EmbeddingOp)] = RecurrenceCalls.Embedding,
        [typeof(EmbeddingGradientOp)] = RecurrenceCalls.EmbeddingGradient,
        [typeof(HeadProductOp)] = AttentionCalls.Product,
        [typeof(AttentionSoftmaxOp)] = AttentionCalls.Softmax,
    };

    public static LibraryCall Of(LibraryKernel kernel) => Table[kernel.Op](kernel);

    private static LibraryCall OfRows(LibraryKernel kernel, string name, string method)
    {
        int width = kernel.Node.Shape.Last;
        return new LibraryCall(
            name + Literals.Of(width), $"{name} of rows of {Literals.Of(width)}",
            kernel.Call(method, LibraryKernel.Rows(kernel.Node.Shape.Length, width)));
    }

    private static LibraryCall SoftmaxCrossEntropy(LibraryKernel kernel)
    {
        var op = (SoftmaxCrossEntropyOp)kernel.Op;
        string method = op.IsWeighted ? "WeightedCrossEntropy<T, V>.Loss" : "RowKernels<T, V>.SoftmaxCrossEntropy";
        string width = Literals.Of(op.Width);
        return new LibraryCall(
            $"{(op.IsWeighted ? "Weighted" : "")}SoftmaxCrossEntropy{width}", "cross-entropy of softmax(z) over rows of " + width,
            new Statement("return " + method, kernel[0], kernel[1], LibraryKernel.Rows(kernel.Length(0), op.Width)));
    }

    private static LibraryCall WeightedCrossEntropyGradient(LibraryKernel kernel)
    {
        int width = kernel.Node.Shape.Last;
        return new LibraryCall(
            "WeightedDifference" + Literals.Of(width), "w·(p·Σy − y) in rows of " + Literals.Of(width),
            new Statement(
                "WeightedCrossEntropy<T, V>.Gradient", kernel[0], kernel[1], kernel.Result, kernel[2],
                LibraryKernel.Rows(kernel.Node.Shape.Length, width)));
    }
}
