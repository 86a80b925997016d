using Lamina.Generator.Declarations;
using Lamina.Generator.Ir.Scalars;
using Lamina.Generator.Tests.Interpreter;

namespace Lamina.Generator.Tests.Parsing;

/// <summary>What a formula means, in double precision.</summary>
internal static class FormulaEvaluator
{
    public static double Evaluate(FormulaNode node, params double[] parameters) => node switch
    {
        FormulaConstant constant => constant.Value,
        FormulaParameter parameter => parameters[parameter.Index],
        FormulaSelect select => Evaluate(select.Left, parameters) > Evaluate(select.Right, parameters)
            ? Evaluate(select.WhenGreater, parameters)
            : Evaluate(select.Otherwise, parameters),
        FormulaCall call => Call(call.Function, call.Arguments.Select(argument => Evaluate(argument, parameters)).ToArray()),
        _ => throw new InvalidOperationException($"No such node: {node}."),
    };

    private static double Call(string function, double[] x) => function switch
    {
        "Add" => x[0] + x[1],
        "Subtract" => x[0] - x[1],
        "Multiply" => x[0] * x[1],
        "Divide" => x[0] / x[1],
        "Negate" => -x[0],
        "Abs" => Math.Abs(x[0]),
        "Exp" => Math.Exp(x[0]),
        "ExpM1" => ScalarEvaluator.Functions[UnaryOperator.Expm1](x[0]),
        "LogP1" => ScalarEvaluator.Functions[UnaryOperator.Log1p](x[0]),
        "Cbrt" => Math.Cbrt(x[0]),
        "Pow" => Math.Pow(x[0], x[1]),
        "Log" => Math.Log(x[0]),
        "Log2" => Math.Log2(x[0]),
        "Log10" => Math.Log10(x[0]),
        "Sqrt" => Math.Sqrt(x[0]),
        "Sin" => Math.Sin(x[0]),
        "Cos" => Math.Cos(x[0]),
        "Tan" => Math.Tan(x[0]),
        "Sinh" => Math.Sinh(x[0]),
        "Cosh" => Math.Cosh(x[0]),
        "Tanh" => Math.Tanh(x[0]),
        "Atan" => Math.Atan(x[0]),
        "Sign" => Math.Sign(x[0]),
        "Max" => Math.Max(x[0], x[1]),
        "Min" => Math.Min(x[0], x[1]),
        _ => throw new InvalidOperationException($"No such function: {function}."),
    };
}
