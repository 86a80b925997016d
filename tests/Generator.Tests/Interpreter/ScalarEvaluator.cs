using Lamina.Generator.Ir.Scalars;

namespace Lamina.Generator.Tests.Interpreter;

/// <summary>What formulas mean: their value in double precision.</summary>
internal static class ScalarEvaluator
{
    public static readonly IReadOnlyDictionary<UnaryOperator, Func<double, double>> Functions =
        new Dictionary<UnaryOperator, Func<double, double>>
        {
            [UnaryOperator.Negate] = x => -x,
            [UnaryOperator.Abs] = Math.Abs,
            [UnaryOperator.Sign] = x => x > 0 ? 1 : x < 0 ? -1 : x,
            [UnaryOperator.Sqrt] = Math.Sqrt,
            [UnaryOperator.Exp] = Math.Exp,
            [UnaryOperator.Expm1] = ExpLessOne,
            [UnaryOperator.Sinh] = Math.Sinh,
            [UnaryOperator.Cosh] = Math.Cosh,
            [UnaryOperator.Tanh] = Math.Tanh,
            [UnaryOperator.Sigmoid] = x => x >= 0 ? 1 / (1 + Math.Exp(-x)) : Math.Exp(x) / (1 + Math.Exp(x)),
            [UnaryOperator.Softplus] = x => Math.Max(x, 0) + LogOnePlus(Math.Exp(-Math.Abs(x))),
            [UnaryOperator.NormalCdf] = StandardNormal.Cdf,
            [UnaryOperator.NormalDensity] = StandardNormal.Density,
            [UnaryOperator.Sin] = Math.Sin,
            [UnaryOperator.Cos] = Math.Cos,
            [UnaryOperator.Log] = Math.Log,
            [UnaryOperator.Log1p] = LogOnePlus,
            [UnaryOperator.Atan] = Math.Atan,
            [UnaryOperator.Cbrt] = Math.Cbrt,
        };

    public static readonly IReadOnlyDictionary<BinaryOperator, Func<double, double, double>> Operations =
        new Dictionary<BinaryOperator, Func<double, double, double>>
        {
            [BinaryOperator.Add] = (x, y) => x + y,
            [BinaryOperator.Subtract] = (x, y) => x - y,
            [BinaryOperator.Multiply] = (x, y) => x * y,
            [BinaryOperator.Divide] = (x, y) => x / y,
            [BinaryOperator.Max] = Math.Max,
            [BinaryOperator.Min] = Math.Min,
            [BinaryOperator.Power] = Math.Pow,
        };

    /// <summary>The value of a formula; <paramref name="trace"/> is told on which side of each kink it was taken.</summary>
    public static double Evaluate(ScalarExpression expression, ReadOnlySpan<double> arguments, BranchTrace? trace = null)
    {
        switch (expression)
        {
            case ConstantExpression constant:
                return constant.Value;
            case ArgumentExpression argument:
                return arguments[argument.Index];
            case UnaryExpression unary:
                double operand = Evaluate(unary.Operand, arguments, trace);
                if (unary.Operator is UnaryOperator.Abs or UnaryOperator.Sign) trace?.Add(Side(operand, 0));
                return Functions[unary.Operator](operand);
            case BinaryExpression binary:
                double left = Evaluate(binary.Left, arguments, trace);
                double right = Evaluate(binary.Right, arguments, trace);
                if (binary.Operator is BinaryOperator.Max or BinaryOperator.Min) trace?.Add(Side(left, right));
                return Operations[binary.Operator](left, right);
            case SelectGreaterExpression select:
                int side = Side(Evaluate(select.Left, arguments, trace), Evaluate(select.Right, arguments, trace));
                trace?.Add(side);
                return Evaluate(side > 0 ? select.WhenGreater : select.Otherwise, arguments, trace);
            default:
                throw new NotSupportedException($"{expression} has no meaning yet.");
        }
    }

    /// <summary>Nothing is greater than NaN, as in the language; CompareTo says otherwise.</summary>
    private static int Side(double left, double right) => left > right ? 1 : left < right ? -1 : 0;

    /// <summary>eˣ − 1 (Kahan: the rounding of eˣ cancels in the quotient).</summary>
    private static double ExpLessOne(double x)
    {
        double power = Math.Exp(x);
        return power == 1 ? x : Math.Abs(x) > 1 ? power - 1 : (power - 1) * x / Math.Log(power);
    }

    /// <summary>ln(1 + u), accurate for small u too (Kahan's trick: the rounding of 1 + u cancels).</summary>
    private static double LogOnePlus(double u)
    {
        double sum = 1 + u;
        return sum == 1 ? u : sum == 0 || double.IsInfinity(sum) ? Math.Log(sum) : Math.Log(sum) * (u / (sum - 1));
    }
}
