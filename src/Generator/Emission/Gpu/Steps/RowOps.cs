using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Emission.Gpu.Steps;

/// <summary>The ops that take rows as wholes.</summary>
internal static class RowOps
{
    /// <summary>The rows that an op takes.</summary>
    public delegate RowShape Shape(OpReading op);

    /// <summary>Writes the sums over a row, and gives number i of the result.</summary>
    public delegate Func<KernelExpression, KernelExpression> Writer(OpReading op, RowWork row);

    public static readonly IReadOnlyDictionary<Type, (Shape Rows, Writer Write)> Table = new Dictionary<Type, (Shape, Writer)>
    {
        [typeof(SoftmaxOp)] = (OfLastAxis, SoftmaxRows.Softmax),
        [typeof(SoftmaxGradientOp)] = (OfLastAxis, SoftmaxRows.SoftmaxGradient),
        [typeof(LogSoftmaxOp)] = (OfLastAxis, SoftmaxRows.LogSoftmax),
        [typeof(LogSoftmaxGradientOp)] = (OfLastAxis, SoftmaxRows.LogSoftmaxGradient),
        [typeof(WeightedCrossEntropyGradientOp)] = (OfLastAxis, SoftmaxRows.WeightedCrossEntropyGradient),
        [typeof(AttentionSoftmaxOp)] = (OfKeys, AttentionRows.Softmax),
        [typeof(GroupNormalizeOp)] = (op => NormalizationRows.Groups(((GroupNormalizeOp)op.Op).Geometry), NormalizationRows.Normalize),
        [typeof(GroupNormalizeGradientOp)] =
            (op => NormalizationRows.Groups(((GroupNormalizeGradientOp)op.Op).Geometry), NormalizationRows.NormalizeGradient),
    };

    private static RowShape OfLastAxis(OpReading op) => RowShape.Of(op.Length, op.Node.Shape.Last);

    private static RowShape OfKeys(OpReading op) => RowShape.Of(op.Length, ((AttentionSoftmaxOp)op.Op).Geometry.Keys);
}
