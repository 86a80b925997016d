using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Emission.Gpu.Kernels.Rows;

/// <summary>The ops that take rows as wholes.</summary>
internal static class RowOps
{
    /// <summary>Writes the sums over a row, and gives element i of the result.</summary>
    public delegate Func<KernelExpression, KernelExpression> Writer(OpReading op, RowWork row);

    public static readonly OpTable<Writer> Table = new("kernel for devices")
    {
        [typeof(SoftmaxOp)] = SoftmaxRows.Softmax,
        [typeof(SoftmaxGradientOp)] = SoftmaxRows.SoftmaxGradient,
        [typeof(LogSoftmaxOp)] = SoftmaxRows.LogSoftmax,
        [typeof(LogSoftmaxGradientOp)] = SoftmaxRows.LogSoftmaxGradient,
        [typeof(WeightedCrossEntropyGradientOp)] = SoftmaxRows.WeightedCrossEntropyGradient,
        [typeof(AttentionSoftmaxOp)] = AttentionRows.Softmax,
        [typeof(GroupNormalizeOp)] = NormalizationRows.Normalize,
        [typeof(GroupNormalizeGradientOp)] = NormalizationRows.NormalizeGradient,
    };
}
