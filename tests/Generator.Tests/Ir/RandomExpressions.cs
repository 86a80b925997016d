using Lamina.Generator.Ir.Scalars;
using Lamina.Generator.Tests.Interpreter;
using static Lamina.Generator.Ir.Scalars.ScalarExpression;

namespace Lamina.Generator.Tests.Ir;

/// <summary>Random formulas of two arguments, written without simplification and through it.</summary>
internal static class RandomExpressions
{
    private static readonly UnaryOperator[] Functions = Enum.GetValues<UnaryOperator>();
    private static readonly BinaryOperator[] Operations = Enum.GetValues<BinaryOperator>();

    /// <summary>0, 1 and −1, which the simplifier looks for, more often than other numbers.</summary>
    private static readonly double[] Constants = [0, 1, -1, 0.5, -2, 3];

    /// <summary>A formula exactly as drawn.</summary>
    public static ScalarExpression Plain(Random random, int depth)
    {
        if (depth == 0) return random.Next(3) == 0 ? Constants[random.Next(Constants.Length)] : Argument(random.Next(2));
        return random.Next(10) switch
        {
            < 3 => Apply(Functions[random.Next(Functions.Length)], Plain(random, depth - 1)),
            < 9 => Apply(Operations[random.Next(Operations.Length)], Plain(random, depth - 1), Plain(random, random.Next(depth))),
            _ => new SelectGreaterExpression(
                Plain(random, random.Next(depth)), Plain(random, random.Next(depth)), Plain(random, depth - 1),
                Plain(random, random.Next(depth))),
        };
    }

    /// <summary>Roots and logarithms are taken of x² + ½ only: at 0 they have no derivative, below it no value.</summary>
    private static UnaryExpression Apply(UnaryOperator function, ScalarExpression x) => new(
        function,
        function is UnaryOperator.Sqrt or UnaryOperator.Log or UnaryOperator.Log1p or UnaryOperator.Cbrt ? Positive(x) : x);

    /// <summary>So are powers, with exponents that are no formulas, for powers of powers are too steep.</summary>
    private static BinaryExpression Apply(BinaryOperator operation, ScalarExpression left, ScalarExpression right) =>
        operation == BinaryOperator.Power
            ? new(operation, Positive(left), right is ConstantExpression ? right : Argument(1))
            : new(operation, left, right);

    private static BinaryExpression Positive(ScalarExpression x) =>
        new(BinaryOperator.Add, new BinaryExpression(BinaryOperator.Multiply, x, x), 0.5);

    /// <summary>The same formula built again by the simplifying operators: substituting arguments for themselves does that.</summary>
    public static ScalarExpression Simplified(ScalarExpression plain) => plain.Substitute([Argument(0), Argument(1)]);

    /// <summary>True when the formula and all its parts are moderate numbers at a point, so that rounding stays small.</summary>
    public static bool IsModerate(ScalarExpression expression, double[] point)
    {
        double value = ScalarEvaluator.Evaluate(expression, point);
        return Math.Abs(value) < 1e3 && Parts(expression).All(part => IsModerate(part, point));
    }

    private static ScalarExpression[] Parts(ScalarExpression expression) => expression switch
    {
        UnaryExpression unary => [unary.Operand],
        BinaryExpression binary => [binary.Left, binary.Right],
        SelectGreaterExpression select => [select.Left, select.Right, select.WhenGreater, select.Otherwise],
        _ => [],
    };
}
