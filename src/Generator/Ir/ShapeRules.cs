using System.Collections.Immutable;

namespace Lamina.Generator.Ir;

/// <summary>The shape of every op from the shapes of its operands; a combination that has none is a fault of the stage that made it.</summary>
internal static class ShapeRules
{
    public static TensorShape Infer(Op op, ImmutableArray<TensorShape> operands) => op switch
    {
        ProductOp product => Product(product, operands),
        MapOp => Map(op, operands),
        SumRowsOp sum when Divides(sum.Result.Length, operands[0].Length, op) => sum.Result,
        SumOp => TensorShape.Scalar,
        ParameterAddOp when Meet(operands[0].Length, operands[1].Length, op) => operands[0],
        _ => Loss(op, operands) ?? Window(op, operands) ?? Layout(op, operands) ?? Normalization(op, operands)
            ?? Recurrence(op, operands) ?? Attention(op, operands)
            ?? throw new InvalidOperationException($"{op} has no operands to infer a shape from."),
    };

    /// <summary>A product takes the last axis; those before it are rows.</summary>
    private static TensorShape Product(ProductOp op, ImmutableArray<TensorShape> operands) => op.Kind switch
    {
        ProductKind.Forward when Meet(operands[0].Last, operands[1].Dimensions[1], op) => operands[0].WithLast(operands[1].Dimensions[0]),
        ProductKind.DataGradient when Meet(operands[0].Last, operands[1].Dimensions[0], op) => operands[0].WithLast(operands[1].Dimensions[1]),
        _ when Meet(operands[0].Length / operands[0].Last, operands[1].Length / operands[1].Last, op) =>
            TensorShape.Parameter(operands[0].Last, operands[1].Last),
        _ => throw new InvalidOperationException($"{op} has no shape."),
    };

    private static TensorShape Map(Op op, ImmutableArray<TensorShape> operands)
    {
        TensorShape result = operands.FirstOrDefault(shape => shape.IsPerExample)
            ?? throw new InvalidOperationException($"{op} has no operand per example.");
        foreach (TensorShape shape in operands)
        {
            if (shape.IsPerExample) Meet(shape.Length, result.Length, op);
            else if (!shape.Equals(TensorShape.Scalar)) Divides(shape.Length, result.Length, op);
        }

        return result;
    }

    private static TensorShape? Loss(Op op, ImmutableArray<TensorShape> operands) => op switch
    {
        SoftmaxOp or LogSoftmaxOp => operands[0],
        SoftmaxGradientOp or LogSoftmaxGradientOp or WeightedCrossEntropyGradientOp when Meet(operands[0].Length, operands[1].Length, op) => operands[0],
        CrossEntropyOp or BinaryCrossEntropyOp or SoftmaxCrossEntropyOp or SigmoidBinaryCrossEntropyOp
            when Meet(operands[0].Length, operands[1].Length, op) => TensorShape.Scalar,
        TotalLossOp total when Meet(operands.Length, total.Weights.Values.Length, op) => TensorShape.Scalar,
        _ => null,
    };

    private static TensorShape? Window(Op op, ImmutableArray<TensorShape> operands) => op switch
    {
        ConvolutionOp { Geometry: { Window: { } window } geometry } convolution => convolution.Kind switch
        {
            ProductKind.Forward when Meet(operands[0].Length, window.InputLength, op) && Meet(operands[1].Length, geometry.FilterShape.Length, op) =>
                Image(window.OutputHeight, window.OutputWidth, geometry.Filters),
            ProductKind.DataGradient when Meet(operands[0].Length, geometry.OutputLength, op) && Meet(operands[1].Length, geometry.FilterShape.Length, op) =>
                Image(window.Height, window.Width, window.Channels),
            _ when Meet(operands[0].Length, geometry.OutputLength, op) && Meet(operands[1].Length, window.InputLength, op) => geometry.FilterShape,
            _ => null,
        },
        WindowMaxOp { Geometry: { } pool } when Meet(operands[0].Length, pool.InputLength, op) => Image(pool.OutputHeight, pool.OutputWidth, pool.Channels),
        WindowMaxGradientOp { Geometry: { } pool } when Meet(operands[0].Length, pool.OutputLength, op) => Image(pool.Height, pool.Width, pool.Channels),
        WindowSumOp { IsTransposed: false, Geometry: { } pool } when Meet(operands[0].Length, pool.InputLength, op) =>
            Image(pool.OutputHeight, pool.OutputWidth, pool.Channels),
        WindowSumOp { Geometry: { } pool } when Meet(operands[0].Length, pool.OutputLength, op) => Image(pool.Height, pool.Width, pool.Channels),
        _ => null,
    };

    private static TensorShape? Layout(Op op, ImmutableArray<TensorShape> operands) => op switch
    {
        ReshapeOp reshape when Meet(operands[0].Length, reshape.Result.Length, op) => reshape.Result,
        SliceOp { Range: { } range } slice when Meet(operands[0].Length, range.Rows * range.Width, op) => slice.Result,
        EmbedOp { Range: { } range } embed when Meet(operands[0].Length, range.Rows * range.Count, op) => embed.Result,
        ConcatOp concat when Meet(operands.Sum(shape => shape.Length), concat.Result.Length, op) => concat.Result,
        ExpandOp expand when Divides(operands[0].Length, expand.Result.Length, op) => expand.Result,
        PadOp { IsCrop: false, Geometry: { } pad } when Meet(operands[0].Length, pad.Inner.Length, op) => pad.Outer,
        PadOp { Geometry: { } pad } when Meet(operands[0].Length, pad.Outer.Length, op) => pad.Inner,
        PermuteOp permute when Meet(operands[0].Length, permute.Source.Length, op) => permute.Axes.Apply(permute.Source),
        _ => null,
    };

    private static TensorShape? Normalization(Op op, ImmutableArray<TensorShape> operands) => op switch
    {
        GroupNormalizeOp { Geometry: { } g } when Meet(operands[0].Length, g.Rows * g.Positions * g.Groups * g.Width, op) => operands[0],
        GroupNormalizeGradientOp or BatchNormalizeGradientOp when Meet(operands[0].Length, operands[1].Length, op) => operands[0],
        BatchNormalizeOp when Meet(operands[0].Last, operands[1].Length, op) && Meet(operands[1].Length, operands[2].Length, op) => operands[0],
        ChannelMeanOp { Channels: var channels } when Divides(channels, operands[0].Length, op) => TensorShape.Parameter(channels),
        ChannelVarianceOp { Channels: var channels } when Meet(operands[1].Length, channels, op) => TensorShape.Parameter(channels),
        RunningStatisticOp when Meet(operands[0].Length, operands[1].Length, op) => operands[0],
        _ => null,
    };

    private static TensorShape? Recurrence(Op op, ImmutableArray<TensorShape> operands) => op switch
    {
        RecurrenceOp { Geometry: { } g } when Meet(operands[0].Length, g.Steps * g.GateWidth, op) => TensorShape.PerExample(g.Steps, g.StateWidth),
        HiddenOp { Geometry: { } g, AllSteps: true } when Meet(operands[0].Length, g.Steps * g.StateWidth, op) => TensorShape.PerExample(g.Steps, g.Units),
        HiddenOp { Geometry: { } g } when Meet(operands[0].Length, g.Steps * g.StateWidth, op) => TensorShape.PerExample(g.Units),
        RecurrenceGradientOp { Geometry: { } g } => TensorShape.PerExample(g.Steps, g.GateWidth),
        RecurrenceWeightGradientOp { Geometry: { } g } => TensorShape.Parameter(g.GateWidth, g.Units),
        CandidateBiasGradientOp { Geometry: { } g } => TensorShape.Parameter(g.Units),
        EmbeddingOp => TensorShape.PerExample(operands[0].Dimensions.Add(operands[1].Dimensions[1]).ToArray()),
        EmbeddingGradientOp embedding => TensorShape.Parameter(embedding.Vocabulary, operands[0].Last),
        _ => null,
    };

    private static TensorShape? Attention(Op op, ImmutableArray<TensorShape> operands) => op switch
    {
        HeadProductOp { Kind: HeadProductKind.Scores, Geometry: { } g }
            when Meet(operands[0].Length, g.OfQueries.Length, op) && Meet(operands[1].Length, g.OfKeys.Length, op) => g.Scores,
        HeadProductOp { Kind: HeadProductKind.Mix, Geometry: { } g }
            when Meet(operands[0].Length, g.Scores.Length, op) && Meet(operands[1].Length, g.OfKeys.Length, op) => g.OfQueries,
        HeadProductOp { Geometry: { } g }
            when Meet(operands[0].Length, g.Scores.Length, op) && Meet(operands[1].Length, g.OfQueries.Length, op) => g.OfKeys,
        AttentionSoftmaxOp { Geometry: { } g } when Meet(operands[0].Length, g.Scores.Length, op) => g.Scores,
        _ => null,
    };

    private static TensorShape Image(int height, int width, int channels) => TensorShape.PerExample(height, width, channels);

    private static bool Meet(int left, int right, Op op) =>
        left == right ? true : throw new InvalidOperationException($"{op}: sizes {left} and {right} do not meet.");

    private static bool Divides(int part, int whole, Op op) =>
        part > 0 && whole % part == 0 ? true : throw new InvalidOperationException($"{op}: size {part} does not divide {whole}.");
}
