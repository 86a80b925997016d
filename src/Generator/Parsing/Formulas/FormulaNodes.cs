using System.Runtime.CompilerServices;
using Lamina.Generator.Declarations;

namespace Lamina.Generator.Parsing.Formulas;

/// <summary>
/// Creates the nodes of formulas and measures them as trees. Locals and calls share nodes, so the tree can be exponentially larger than the
/// code, and later stages walk the tree.
/// </summary>
internal sealed class FormulaNodes
{
    private readonly ConditionalWeakTable<FormulaNode, FormulaMeasure> measures = new();

    public static FormulaNode Constant(double value) => new FormulaConstant(value);

    public FormulaNode Call(string function, params FormulaNode[] arguments) => Measured(
        new FormulaCall(function, arguments.ToEquatableArray()), FormulaMeasure.OfCall(function, arguments.Select(Measure).ToArray()));

    /// <summary>left &gt; right ? whenGreater : otherwise.</summary>
    public FormulaNode Select(FormulaNode left, FormulaNode right, FormulaNode whenGreater, FormulaNode otherwise) => Measured(
        new FormulaSelect(left, right, whenGreater, otherwise),
        FormulaMeasure.OfSelect(Measure(left), Measure(right), Measure(whenGreater), Measure(otherwise)));

    /// <summary>What a node exceeds, as the end of a message; null if it exceeds nothing.</summary>
    public string? Excess(FormulaNode node) => Measure(node) switch
    {
        { Operations: > Limits.FormulaOperations } => FormulaLimits.TooLarge,
        { Depth: > Limits.FormulaDepth } => FormulaLimits.TooDeep,
        { Derivative: > Limits.DerivativeOperations } => FormulaLimits.LongDerivative,
        _ => null,
    };

    private FormulaNode Measured(FormulaNode node, FormulaMeasure measure)
    {
        measures.Add(node, measure);
        return node;
    }

    private FormulaMeasure Measure(FormulaNode node) => measures.TryGetValue(node, out FormulaMeasure? measure)
        ? measure
        : node is FormulaParameter ? FormulaMeasure.Parameter : FormulaMeasure.Constant;
}
