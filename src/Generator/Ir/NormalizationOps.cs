namespace Lamina.Generator.Ir;

/// <summary>
/// x per example as (Rows, Positions, Groups, Width): numbers whose mean and variance are taken are those at all positions × width of one
/// row and group. Layer normalisation has rows, group normalisation positions and groups.
/// </summary>
internal sealed record GroupGeometry(int Rows, int Positions, int Groups, int Width, bool Center, double Epsilon)
{
    public int Length => checked(Rows * Positions * Groups * Width);
}

/// <summary>x → (x − μ)/√(σ² + ε) of its group, or x/√(mean x² + ε) without centring.</summary>
internal sealed record GroupNormalizeOp(GroupGeometry Geometry) : Op;

/// <summary>(dy, x) → dx, through the statistics.</summary>
internal sealed record GroupNormalizeGradientOp(GroupGeometry Geometry) : Op;

/// <summary>
/// (x, running mean, running variance) → x̂ = (x − μ)/√(σ² + ε) per channel, the last axis: in training with the statistics of the batch,
/// at inference with the running ones. Replaced by a map of either before scheduling.
/// </summary>
internal sealed record BatchNormalizeOp(double Epsilon, double Momentum) : Op;

/// <summary>(dx̂, x, μ, σ²) → dx, through the statistics of the batch.</summary>
internal sealed record BatchNormalizeGradientOp(double Epsilon) : Op;

/// <summary>x → μ of each channel over the batch and all positions.</summary>
internal sealed record ChannelMeanOp(int Channels) : Op;

/// <summary>(x, μ) → σ² of each channel, divided by the count.</summary>
internal sealed record ChannelVarianceOp(int Channels) : Op;

/// <summary>(running, of the batch) → what to subtract from the running statistic: (1 − momentum)·(running − of the batch).</summary>
internal sealed record RunningStatisticOp(double Momentum) : Op;
