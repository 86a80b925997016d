using Lamina.Generator.Declarations;

namespace Lamina.Generator.Tests.Lowering;

/// <summary>A formula written as a user would write it: a static method.</summary>
internal static class FormulaSource
{
    public static string Of(FormulaDeclaration formula)
    {
        IEnumerable<string> parameters = Enumerable.Range(0, formula.Arity).Select(i => $"float x{LayerSource.Text(i)}");
        return $"private static float {formula.Method}({string.Join(", ", parameters)}) => {Expression(formula.Body)};";
    }

    private static string Expression(FormulaNode node) => node switch
    {
        FormulaConstant constant => $"{LayerSource.Text(constant.Value)}f",
        FormulaParameter parameter => $"x{LayerSource.Text(parameter.Index)}",
        FormulaSelect select =>
            $"({Expression(select.Left)} > {Expression(select.Right)} ? {Expression(select.WhenGreater)} : {Expression(select.Otherwise)})",
        FormulaCall call => Call(call.Function, call.Arguments.Select(Expression).ToArray()),
        _ => throw new InvalidOperationException($"{node} has no source."),
    };

    private static string Call(string function, string[] arguments) => function switch
    {
        "Add" => $"({arguments[0]} + {arguments[1]})",
        "Subtract" => $"({arguments[0]} - {arguments[1]})",
        "Multiply" => $"({arguments[0]} * {arguments[1]})",
        "Divide" => $"({arguments[0]} / {arguments[1]})",
        "Negate" => $"(-{arguments[0]})",
        _ => $"System.MathF.{function}({string.Join(", ", arguments)})",
    };
}
