using Lamina.Generator.Emission.Gpu.Kernels.Recurrence;
using Lamina.Generator.Emission.Gpu.Kernels.Sums;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Emission.Gpu.Kernels;

/// <summary>
/// The ops that have a kernel of their own: those that look at several examples, and those whose elements follow from each other.
/// </summary>
internal static class BatchOps
{
    /// <summary>Writes the kernel's body; gradients of tensors go to <paramref name="shares"/>.</summary>
    public delegate void Writer(OpReading op, ShareWriter shares);

    public static readonly OpTable<Writer> Table = new("kernel for devices")
    {
        [typeof(ConvolutionOp)] = FilterSums.Write,
        [typeof(ChannelMeanOp)] = ChannelStatistics.Mean,
        [typeof(ChannelVarianceOp)] = ChannelStatistics.Variance,
        [typeof(BatchNormalizeGradientOp)] = BatchNormalization.Gradient,
        [typeof(RunningStatisticOp)] = TensorSums.Running,
        [typeof(ParameterAddOp)] = TensorSums.Add,
        [typeof(EmbeddingGradientOp)] = EmbeddingSums.Write,
        [typeof(RecurrenceOp)] = RecurrenceForward.Write,
        [typeof(RecurrenceGradientOp)] = RecurrenceBackward.Write,
        [typeof(CandidateBiasGradientOp)] = TensorSums.CandidateBias,
    };
}
