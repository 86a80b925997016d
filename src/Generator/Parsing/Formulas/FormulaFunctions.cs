using Lamina.Generator.Declarations;

namespace Lamina.Generator.Parsing.Formulas;

/// <summary>The functions of MathF, Math, float and double that a formula may call.</summary>
internal static class FormulaFunctions
{
    /// <summary>Functions that formulas have themselves, with their number of arguments.</summary>
    public static readonly IReadOnlyDictionary<string, int> Primitives = new Dictionary<string, int>
    {
        ["Abs"] = 1,
        ["Exp"] = 1,
        ["ExpM1"] = 1,
        ["Log"] = 1,
        ["LogP1"] = 1,
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
        ["Cbrt"] = 1,
        ["Sign"] = 1,
        ["Max"] = 2,
        ["Min"] = 2,
        ["Pow"] = 2,
    };

    /// <summary>The names of all functions, for messages.</summary>
    public static readonly string Names = string.Join(", ", Primitives.Keys) + " and Clamp";

    /// <summary>The call, or null if there is no function of that name and number of arguments.</summary>
    public static FormulaNode? Call(string name, FormulaNode[] arguments, FormulaNodes nodes) => (name, arguments.Length) switch
    {
        ("Clamp", 3) => nodes.Call("Min", nodes.Call("Max", arguments[0], arguments[1]), arguments[2]),
        _ => Primitives.TryGetValue(name, out int count) && count == arguments.Length ? nodes.Call(name, arguments) : null,
    };
}
