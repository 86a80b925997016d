using System.Runtime.CompilerServices;
using Lamina.Generator.Declarations;

namespace Lamina.Generator.Parsing.Formulas;

/// <summary>
/// Makes nodes and counts how many a formula has when it is written out: locals and calls share nodes, and sixty doublings in a row would
/// be more than any later stage could look at.
/// </summary>
internal sealed class FormulaNodes
{
    public const int Most = 2000;

    private readonly ConditionalWeakTable<FormulaNode, object> sizes = new();

    public static FormulaNode Constant(double value) => new FormulaConstant(value);

    public FormulaNode Call(string function, params FormulaNode[] arguments) =>
        Sized(new FormulaCall(function, arguments.ToEquatableArray()), arguments);

    /// <summary>left &gt; right ? whenGreater : otherwise.</summary>
    public FormulaNode Select(FormulaNode left, FormulaNode right, FormulaNode whenGreater, FormulaNode otherwise) =>
        Sized(new FormulaSelect(left, right, whenGreater, otherwise), left, right, whenGreater, otherwise);

    public bool IsTooLarge(FormulaNode node) => Size(node) > Most;

    private FormulaNode Sized(FormulaNode node, params FormulaNode[] children)
    {
        sizes.Add(node, (int)Math.Min(int.MaxValue, children.Sum(child => (long)Size(child)) + 1));
        return node;
    }

    private int Size(FormulaNode node) => sizes.TryGetValue(node, out object? size) ? (int)size : 1;
}
