using System.Numerics;
using Lamina.Generator.Ir.Scalars;
using Lamina.Kernels;

namespace Lamina.Generator.Tests.Accuracy;

/// <summary>A formula computed by the operations that its generated C# has, on lanes of any width and precision.</summary>
internal static class LaneFormula<V, T>
    where V : struct, ILanes<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The functions of one number, as ScalarPrinter writes them.</summary>
    private static readonly Dictionary<UnaryOperator, Func<V, V>> Functions = new()
    {
        [UnaryOperator.Negate] = x => -x,
        [UnaryOperator.Abs] = V.Abs,
        [UnaryOperator.Sign] = V.Sign,
        [UnaryOperator.Sqrt] = V.Sqrt,
        [UnaryOperator.Exp] = V.Exp,
        [UnaryOperator.Expm1] = V.Expm1,
        [UnaryOperator.Sinh] = V.Sinh,
        [UnaryOperator.Cosh] = V.Cosh,
        [UnaryOperator.Tanh] = V.Tanh,
        [UnaryOperator.Sigmoid] = V.Sigmoid,
        [UnaryOperator.Softplus] = V.Softplus,
        [UnaryOperator.NormalCdf] = V.NormalCdf,
        [UnaryOperator.NormalDensity] = V.NormalDensity,
        [UnaryOperator.Sin] = V.Sin,
        [UnaryOperator.Cos] = V.Cos,
        [UnaryOperator.Log] = V.Log,
        [UnaryOperator.Log1p] = V.Log1p,
        [UnaryOperator.Atan] = V.Atan,
        [UnaryOperator.Cbrt] = V.Cbrt,
    };

    private static readonly Dictionary<BinaryOperator, Func<V, V, V>> Operations = new()
    {
        [BinaryOperator.Add] = (x, y) => x + y,
        [BinaryOperator.Subtract] = (x, y) => x - y,
        [BinaryOperator.Multiply] = (x, y) => x * y,
        [BinaryOperator.Divide] = (x, y) => x / y,
        [BinaryOperator.Max] = V.Max,
        [BinaryOperator.Min] = V.Min,
        [BinaryOperator.Power] = V.Pow,
    };

    /// <summary>The formula at each point; <paramref name="points"/> has a row of numbers for each argument.</summary>
    public static T[] Map(ScalarExpression formula, params T[][] points)
    {
        int count = points[0].Length;
        var results = new T[count];
        var lanes = new T[V.Count];
        for (int start = 0; start < count; start += V.Count)
        {
            int filled = Math.Min(V.Count, count - start);
            V[] arguments = points.Select(row =>
            {
                Array.Clear(lanes);
                row.AsSpan(start, filled).CopyTo(lanes);
                return V.LoadUnsafe(lanes, 0);
            }).ToArray();
            V.StoreUnsafe(Of(formula, arguments), lanes, 0);
            lanes.AsSpan(0, filled).CopyTo(results.AsSpan(start));
        }

        return results;
    }

    private static V Of(ScalarExpression expression, V[] arguments) => expression switch
    {
        ConstantExpression constant => V.Constant(constant.Value),
        ArgumentExpression argument => arguments[argument.Index],
        UnaryExpression unary => Functions[unary.Operator](Of(unary.Operand, arguments)),
        BinaryExpression { WholeExponent: { } exponent } power => V.Pow(Of(power.Left, arguments), exponent),
        BinaryExpression binary => Operations[binary.Operator](Of(binary.Left, arguments), Of(binary.Right, arguments)),
        SelectGreaterExpression select => V.SelectGreater(
            Of(select.Left, arguments), Of(select.Right, arguments), Of(select.WhenGreater, arguments), Of(select.Otherwise, arguments)),
        _ => throw new NotSupportedException($"{expression} has no lanes."),
    };
}
