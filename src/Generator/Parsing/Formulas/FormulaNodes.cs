using System.Runtime.CompilerServices;
using Lamina.Generator.Declarations;

namespace Lamina.Generator.Parsing.Formulas;

/// <summary>
/// Creates the nodes of formulas and counts them as a tree. Locals and calls share nodes, so the tree can be exponentially larger than the
/// code, and later stages walk the tree.
/// </summary>
internal sealed class FormulaNodes
{
    public const int MaxSize = 2000;

    private readonly ConditionalWeakTable<FormulaNode, object> sizes = new();

    public static FormulaNode Constant(double value) => new FormulaConstant(value);

    public FormulaNode Call(string function, params FormulaNode[] arguments) =>
        Sized(new FormulaCall(function, arguments.ToEquatableArray()), arguments);

    /// <summary>left &gt; right ? whenGreater : otherwise.</summary>
    public FormulaNode Select(FormulaNode left, FormulaNode right, FormulaNode whenGreater, FormulaNode otherwise) =>
        Sized(new FormulaSelect(left, right, whenGreater, otherwise), left, right, whenGreater, otherwise);

    public bool IsTooLarge(FormulaNode node) => Size(node) > MaxSize;

    private FormulaNode Sized(FormulaNode node, params FormulaNode[] children)
    {
        sizes.Add(node, (int)Math.Min(int.MaxValue, children.Sum(child => (long)Size(child)) + 1));
        return node;
    }

    private int Size(FormulaNode node) => sizes.TryGetValue(node, out object? size) ? (int)size : 1;
}
