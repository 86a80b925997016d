namespace Lamina.Generator.Emission.Gpu.KernelIr;

/// <summary>Arithmetic on expressions, with constants folded.</summary>
internal static class KernelFolding
{
    public static KernelExpression Add(KernelExpression left, KernelExpression right) => (left, right) switch
    {
        (IntExpression a, IntExpression b) => a.Value + b.Value,
        (IntExpression { Value: 0 }, _) => right,
        (_, IntExpression { Value: 0 }) => left,
        (_, IntExpression { Value: < 0 } b) => new BinaryKernelExpression(left.Type, KernelOperator.Subtract, left, -b.Value),
        _ => new BinaryKernelExpression(left.Type, KernelOperator.Add, left, right),
    };

    public static KernelExpression Subtract(KernelExpression left, KernelExpression right) => (left, right) switch
    {
        (IntExpression a, IntExpression b) => a.Value - b.Value,
        (_, IntExpression { Value: 0 }) => left,
        _ => new BinaryKernelExpression(left.Type, KernelOperator.Subtract, left, right),
    };

    public static KernelExpression Multiply(KernelExpression left, KernelExpression right) => (left, right) switch
    {
        (IntExpression a, IntExpression b) => a.Value * b.Value,
        (IntExpression { Value: 0 }, _) or (_, IntExpression { Value: 0 }) => 0,
        (IntExpression { Value: 1 }, _) => right,
        (_, IntExpression { Value: 1 }) => left,
        (FloatExpression { Value: 1 }, _) => right,
        (_, FloatExpression { Value: 1 }) => left,
        _ => new BinaryKernelExpression(left.Type, KernelOperator.Multiply, left, right),
    };

    public static KernelExpression Divide(KernelExpression left, KernelExpression right) => (left, right) switch
    {
        (IntExpression a, IntExpression b) => a.Value / b.Value,
        (_, IntExpression { Value: 1 }) => left,
        _ => new BinaryKernelExpression(left.Type, KernelOperator.Divide, left, right),
    };

    public static KernelExpression Remainder(KernelExpression left, KernelExpression right) => (left, right) switch
    {
        (IntExpression a, IntExpression b) => a.Value % b.Value,
        (_, IntExpression { Value: 1 }) => 0,
        _ => new BinaryKernelExpression(left.Type, KernelOperator.Remainder, left, right),
    };

    /// <summary>A condition may be absent: null means true.</summary>
    public static KernelExpression And(KernelExpression? left, KernelExpression? right) =>
        left is null || IsTrue(left) ? right!
        : right is null || IsTrue(right) ? left
        : new BinaryKernelExpression(KernelType.Bool, KernelOperator.And, left, right);

    /// <summary>Whether a comparison is of two constants and holds, as in a loop of one round.</summary>
    private static bool IsTrue(KernelExpression condition) =>
        condition is BinaryKernelExpression { Operator: KernelOperator.Less, Left: IntExpression left, Right: IntExpression right }
        && left.Value < right.Value;
}
