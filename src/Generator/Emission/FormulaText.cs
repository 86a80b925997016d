using System.Globalization;
using Lamina.Generator.Ir.Scalars;

namespace Lamina.Generator.Emission;

/// <summary>Formulas as mathematics, for the comments of generated code.</summary>
internal static class FormulaText
{
    private static readonly Dictionary<UnaryOperator, string> Functions = new()
    {
        [UnaryOperator.Sign] = "sign",
        [UnaryOperator.Sqrt] = "√",
        [UnaryOperator.Exp] = "exp",
        [UnaryOperator.Expm1] = "expm1",
        [UnaryOperator.Sinh] = "sinh",
        [UnaryOperator.Cosh] = "cosh",
        [UnaryOperator.Tanh] = "tanh",
        [UnaryOperator.Sigmoid] = "σ",
        [UnaryOperator.Softplus] = "softplus",
        [UnaryOperator.NormalCdf] = "Φ",
        [UnaryOperator.NormalDensity] = "φ",
        [UnaryOperator.Sin] = "sin",
        [UnaryOperator.Cos] = "cos",
        [UnaryOperator.Log] = "ln",
        [UnaryOperator.Log1p] = "log1p",
        [UnaryOperator.Atan] = "arctan",
        [UnaryOperator.Cbrt] = "∛",
    };

    private static readonly Dictionary<BinaryOperator, string> Operations = new()
    {
        [BinaryOperator.Add] = " + ",
        [BinaryOperator.Subtract] = " − ",
        [BinaryOperator.Multiply] = "·",
        [BinaryOperator.Divide] = "/",
        [BinaryOperator.Max] = "max",
        [BinaryOperator.Min] = "min",
        [BinaryOperator.Power] = "^",
    };

    public static string Of(ScalarExpression expression, IReadOnlyList<string> arguments) => expression switch
    {
        ConstantExpression constant => constant.Value.ToString("G6", CultureInfo.InvariantCulture).Replace('-', '−'),
        ArgumentExpression argument => arguments[argument.Index],
        UnaryExpression { Operator: UnaryOperator.Negate } negation => "−" + Operand(negation.Operand, arguments),
        UnaryExpression { Operator: UnaryOperator.Abs } size => $"|{Of(size.Operand, arguments)}|",
        UnaryExpression unary => $"{Functions[unary.Operator]}({Of(unary.Operand, arguments)})",
        BinaryExpression { Operator: BinaryOperator.Max or BinaryOperator.Min } binary =>
            $"{Operations[binary.Operator]}({Of(binary.Left, arguments)}, {Of(binary.Right, arguments)})",
        BinaryExpression { Operator: BinaryOperator.Power } power =>
            Operand(power.Left, arguments) + Operations[power.Operator] + Operand(power.Right, arguments),
        BinaryExpression binary =>
            Operand(binary.Left, arguments, binary.Operator) + Operations[binary.Operator] + Operand(binary.Right, arguments),
        SelectGreaterExpression select =>
            $"({Of(select.Left, arguments)} > {Of(select.Right, arguments)} "
                + $"? {Of(select.WhenGreater, arguments)} : {Of(select.Otherwise, arguments)})",
        _ => throw new InvalidOperationException($"{expression} has no text."),
    };

    /// <summary>With parentheses unless the operand is a factor of a product on its left.</summary>
    private static string Operand(ScalarExpression expression, IReadOnlyList<string> arguments, BinaryOperator? around = null) =>
        expression is BinaryExpression { Operator: not (BinaryOperator.Max or BinaryOperator.Min) } binary
            && !(binary.Operator == BinaryOperator.Multiply && around is not null)
            ? $"({Of(expression, arguments)})"
            : Of(expression, arguments);
}
