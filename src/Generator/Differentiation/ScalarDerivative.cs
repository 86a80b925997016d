using Lamina.Generator.Ir.Scalars;
using static Lamina.Generator.Ir.Scalars.ScalarExpression;

namespace Lamina.Generator.Differentiation;

/// <summary>Differentiates a formula symbolically. At a kink it gives the left derivative.</summary>
internal static class ScalarDerivative
{
    /// <summary>The partial derivative of a formula with respect to one of its arguments.</summary>
    public static ScalarExpression Of(ScalarExpression body, int argument) => body switch
    {
        ArgumentExpression variable => variable.Index == argument ? 1 : 0,
        UnaryExpression unary => Unary(unary.Operator, unary.Operand) * Of(unary.Operand, argument),
        BinaryExpression binary => Binary(binary, Of(binary.Left, argument), Of(binary.Right, argument)),
        SelectGreaterExpression select => SelectGreater(
            select.Left, select.Right, Of(select.WhenGreater, argument), Of(select.Otherwise, argument)),
        _ => 0,
    };

    /// <summary>g′(x) of a function of one number.</summary>
    private static ScalarExpression Unary(UnaryOperator function, ScalarExpression x) => function switch
    {
        UnaryOperator.Negate => -1,
        UnaryOperator.Abs => Apply(UnaryOperator.Sign, x),
        UnaryOperator.Sign => 0,
        UnaryOperator.Sqrt => 0.5 / Apply(UnaryOperator.Sqrt, x),
        UnaryOperator.Exp => Apply(UnaryOperator.Exp, x),
        UnaryOperator.Expm1 => Apply(UnaryOperator.Exp, x),
        UnaryOperator.Sinh => Apply(UnaryOperator.Cosh, x),
        UnaryOperator.Cosh => Apply(UnaryOperator.Sinh, x),
        UnaryOperator.Tanh => 4 * SigmoidSlope(2 * x),
        UnaryOperator.Sigmoid => SigmoidSlope(x),
        UnaryOperator.Softplus => Apply(UnaryOperator.Sigmoid, x),
        UnaryOperator.NormalCdf => Apply(UnaryOperator.NormalDensity, x),
        UnaryOperator.NormalDensity => -(x * Apply(UnaryOperator.NormalDensity, x)),
        UnaryOperator.Sin => Apply(UnaryOperator.Cos, x),
        UnaryOperator.Cos => -Apply(UnaryOperator.Sin, x),
        UnaryOperator.Log => 1 / x,
        UnaryOperator.Log1p => 1 / (1 + x),
        UnaryOperator.Atan => 1 / (1 + (x * x)),
        UnaryOperator.Cbrt => (1.0 / 3) / (Apply(UnaryOperator.Cbrt, x) * Apply(UnaryOperator.Cbrt, x)),
        _ => throw new InvalidOperationException($"{function} has no derivative rule."),
    };

    private static ScalarExpression Binary(BinaryExpression f, ScalarExpression left, ScalarExpression right) => f.Operator switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply when f.Left == f.Right => 2 * (f.Left * left),
        BinaryOperator.Multiply => (left * f.Right) + (f.Left * right),
        BinaryOperator.Divide => (left - (f.Left / f.Right * right)) / f.Right,
        BinaryOperator.Max => SelectGreater(f.Left, f.Right, left, right),
        BinaryOperator.Min => SelectGreater(f.Left, f.Right, right, left),
        BinaryOperator.Power => (PowerByBase(f.Left, f.Right) * left) + (PowerByExponent(f.Left, f.Right) * right),
        _ => throw new InvalidOperationException($"{f.Operator} has no derivative rule."),
    };

    /// <summary>σ(x)(1 − σ(x)), without the difference, which cancels.</summary>
    private static ScalarExpression SigmoidSlope(ScalarExpression x) =>
        Apply(UnaryOperator.Sigmoid, x) * Apply(UnaryOperator.Sigmoid, -x);

    /// <summary>y·x^(y−1), a power of its own because x^y·y/x is 0/0 at 0; 0 for y = 0 whatever x is.</summary>
    private static ScalarExpression PowerByBase(ScalarExpression x, ScalarExpression y)
    {
        ScalarExpression slope = y * Power(x, y - 1);
        return y is ConstantExpression ? slope : SelectGreater(Apply(UnaryOperator.Abs, y), 0, slope, y);
    }

    /// <summary>x^y·ln x, of which the limit at x = 0 is 0 for y ≥ 0, as in PyTorch; NaN for x below 0.</summary>
    private static ScalarExpression PowerByExponent(ScalarExpression x, ScalarExpression y)
    {
        if (x is ConstantExpression { Value: > 0 } constant) return Power(x, y) * Math.Log(constant.Value);
        ScalarExpression slope = Power(x, y) * Apply(UnaryOperator.Log, x);
        return SelectGreater(Apply(UnaryOperator.Abs, x), 0, slope, SelectGreater(0, y, slope, x));
    }
}
