namespace Lamina.Generator.Ir.Scalars;

/// <summary>
/// Builds expressions and simplifies x + 0, x·1, x·0 and constants. x·0 becomes 0 although x could be infinite, because derivatives of
/// masked branches rely on it.
/// </summary>
internal static class ScalarSimplifier
{
    public static ScalarExpression Binary(BinaryOperator function, ScalarExpression left, ScalarExpression right) => function switch
    {
        BinaryOperator.Add => Add(left, right),
        BinaryOperator.Subtract => Subtract(left, right),
        BinaryOperator.Multiply => Multiply(left, right),
        BinaryOperator.Divide => Divide(left, right),
        BinaryOperator.Power => Power(left, right),
        _ => new BinaryExpression(function, left, right),
    };

    public static ScalarExpression Add(ScalarExpression left, ScalarExpression right) => (left, right) switch
    {
        (ConstantExpression a, ConstantExpression b) => a.Value + b.Value,
        (ConstantExpression { Value: 0 }, _) => right,
        (_, ConstantExpression { Value: 0 }) => left,
        (_, UnaryExpression { Operator: UnaryOperator.Negate } negated) => Subtract(left, negated.Operand),
        _ => new BinaryExpression(BinaryOperator.Add, left, right),
    };

    public static ScalarExpression Subtract(ScalarExpression left, ScalarExpression right) => (left, right) switch
    {
        (ConstantExpression a, ConstantExpression b) => a.Value - b.Value,
        (ConstantExpression { Value: 0 }, _) => Negate(right),
        (_, ConstantExpression { Value: 0 }) => left,
        _ => new BinaryExpression(BinaryOperator.Subtract, left, right),
    };

    public static ScalarExpression Multiply(ScalarExpression left, ScalarExpression right) => (left, right) switch
    {
        (ConstantExpression a, ConstantExpression b) => a.Value * b.Value,
        (ConstantExpression { Value: 0 }, _) or (_, ConstantExpression { Value: 0 }) => 0,
        (ConstantExpression { Value: 1 }, _) => right,
        (_, ConstantExpression { Value: 1 }) => left,
        (ConstantExpression { Value: -1 }, _) => Negate(right),
        (_, ConstantExpression { Value: -1 }) => Negate(left),

        // Multiplies inside a factor that selects between constants: relu′(z)·dy becomes dy or 0.
        (_, SelectGreaterExpression { WhenGreater: ConstantExpression a, Otherwise: ConstantExpression b } select) =>
            SelectGreater(select.Left, select.Right, Multiply(left, a), Multiply(left, b)),
        (SelectGreaterExpression { WhenGreater: ConstantExpression, Otherwise: ConstantExpression }, not SelectGreaterExpression) =>
            Multiply(right, left),
        _ => new BinaryExpression(BinaryOperator.Multiply, left, right),
    };

    public static ScalarExpression Divide(ScalarExpression left, ScalarExpression right) => (left, right) switch
    {
        (ConstantExpression a, ConstantExpression b) => a.Value / b.Value,
        (ConstantExpression { Value: 0 }, _) => 0,
        (_, ConstantExpression { Value: 1 }) => left,
        _ => new BinaryExpression(BinaryOperator.Divide, left, right),
    };

    /// <summary>Roots are the fastest powers. A power of two constants that is no number stays for the device to compute.</summary>
    public static ScalarExpression Power(ScalarExpression value, ScalarExpression exponent) => (value, exponent) switch
    {
        (_, ConstantExpression { Value: 0 }) => 1,
        (_, ConstantExpression { Value: 1 }) => value,
        (ConstantExpression a, ConstantExpression b) when IsFinite(Math.Pow(a.Value, b.Value)) => Math.Pow(a.Value, b.Value),
        (_, ConstantExpression { Value: 0.5 }) => new UnaryExpression(UnaryOperator.Sqrt, value),
        _ => new BinaryExpression(BinaryOperator.Power, value, exponent),
    };

    public static ScalarExpression Negate(ScalarExpression value) => value switch
    {
        ConstantExpression constant => -constant.Value,
        UnaryExpression { Operator: UnaryOperator.Negate } negated => negated.Operand,
        BinaryExpression { Operator: BinaryOperator.Subtract } difference => Subtract(difference.Right, difference.Left),
        _ => new UnaryExpression(UnaryOperator.Negate, value),
    };

    public static ScalarExpression SelectGreater(
        ScalarExpression left, ScalarExpression right, ScalarExpression whenGreater, ScalarExpression otherwise) =>
        whenGreater == otherwise ? whenGreater : new SelectGreaterExpression(left, right, whenGreater, otherwise);

    private static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);
}
