using Lamina.Generator.Declarations;

namespace Lamina.Generator.Parsing.Formulas;

/// <summary>
/// A chain of operators from left to right. Sums and differences in a row are one sum, products in a row one product. A long sum or product
/// adds up halves, so that it is not deep; its rounding can then differ from that of C# in the last digit.
/// </summary>
internal sealed class FormulaRun
{
    /// <summary>The largest number of operands that are joined in the order of C#.</summary>
    private const int MaxInOrder = 20;

    private readonly FormulaNodes nodes;
    private readonly List<(string Operation, FormulaNode Right)> operands = new();
    private FormulaNode first;

    public FormulaRun(FormulaNodes nodes, FormulaNode first)
    {
        this.nodes = nodes;
        this.first = first;
    }

    public FormulaNode Result => operands.Count <= MaxInOrder
        ? operands.Aggregate(first, (left, operand) => nodes.Call(operand.Operation, left, operand.Right))
        : Halves(operands.Select(Term).Prepend(first).ToList(), IsSum(operands[0].Operation) ? "Add" : "Multiply");

    /// <summary>Appends an operator and its right side.</summary>
    public void Add(string operation, FormulaNode right)
    {
        if (operands.Count > 0 && (operation == "Divide" || IsSum(operation) != IsSum(operands[0].Operation)))
        {
            first = Result;
            operands.Clear();
        }

        if (operation == "Divide") first = nodes.Call(operation, first, right);
        else operands.Add((operation, right));
    }

    private FormulaNode Term((string Operation, FormulaNode Right) operand) =>
        operand.Operation == "Subtract" ? nodes.Call("Negate", operand.Right) : operand.Right;

    /// <summary>Joins neighbours until one is left.</summary>
    private FormulaNode Halves(List<FormulaNode> terms, string function)
    {
        while (terms.Count > 1)
        {
            var joined = new List<FormulaNode>();
            for (int i = 0; i < terms.Count; i += 2)
                joined.Add(i + 1 < terms.Count ? nodes.Call(function, terms[i], terms[i + 1]) : terms[i]);
            terms = joined;
        }

        return terms[0];
    }

    private static bool IsSum(string operation) => operation is "Add" or "Subtract";
}
