using Lamina.Generator.Ir;

namespace Lamina.Generator.Tests.Ir;

/// <summary>A place in the compiler and the ops that may stand there.</summary>
internal sealed class GraphStage
{
    private static readonly Type[] Layers =
    [
        typeof(InputOp), typeof(TargetOp), typeof(ParameterOp), typeof(ConstantOp), typeof(ProductOp), typeof(MapOp), typeof(SumOp),
        typeof(SoftmaxOp), typeof(LogSoftmaxOp), typeof(TotalLossOp), typeof(ConvolutionOp), typeof(WindowMaxOp), typeof(WindowSumOp),
        typeof(ReshapeOp), typeof(SliceOp), typeof(ConcatOp), typeof(ExpandOp), typeof(PadOp), typeof(PermuteOp),
        typeof(GroupNormalizeOp), typeof(RecurrenceOp), typeof(HiddenOp), typeof(EmbeddingOp), typeof(HeadProductOp),
        typeof(AttentionSoftmaxOp),
    ];

    /// <summary>What differs between training and inference.</summary>
    private static readonly Type[] Random = [typeof(DropoutMaskOp), typeof(GaussianNoiseOp)];

    private static readonly Type[] Statistics = [typeof(ChannelMeanOp), typeof(ChannelVarianceOp)];

    /// <summary>What the inference form computes once.</summary>
    private static readonly Type[] Folded = [typeof(FoldedWeightsOp), typeof(FoldedBiasOp)];

    private static readonly Type[] Gradients =
    [
        typeof(ExampleWeightOp), typeof(SumRowsOp), typeof(ParameterAddOp), typeof(SoftmaxGradientOp), typeof(LogSoftmaxGradientOp),
        typeof(WeightedCrossEntropyGradientOp), typeof(WindowMaxGradientOp), typeof(EmbedOp), typeof(GroupNormalizeGradientOp),
        typeof(BatchNormalizeGradientOp), typeof(RunningStatisticOp), typeof(RecurrenceGradientOp), typeof(RecurrenceWeightGradientOp),
        typeof(CandidateBiasGradientOp), typeof(EmbeddingGradientOp), .. Statistics,
    ];

    /// <summary>From the declaration: the losses as they are written.</summary>
    public static readonly GraphStage Lowered =
        new("lowered", [.. Layers, .. Random, typeof(BatchNormalizeOp), typeof(CrossEntropyOp), typeof(BinaryCrossEntropyOp)]);

    /// <summary>The cross-entropies are stable now.</summary>
    public static readonly GraphStage Forward = new(
        "forward", [.. Layers, .. Random, typeof(BatchNormalizeOp), typeof(SoftmaxCrossEntropyOp), typeof(SigmoidBinaryCrossEntropyOp)]);

    /// <summary>On the way from one to the other, or to the inference form.</summary>
    public static readonly GraphStage AnyForward = new("forward", [.. Lowered.Ops, .. Forward.Ops, .. Folded]);

    /// <summary>With gradients.</summary>
    public static readonly GraphStage Differentiated = new("differentiated", [.. Forward.Ops, .. Gradients], hasGradients: true);

    /// <summary>Training, as scheduled: only what has a kernel.</summary>
    public static readonly GraphStage Training =
        new("training", [.. Layers, .. Random, typeof(SoftmaxCrossEntropyOp), .. Gradients], hasGradients: true, isClean: true);

    /// <summary>Evaluation and inference, as scheduled: no dropout either.</summary>
    public static readonly GraphStage Inference =
        new("inference", Training.Ops.Except([.. Gradients, .. Random]), isClean: true);

    /// <summary>The inference form, as scheduled.</summary>
    public static readonly GraphStage Form = new("form", [.. Inference.Ops, .. Folded], isClean: true);

    /// <summary>Graphs of tests that go through one stage only.</summary>
    public static readonly GraphStage AnyOpWithGradients = new(
        "differentiated", typeof(Op).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Op))), hasGradients: true);

    private GraphStage(string name, IEnumerable<Type> ops, bool hasGradients = false, bool isClean = false)
    {
        Name = name;
        Ops = ops.ToHashSet();
        HasGradients = hasGradients;
        IsClean = isClean;
    }

    public string Name { get; }

    public IReadOnlySet<Type> Ops { get; }

    public bool HasGradients { get; }

    /// <summary>True after the last pass, where every node is needed for an output.</summary>
    public bool IsClean { get; }
}
