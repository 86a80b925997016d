using System.Collections.Immutable;
using Lamina.Generator.Ir.Facts;
using Lamina.Generator.Ir.Scalars;

namespace Lamina.Generator.Ir;

/// <summary>
/// An example as (Rows, Positions, Groups, Width). Mean and variance are taken over the positions and the width, for each row and group.
/// Layer normalisation has rows, group normalisation positions and groups.
/// </summary>
internal sealed record GroupNormalizationGeometry(int Rows, int Positions, int Groups, int Width, Normalizer Normalizer)
{
    public int Length => checked(Rows * Positions * Groups * Width);

    /// <summary>The elements that share statistics, as rows.</summary>
    public RowLayout Layout => new(Rows * Groups, Positions * Width, Width, Groups);
}

/// <summary>Whether the mean is subtracted, and what is added to the variance.</summary>
internal sealed record Normalizer(bool Center, double Epsilon);

/// <summary>x → (x − μ)/√(σ² + ε) over each group, or x/√(mean x² + ε) without centring.</summary>
internal sealed record GroupNormalizeOp(GroupNormalizationGeometry Geometry) : Op
{
    public override OpClass Class => OpClass.Rows;

    public override OpNames Names => new("GroupNormalize");

    public override TensorShape InferShape(ImmutableArray<TensorShape> operands)
    {
        this.RequireLengths(operands, Geometry.Length);
        return operands[0];
    }

    public override RowLayout WholeRows(OpShapes shapes) => Geometry.Layout;
}

/// <summary>(dy, x) → dx, through the statistics.</summary>
internal sealed record GroupNormalizeGradientOp(GroupNormalizationGeometry Geometry) : Op
{
    public override OpClass Class => OpClass.Rows;

    public override OpNames Names => new("GroupNormalizeGradient");

    public override TensorShape InferShape(ImmutableArray<TensorShape> operands)
    {
        this.RequireLengths(operands, Geometry.Length, Geometry.Length);
        return operands[0];
    }

    public override RowLayout WholeRows(OpShapes shapes) => Geometry.Layout;
}

/// <summary>
/// (x, running mean, running variance) → x̂ = (x − μ)/√(σ² + ε) per channel, the last axis: in training with the statistics of the batch,
/// at inference, and in training where the batch has a single element per channel, with the running ones. Replaced by a map before
/// scheduling.
/// </summary>
internal sealed record BatchNormalizeOp(double Epsilon, double Momentum) : Op
{
    public override OpClass Class => OpClass.Replaced;

    public override OpNames Names => new("BatchNormalize");

    public override bool DependsOnBatch => true;

    public override TensorShape InferShape(ImmutableArray<TensorShape> operands)
    {
        this.RequireLengths(operands, operands[0].Length, operands[0].Last, operands[0].Last);
        return operands[0];
    }
}

/// <summary>
/// (dx̂, x, μ, σ²) → dx, through the statistics of the batch. A single element per channel has running statistics, which are constants.
/// </summary>
internal sealed record BatchNormalizeGradientOp(double Epsilon) : Op
{
    public override OpClass Class => OpClass.ChannelSums;

    public override OpNames Names => new("BatchNormalizeGradient");

    public override bool DependsOnBatch => true;

    public override TensorShape InferShape(ImmutableArray<TensorShape> operands)
    {
        this.RequireLengths(operands, operands[0].Length, operands[0].Length, operands[0].Last, operands[0].Last);
        return operands[0];
    }
}

/// <summary>
/// (x, running mean) → μ of each channel over the batch and all positions, and the running mean where that is a single element.
/// </summary>
internal sealed record ChannelMeanOp(int Channels) : Op
{
    public override OpClass Class => OpClass.Statistic;

    public override OpNames Names => new("ChannelMean") { Buffer = "mean", Purpose = "statistics of the batch" };

    public override bool DependsOnBatch => true;

    public override TensorShape InferShape(ImmutableArray<TensorShape> operands)
    {
        this.RequireDivides(Channels, operands[0].Length);
        this.RequireEqual(operands[1].Length, Channels);
        return TensorShape.Parameter(Channels);
    }

    public override ValueLetters Letters(TensorShape result) => ValueLetters.Of("mean");

    public override string? LetterOf(int operand) => operand == 1 ? "runningMean" : null;
}

/// <summary>
/// (x, μ, running variance) → the biased σ² of each channel, divided by the number of elements, and the running variance where that is 1.
/// </summary>
internal sealed record ChannelVarianceOp(int Channels) : Op
{
    public override OpClass Class => OpClass.Statistic;

    public override OpNames Names => new("ChannelVariance") { Buffer = "variance", Purpose = "statistics of the batch" };

    public override bool DependsOnBatch => true;

    public override TensorShape InferShape(ImmutableArray<TensorShape> operands)
    {
        this.RequireDivides(Channels, operands[0].Length);
        this.RequireEqual(operands[1].Length, Channels);
        this.RequireEqual(operands[2].Length, Channels);
        return TensorShape.Parameter(Channels);
    }

    public override ValueLetters Letters(TensorShape result) => ValueLetters.Of("variance");

    public override string? LetterOf(int operand) => operand == 2 ? "runningVariance" : null;
}

/// <summary>(running, batch) → the amount to subtract from the running statistic: (1 − momentum)·(running − batch).</summary>
internal sealed record RunningStatisticOp(double Momentum) : Op
{
    public override OpClass Class => OpClass.TensorMap;

    public override OpNames Names => new("RunningStatistic") { Purpose = "running statistics" };

    public override bool DependsOnBatch => true;

    public override TensorShape InferShape(ImmutableArray<TensorShape> operands)
    {
        this.RequireEqual(operands[0].Length, operands[1].Length);
        return operands[0];
    }

    /// <summary>One letter for both statistics, so that mean and variance share a kernel.</summary>
    public override string? LetterOf(int operand) => operand == 1 ? "batch" : null;
}
