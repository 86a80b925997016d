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
        SoftmaxGradientOp or LogSoftmaxGradientOp when Meet(operands[0].Length, operands[1].Length, op) => operands[0],
        WeightedCrossEntropyGradientOp when Take(op, operands, operands[0].Length, operands[0].Length, 1) => operands[0],
        SoftmaxCrossEntropyOp { Width: var width }
            when Divides(width, operands[0].Length, op) && Meet(operands[0].Length, operands[1].Length, op) => TensorShape.Scalar,
        CrossEntropyOp or BinaryCrossEntropyOp or SigmoidBinaryCrossEntropyOp
            when Meet(operands[0].Length, operands[1].Length, op) => TensorShape.Scalar,
        TotalLossOp total when Take(op, operands, total.Weights.Values.Select(_ => 1).ToArray()) => TensorShape.Scalar,
        _ => null,
    };

    private static TensorShape? Window(Op op, ImmutableArray<TensorShape> operands) => op switch
    {
        ConvolutionOp { Geometry: { Window: { } window } geometry } convolution => convolution.Kind switch
        {
            ProductKind.Forward when Take(op, operands, window.InputLength, geometry.FilterShape.Length) =>
                window.Outputs(geometry.Filters),
            ProductKind.DataGradient when Take(op, operands, geometry.OutputLength, geometry.FilterShape.Length) =>
                window.Image,
            _ when Take(op, operands, geometry.OutputLength, window.InputLength) => geometry.FilterShape,
            _ => null,
        },
        WindowMaxOp { Geometry: { } pool } when Take(op, operands, pool.InputLength) => pool.Outputs(pool.Channels),
        WindowMaxGradientOp { Geometry: { } pool } when Take(op, operands, pool.OutputLength, pool.InputLength, pool.OutputLength) =>
            pool.Image,
        WindowSumOp { IsTransposed: false, Geometry: { } pool } when Take(op, operands, pool.InputLength) => pool.Outputs(pool.Channels),
        WindowSumOp { Geometry: { } pool } when Take(op, operands, pool.OutputLength) => pool.Image,
        _ => null,
    };

    private static TensorShape? Layout(Op op, ImmutableArray<TensorShape> operands) => op switch
    {
        ReshapeOp reshape when Take(op, operands, reshape.Result.Length) => reshape.Result,
        SliceOp { Range: { } range } slice when Take(op, operands, range.Rows * range.Width)
            && Meet(slice.Result.Length, range.Rows * range.Count, op) => slice.Result,
        EmbedOp { Range: { } range } embed when Take(op, operands, range.Rows * range.Count)
            && Meet(embed.Result.Length, range.Rows * range.Width, op) => embed.Result,
        ConcatOp concat when Meet(operands.Sum(shape => shape.Length), concat.Result.Length, op) => concat.Result,
        ExpandOp expand when Divides(operands[0].Length, expand.Result.Length, op) => expand.Result,
        PadOp { IsCrop: false, Geometry: { } pad } when Meet(operands[0].Length, pad.Inner.Length, op) => pad.Outer,
        PadOp { Geometry: { } pad } when Meet(operands[0].Length, pad.Outer.Length, op) => pad.Inner,
        PermuteOp permute when Meet(operands[0].Length, permute.Source.Length, op) => permute.Axes.Apply(permute.Source),
        _ => null,
    };

    private static TensorShape? Normalization(Op op, ImmutableArray<TensorShape> operands) => op switch
    {
        GroupNormalizeOp { Geometry.Length: var length } when Take(op, operands, length) => operands[0],
        GroupNormalizeGradientOp { Geometry.Length: var length } when Take(op, operands, length, length) => operands[0],
        BatchNormalizeOp when Take(op, operands, operands[0].Length, operands[0].Last, operands[0].Last) => operands[0],
        BatchNormalizeGradientOp
            when Take(op, operands, operands[0].Length, operands[0].Length, operands[0].Last, operands[0].Last) => operands[0],
        ChannelMeanOp { Channels: var channels } when Divides(channels, operands[0].Length, op) => TensorShape.Parameter(channels),
        ChannelVarianceOp { Channels: var channels }
            when Divides(channels, operands[0].Length, op) && Meet(operands[1].Length, channels, op) => TensorShape.Parameter(channels),
        RunningStatisticOp when Meet(operands[0].Length, operands[1].Length, op) => operands[0],
        _ => null,
    };

    private static TensorShape? Recurrence(Op op, ImmutableArray<TensorShape> operands) => op switch
    {
        RecurrenceOp { Geometry: { } g } recurrence when Take(op, operands, Lengths(recurrence, operands.Length)) =>
            TensorShape.PerExample(g.Steps, g.StateWidth),
        HiddenOp { Geometry: { } g } hidden when Take(op, operands, g.Steps * g.StateWidth) =>
            hidden.AllSteps ? TensorShape.PerExample(g.Steps, g.Units) : TensorShape.PerExample(g.Units),
        RecurrenceGradientOp { Geometry: { } g } gradient when Take(op, operands, Lengths(gradient)) =>
            TensorShape.PerExample(g.Steps, g.GateWidth),
        RecurrenceWeightGradientOp { Geometry: { } g } when Take(op, operands, g.Steps * g.GateWidth, g.Steps * g.StateWidth) =>
            TensorShape.Parameter(g.GateWidth, g.Units),
        CandidateBiasGradientOp { Geometry: { } g } when Take(op, operands, g.Steps * g.GateWidth, g.Steps * g.StateWidth) =>
            TensorShape.Parameter(g.Units),
        EmbeddingOp => TensorShape.PerExample(operands[0].Dimensions.Add(operands[1].Dimensions[1]).ToArray()),
        EmbeddingGradientOp embedding when Meet(operands[0].Length / operands[0].Last, operands[1].Length, op) =>
            TensorShape.Parameter(embedding.Vocabulary, operands[0].Last),
        _ => null,
    };

    /// <summary>Gates, U, the bias of a GRU's candidate if there is one, and lengths if told.</summary>
    private static int[] Lengths(RecurrenceOp op, int operands)
    {
        RecurrenceGeometry g = op.Geometry;
        bool hasBias = g.Kind == RecurrenceKind.Gru && operands == (op.HasLengths ? 4 : 3);
        var lengths = new List<int> { g.Steps * g.GateWidth, g.GateWidth * g.Units };
        if (hasBias) lengths.Add(g.Units);
        if (op.HasLengths) lengths.Add(1);
        return lengths.ToArray();
    }

    private static int[] Lengths(RecurrenceGradientOp op)
    {
        RecurrenceGeometry g = op.Geometry;
        var lengths = new List<int> { op.AllSteps ? g.Steps * g.Units : g.Units, g.Steps * g.StateWidth, g.GateWidth * g.Units };
        if (op.HasLengths) lengths.Add(1);
        return lengths.ToArray();
    }

    private static TensorShape? Attention(Op op, ImmutableArray<TensorShape> operands) => op switch
    {
        HeadProductOp { Kind: HeadProductKind.Scores, Geometry: { } g } when Take(op, operands, g.OfQueries.Length, g.OfKeys.Length) =>
            g.Scores,
        HeadProductOp { Kind: HeadProductKind.Mix, Geometry: { } g } when Take(op, operands, g.Scores.Length, g.OfKeys.Length) =>
            g.OfQueries,
        HeadProductOp { Geometry: { } g } when Take(op, operands, g.Scores.Length, g.OfQueries.Length) => g.OfKeys,
        AttentionSoftmaxOp { Geometry: { } g, HasLengths: false } when Take(op, operands, g.Scores.Length) => g.Scores,
        AttentionSoftmaxOp { Geometry: { } g } when Take(op, operands, g.Scores.Length, 1) => g.Scores,
        _ => null,
    };

    /// <summary>As many operands as lengths, each of its length.</summary>
    private static bool Take(Op op, ImmutableArray<TensorShape> operands, params int[] lengths) =>
        Meet(operands.Length, lengths.Length, op) && operands.Zip(lengths, (shape, length) => Meet(shape.Length, length, op)).All(met => met);

    private static bool Meet(int left, int right, Op op) =>
        left == right ? true : throw new InvalidOperationException($"{op}: sizes {left} and {right} do not meet.");

    private static bool Divides(int part, int whole, Op op) =>
        part > 0 && whole % part == 0 ? true : throw new InvalidOperationException($"{op}: size {part} does not divide {whole}.");
}
