using Lamina.Generator.Ir.Scalars;
using static Lamina.Generator.Ir.Scalars.ScalarExpression;

namespace Lamina.Generator.Differentiation;

/// <summary>Differentiates a formula symbolically. At a kink it gives the left derivative.</summary>
internal static class ScalarDerivative
{
    private static readonly double InverseRootOfTwoPi = 1 / Math.Sqrt(2 * Math.PI);

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
        UnaryOperator.Tanh => 1 - (Apply(UnaryOperator.Tanh, x) * Apply(UnaryOperator.Tanh, x)),
        UnaryOperator.Sigmoid => Apply(UnaryOperator.Sigmoid, x) * (1 - Apply(UnaryOperator.Sigmoid, x)),
        UnaryOperator.Softplus => Apply(UnaryOperator.Sigmoid, x),
        UnaryOperator.NormalCdf => InverseRootOfTwoPi * Apply(UnaryOperator.Exp, -0.5 * (x * x)),
        UnaryOperator.Sin => Apply(UnaryOperator.Cos, x),
        UnaryOperator.Cos => -Apply(UnaryOperator.Sin, x),
        UnaryOperator.Log => 1 / x,
        UnaryOperator.Atan => 1 / (1 + (x * x)),
        _ => throw new InvalidOperationException($"{function} has no derivative rule."),
    };

    private static ScalarExpression Binary(BinaryExpression f, ScalarExpression left, ScalarExpression right) => f.Operator switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply when f.Left == f.Right => 2 * (f.Left * left),
        BinaryOperator.Multiply => (left * f.Right) + (f.Left * right),
        BinaryOperator.Divide => (left / f.Right) - (f.Left * right / (f.Right * f.Right)),
        BinaryOperator.Max => SelectGreater(f.Left, f.Right, left, right),
        BinaryOperator.Min => SelectGreater(f.Left, f.Right, right, left),
        _ => throw new InvalidOperationException($"{f.Operator} has no derivative rule."),
    };
}
