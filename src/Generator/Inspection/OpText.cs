using Lamina.Generator.Emission;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;

namespace Lamina.Generator.Inspection;

/// <summary>Prints the op of a node with its operands and settings, such as <c>convolution(%3, %1) kind=Forward</c>.</summary>
internal static class OpText
{
    /// <summary>A value, by its id in the graph.</summary>
    public static string Value(int id) => "%" + Literals.Of(id);

    public static string Of(Graph graph, Node node)
    {
        string operands = string.Join(", ", node.Operands.Select(Value));
        return node.Op switch
        {
            ParameterOp parameter => "parameter " + graph.Parameters[parameter.Index].Name,
            { Formula: { } formula } => $"{Name(node.Op)}({operands}) = {Formula(formula, node)}",
            _ => $"{Name(node.Op)}{(node.Operands.IsEmpty ? "" : $"({operands})")} {Settings(node.Op)}".TrimEnd(),
        };
    }

    /// <summary>One word for an op: the name of its function for a map, otherwise the name of the op.</summary>
    public static string Name(Op op) => op.Formula is { } formula ? Camel(formula.Name) : TypeName(op, "Op");

    /// <summary>The type name of a record without its suffix.</summary>
    public static string TypeName(object record, string suffix) => Camel(record.GetType().Name.Replace(suffix, ""));

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    private static string Formula(ScalarFunction function, Node node) =>
        FormulaText.Of(function.Body, node.Operands.Select(Value).ToArray());

    private static string Settings(Op op) => new SettingsText(Weights, "Result").Of(op);

    private static string? Weights(object value) =>
        value is WeightList list ? "[" + string.Join(", ", list.Values.Select(Literals.Of)) + "]" : null;
}
