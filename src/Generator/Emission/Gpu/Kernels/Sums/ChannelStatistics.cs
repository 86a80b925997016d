using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Scheduling;
using static Lamina.Generator.Emission.Gpu.KernelIr.KernelExpression;

namespace Lamina.Generator.Emission.Gpu.Kernels.Sums;

/// <summary>
/// Mean and variance of each channel over the batch: one kernel where both are asked for, with a work group per few channels. Where an
/// example may be the only element of a channel, that has the running statistics.
/// </summary>
internal static class ChannelStatistics
{
    /// <summary>μ, and σ² where that is in the same launch.</summary>
    public static void Mean(OpReading op, ShareWriter shares)
    {
        int channels = op.Length;
        ChannelSums sums = Sums(op, channels);
        KernelExpression mean = op.Builder.Name("channelMean", sums.Sum("sum", row => X(op, sums, channels, row)) * sums.Share);
        Store(op, sums, shares, mean, running: 1);
        foreach (FusedGroup other in op.Scope.Launch.Groups.Skip(1))
            Store(new OpReading(op.Scope, other), sums, shares, Spread(op, sums, channels, mean), running: 2);
    }

    /// <summary>σ² around a mean that is known.</summary>
    public static void Variance(OpReading op, ShareWriter shares)
    {
        int channels = op.Length;
        ChannelSums sums = Sums(op, channels);
        KernelExpression mean = sums.OfChannel("channelMean", () => op.Memory(1)[sums.Channel]);
        KernelExpression variance = op.Builder.Name("channelVariance", Spread(op, sums, channels, mean));
        Store(op, sums, shares, variance, running: 2);
    }

    /// <summary>Stores a channel's own statistic, or the running one, an operand of the op.</summary>
    private static void Store(OpReading op, ChannelSums sums, ShareWriter shares, KernelExpression own, int running)
    {
        using (op.Builder.If(sums.IsLeader))
        {
            bool isSpread = op.LengthOf(0) > op.Length;
            shares.Store(op.Id, sums.Channel, isSpread ? own : Select(sums.IsSingle, op.Memory(running)[sums.Channel], own));
        }
    }

    private static ChannelSums Sums(OpReading op, int channels) =>
        new(op.Builder, channels, op.Scope.Examples * (op.LengthOf(0) / channels));

    private static KernelExpression X(OpReading op, ChannelSums sums, int channels, KernelExpression row) =>
        op.Memory(0)[(row * channels) + sums.Channel];

    private static KernelExpression Spread(OpReading op, ChannelSums sums, int channels, KernelExpression mean) =>
        sums.Share * sums.Sum("squares", row =>
    {
        KernelExpression centered = op.Builder.Name("centered", X(op, sums, channels, row) - mean);
        return centered * centered;
    });
}
