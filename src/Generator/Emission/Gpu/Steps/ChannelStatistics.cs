using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Launches;
using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.Gpu.Steps;

/// <summary>Mean and variance of each channel over the batch: one kernel where both are asked for, with a group per few channels.</summary>
internal static class ChannelStatistics
{
    /// <summary>μ, and σ² where it is the kernel's second step.</summary>
    public static GroupCount Mean(OpReading op, ShareWriter shares)
    {
        int channels = op.Length;
        ChannelSums sums = Sums(op, channels);
        KernelExpression mean = op.Builder.Name("channelMean", sums.Sum("sum", row => X(op, sums, channels, row)) * sums.Share);
        Store(op.Id, mean);
        if (op.Scope.Steps.Count > 1) Store(op.Scope.Steps[1].Nodes[0], Spread(op, sums, channels, mean));
        return new SharedGroups(ChannelSums.Groups(channels), IsShared: false);

        void Store(int id, KernelExpression value)
        {
            using (op.Builder.If(sums.Speaks)) shares.Store(id, sums.Channel, value);
        }
    }

    /// <summary>σ² around a mean that is known.</summary>
    public static GroupCount Variance(OpReading op, ShareWriter shares)
    {
        int channels = op.Length;
        ChannelSums sums = Sums(op, channels);
        KernelExpression mean = sums.OfChannel("channelMean", () => op.Memory(1)[sums.Channel]);
        KernelExpression variance = op.Builder.Name("channelVariance", Spread(op, sums, channels, mean));
        using (op.Builder.If(sums.Speaks)) shares.Store(op.Id, sums.Channel, variance);
        return new SharedGroups(ChannelSums.Groups(channels), IsShared: false);
    }

    /// <summary>Whether a step takes the variance around the mean that another finds, over the same value.</summary>
    public static bool AreOfOne(Graph graph, Step first, Step second) =>
        graph.Nodes[first.Nodes[0]] is { Op.Class: OpClass.Statistic } mean && graph.Nodes[second.Nodes[0]] is { Op.Class: OpClass.Statistic } variance
        && variance.Operands.SequenceEqual(new[] { mean.Operands[0], first.Nodes[0] });

    private static ChannelSums Sums(OpReading op, int channels) =>
        new(op.Builder, channels, op.Scope.Examples * (op.LengthOf(0) / channels));

    private static KernelExpression X(OpReading op, ChannelSums sums, int channels, KernelExpression row) =>
        op.Memory(0)[(row * channels) + sums.Channel];

    private static KernelExpression Spread(OpReading op, ChannelSums sums, int channels, KernelExpression mean) => sums.Share * sums.Sum("squares", row =>
    {
        KernelExpression centered = op.Builder.Name("centered", X(op, sums, channels, row) - mean);
        return centered * centered;
    });
}
