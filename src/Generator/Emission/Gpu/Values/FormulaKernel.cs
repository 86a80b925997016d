using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Ir.Scalars;

namespace Lamina.Generator.Emission.Gpu.Values;

/// <summary>Formulas as kernel expressions.</summary>
internal static class FormulaKernel
{
    /// <summary>The function for each function of one number; negation is an operator.</summary>
    public static readonly IReadOnlyDictionary<UnaryOperator, KernelFunction> Functions = new Dictionary<UnaryOperator, KernelFunction>
    {
        [UnaryOperator.Abs] = KernelFunction.Abs,
        [UnaryOperator.Sign] = KernelFunction.Sign,
        [UnaryOperator.Sqrt] = KernelFunction.Sqrt,
        [UnaryOperator.Exp] = KernelFunction.Exp,
        [UnaryOperator.Expm1] = KernelFunction.Expm1,
        [UnaryOperator.Sinh] = KernelFunction.Sinh,
        [UnaryOperator.Cosh] = KernelFunction.Cosh,
        [UnaryOperator.Tanh] = KernelFunction.Tanh,
        [UnaryOperator.Sigmoid] = KernelFunction.Sigmoid,
        [UnaryOperator.Softplus] = KernelFunction.Softplus,
        [UnaryOperator.NormalCdf] = KernelFunction.NormalCdf,
        [UnaryOperator.NormalDensity] = KernelFunction.NormalDensity,
        [UnaryOperator.Sin] = KernelFunction.Sin,
        [UnaryOperator.Cos] = KernelFunction.Cos,
        [UnaryOperator.Log] = KernelFunction.Log,
        [UnaryOperator.Log1p] = KernelFunction.Log1p,
        [UnaryOperator.Atan] = KernelFunction.Atan,
        [UnaryOperator.Cbrt] = KernelFunction.Cbrt,
    };

    /// <summary>The operation for each operation on two numbers.</summary>
    public static readonly IReadOnlyDictionary<BinaryOperator, Func<KernelExpression, KernelExpression, KernelExpression>> Operations =
        new Dictionary<BinaryOperator, Func<KernelExpression, KernelExpression, KernelExpression>>
        {
            [BinaryOperator.Add] = (left, right) => left + right,
            [BinaryOperator.Subtract] = (left, right) => left - right,
            [BinaryOperator.Multiply] = (left, right) => left * right,
            [BinaryOperator.Divide] = (left, right) => left / right,
            [BinaryOperator.Max] = (left, right) => KernelExpression.Call(KernelFunction.Max, left, right),
            [BinaryOperator.Min] = (left, right) => KernelExpression.Call(KernelFunction.Min, left, right),
            [BinaryOperator.Power] = (left, right) => KernelExpression.Call(KernelFunction.Power, left, right),
        };

    public static KernelExpression Of(ScalarExpression expression, IReadOnlyList<KernelExpression> arguments) => expression switch
    {
        ConstantExpression constant => KernelExpression.Number(constant.Value),
        ArgumentExpression argument => arguments[argument.Index],
        UnaryExpression { Operator: UnaryOperator.Negate } negation => -Of(negation.Operand, arguments),
        UnaryExpression unary => KernelExpression.Call(Functions[unary.Operator], Of(unary.Operand, arguments)),
        BinaryExpression { Operator: BinaryOperator.Power, WholeExponent: { } exponent } power =>
            KernelExpression.Call(KernelFunction.WholePower, Of(power.Left, arguments), exponent),
        BinaryExpression binary => Operations[binary.Operator](Of(binary.Left, arguments), Of(binary.Right, arguments)),
        SelectGreaterExpression select => KernelExpression.Select(
            Of(select.Left, arguments) > Of(select.Right, arguments), Of(select.WhenGreater, arguments), Of(select.Otherwise, arguments)),
        _ => throw new InvalidOperationException($"{expression} has no kernel form."),
    };
}
