using Lamina.Generator.Declarations;
using Lamina.Generator.Ir.Scalars;
using static Lamina.Generator.Ir.Scalars.ScalarExpression;

namespace Lamina.Generator.Lowering.Building;

/// <summary>The user's functions as formulas of the IR.</summary>
internal static class UserFunctions
{
    /// <summary>Every function that a formula may call, by its name in the declaration.</summary>
    public static readonly IReadOnlyDictionary<string, Func<ScalarExpression[], ScalarExpression>> Table =
        new Dictionary<string, Func<ScalarExpression[], ScalarExpression>>
        {
            ["Add"] = x => x[0] + x[1],
            ["Subtract"] = x => x[0] - x[1],
            ["Multiply"] = x => x[0] * x[1],
            ["Divide"] = x => x[0] / x[1],
            ["Negate"] = x => -x[0],
            ["Abs"] = x => Apply(UnaryOperator.Abs, x[0]),
            ["Sign"] = x => Apply(UnaryOperator.Sign, x[0]),
            ["Sqrt"] = x => Apply(UnaryOperator.Sqrt, x[0]),
            ["Exp"] = x => Apply(UnaryOperator.Exp, x[0]),
            ["ExpM1"] = x => Apply(UnaryOperator.Expm1, x[0]),
            ["Log"] = x => Apply(UnaryOperator.Log, x[0]),
            ["LogP1"] = x => Apply(UnaryOperator.Log1p, x[0]),
            ["Log2"] = x => Apply(UnaryOperator.Log, x[0]) * (1 / Math.Log(2)),
            ["Log10"] = x => Apply(UnaryOperator.Log, x[0]) * (1 / Math.Log(10)),
            ["Sin"] = x => Apply(UnaryOperator.Sin, x[0]),
            ["Cos"] = x => Apply(UnaryOperator.Cos, x[0]),
            ["Tan"] = x => Apply(UnaryOperator.Sin, x[0]) / Apply(UnaryOperator.Cos, x[0]),
            ["Sinh"] = x => Apply(UnaryOperator.Sinh, x[0]),
            ["Cosh"] = x => Apply(UnaryOperator.Cosh, x[0]),
            ["Tanh"] = x => Apply(UnaryOperator.Tanh, x[0]),
            ["Atan"] = x => Apply(UnaryOperator.Atan, x[0]),
            ["Max"] = x => Max(x[0], x[1]),
            ["Min"] = x => Min(x[0], x[1]),
            ["Clamp"] = x => Min(Max(x[0], x[1]), x[2]),
            ["Cbrt"] = x => Apply(UnaryOperator.Cbrt, x[0]),
            ["Pow"] = x => Power(x[0], x[1]),
        };

    public static ScalarFunction Of(FormulaDeclaration formula) => new(formula.Method, formula.Arity, Expression(formula.Body));

    private static ScalarExpression Expression(FormulaNode node) => node switch
    {
        FormulaConstant constant => constant.Value,
        FormulaParameter parameter => Argument(parameter.Index),
        FormulaCall call => Table[call.Function](call.Arguments.Select(Expression).ToArray()),
        FormulaSelect select => SelectGreater(
            Expression(select.Left), Expression(select.Right), Expression(select.WhenGreater), Expression(select.Otherwise)),
        _ => throw new InvalidOperationException($"{node} has no formula."),
    };
}
