using Lamina.Generator.Ir.Scalars;

namespace Lamina.Generator.Emission.CSharp.Kernels;

/// <summary>Formulas as C# over lanes of type <c>L</c>.</summary>
internal static class ScalarPrinter
{
    /// <summary>The method of ILanes for each function of one number; negation is an operator.</summary>
    public static readonly IReadOnlyDictionary<UnaryOperator, string> Methods = new Dictionary<UnaryOperator, string>
    {
        [UnaryOperator.Abs] = "Abs",
        [UnaryOperator.Sign] = "Sign",
        [UnaryOperator.Sqrt] = "Sqrt",
        [UnaryOperator.Exp] = "Exp",
        [UnaryOperator.Expm1] = "Expm1",
        [UnaryOperator.Sinh] = "Sinh",
        [UnaryOperator.Cosh] = "Cosh",
        [UnaryOperator.Tanh] = "Tanh",
        [UnaryOperator.Sigmoid] = "Sigmoid",
        [UnaryOperator.Softplus] = "Softplus",
        [UnaryOperator.NormalCdf] = "NormalCdf",
        [UnaryOperator.NormalDensity] = "NormalDensity",
        [UnaryOperator.Sin] = "Sin",
        [UnaryOperator.Cos] = "Cos",
        [UnaryOperator.Log] = "Log",
        [UnaryOperator.Log1p] = "Log1p",
        [UnaryOperator.Atan] = "Atan",
        [UnaryOperator.Cbrt] = "Cbrt",
    };

    /// <summary>The operator or method of ILanes for each operation on two numbers.</summary>
    public static readonly IReadOnlyDictionary<BinaryOperator, string> Operations = new Dictionary<BinaryOperator, string>
    {
        [BinaryOperator.Add] = "+",
        [BinaryOperator.Subtract] = "-",
        [BinaryOperator.Multiply] = "*",
        [BinaryOperator.Divide] = "/",
        [BinaryOperator.Max] = "Max",
        [BinaryOperator.Min] = "Min",
        [BinaryOperator.Power] = "Pow",
    };

    public static string Print(ScalarExpression expression, IReadOnlyList<string> arguments) => expression switch
    {
        ConstantExpression { Value: 0 } => "L.Zero",
        ConstantExpression { Value: 1 } => "L.One",
        ConstantExpression constant => $"L.Constant({Literals.Of(constant.Value)})",
        ArgumentExpression argument => arguments[argument.Index],
        UnaryExpression { Operator: UnaryOperator.Negate } negation => "-" + Operand(negation.Operand, arguments),
        UnaryExpression unary => $"L.{Methods[unary.Operator]}({Print(unary.Operand, arguments)})",
        BinaryExpression { Operator: BinaryOperator.Power, WholeExponent: { } exponent } power =>
            $"L.Pow({Print(power.Left, arguments)}, {Literals.Of(exponent)})",
        BinaryExpression { IsFunction: true } binary =>
            $"L.{Operations[binary.Operator]}({Print(binary.Left, arguments)}, {Print(binary.Right, arguments)})",
        BinaryExpression binary =>
            $"{Operand(binary.Left, arguments)} {Operations[binary.Operator]} {Operand(binary.Right, arguments)}",
        SelectGreaterExpression select =>
            $"L.SelectGreater({Print(select.Left, arguments)}, {Print(select.Right, arguments)}, "
            + $"{Print(select.WhenGreater, arguments)}, {Print(select.Otherwise, arguments)})",
        _ => throw new InvalidOperationException($"{expression} has no C# form."),
    };

    /// <summary>With parentheses where the expression is itself an operation.</summary>
    private static string Operand(ScalarExpression expression, IReadOnlyList<string> arguments)
    {
        string text = Print(expression, arguments);
        return expression is BinaryExpression { IsFunction: false }
            or UnaryExpression { Operator: UnaryOperator.Negate }
            ? $"({text})"
            : text;
    }
}
