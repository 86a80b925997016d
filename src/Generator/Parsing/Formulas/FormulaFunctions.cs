using Lamina.Generator.Declarations;

namespace Lamina.Generator.Parsing.Formulas;

/// <summary>The functions of MathF, Math, float and double that a formula may call.</summary>
internal static class FormulaFunctions
{
    /// <summary>The largest power that becomes a product; larger ones become e^(b·ln a).</summary>
    private const int MaxUnrolledExponent = 8;

    /// <summary>Functions that formulas have themselves, with their number of arguments.</summary>
    public static readonly IReadOnlyDictionary<string, int> Primitives = new Dictionary<string, int>
    {
        ["Abs"] = 1,
        ["Exp"] = 1,
        ["Log"] = 1,
        ["Log2"] = 1,
        ["Log10"] = 1,
        ["Sqrt"] = 1,
        ["Sin"] = 1,
        ["Cos"] = 1,
        ["Tan"] = 1,
        ["Sinh"] = 1,
        ["Cosh"] = 1,
        ["Tanh"] = 1,
        ["Atan"] = 1,
        ["Sign"] = 1,
        ["Max"] = 2,
        ["Min"] = 2,
    };

    /// <summary>The names of all functions, for messages.</summary>
    public static readonly string Names = string.Join(", ", Primitives.Keys) + ", Clamp, Cbrt and Pow";

    /// <summary>The call, or null if there is no function of that name and number of arguments.</summary>
    public static FormulaNode? Call(string name, FormulaNode[] arguments, FormulaNodes nodes) => (name, arguments.Length) switch
    {
        ("Clamp", 3) => nodes.Call("Min", nodes.Call("Max", arguments[0], arguments[1]), arguments[2]),
        ("Cbrt", 1) => Cbrt(arguments[0], nodes),
        ("Pow", 2) => arguments[1] is FormulaConstant exponent ? Power(arguments[0], exponent.Value, nodes) : null,
        _ => Primitives.TryGetValue(name, out int count) && count == arguments.Length ? nodes.Call(name, arguments) : null,
    };

    /// <summary>sign(x)·|x|^⅓.</summary>
    private static FormulaNode Cbrt(FormulaNode value, FormulaNodes nodes) =>
        nodes.Call("Multiply", nodes.Call("Sign", value), Power(nodes.Call("Abs", value), 1.0 / 3, nodes));

    /// <summary>A product for small integer exponents, a square root for ½, otherwise e^(b·ln a).</summary>
    private static FormulaNode Power(FormulaNode value, double exponent, FormulaNodes nodes)
    {
        if (exponent < 0) return nodes.Call("Divide", FormulaNodes.Constant(1), Power(value, -exponent, nodes));
        if (exponent == 0.5) return nodes.Call("Sqrt", value);
        return exponent <= MaxUnrolledExponent && exponent == Math.Floor(exponent)
            ? Product(value, (int)exponent, nodes)
            : nodes.Call("Exp", nodes.Call("Multiply", FormulaNodes.Constant(exponent), nodes.Call("Log", value)));
    }

    private static FormulaNode Product(FormulaNode value, int exponent, FormulaNodes nodes)
    {
        if (exponent == 0) return FormulaNodes.Constant(1);
        if (exponent == 1) return value;

        FormulaNode half = Product(value, exponent / 2, nodes);
        FormulaNode square = nodes.Call("Multiply", half, half);
        return exponent % 2 == 0 ? square : nodes.Call("Multiply", square, value);
    }
}
