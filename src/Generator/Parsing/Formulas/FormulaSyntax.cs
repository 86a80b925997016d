using Lamina.Generator.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lamina.Generator.Parsing.Formulas;

/// <summary>
/// Measures the C# of a method before it is bound or read, both of which recurse: by a loop, and no further than the limits.
/// </summary>
internal static class FormulaSyntax
{
    /// <summary>What the method exceeds, as the end of a message; null if it exceeds nothing.</summary>
    public static string? Excess(SyntaxNode method, CancellationToken cancellation)
    {
        int operations = 0;
        var open = new Stack<(SyntaxNode Node, int Depth)>();
        open.Push((method, 0));
        string? tooDeep = null;
        while (open.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            (SyntaxNode node, int depth) = open.Pop();
            if (IsOperation(node) && ++operations > Limits.FormulaOperations) return FormulaLimits.TooLarge;
            if (depth > Limits.FormulaSyntaxDepth) tooDeep = FormulaLimits.TooNested;
            foreach (SyntaxNode child in node.ChildNodes()) open.Push((child, ContinuesChain(node, child) ? depth : depth + 1));
        }

        return tooDeep;
    }

    /// <summary>Whether a node is the left side of a chain such as a + b − c, which is read by a loop.</summary>
    private static bool ContinuesChain(SyntaxNode node, SyntaxNode child) =>
        node is BinaryExpressionSyntax outer && child == outer.Left && IsArithmetic(outer) && IsArithmetic(child);

    private static bool IsArithmetic(SyntaxNode node) => node.Kind()
        is SyntaxKind.AddExpression or SyntaxKind.SubtractExpression or SyntaxKind.MultiplyExpression or SyntaxKind.DivideExpression;

    private static bool IsOperation(SyntaxNode node) =>
        node is BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or ConditionalExpressionSyntax or InvocationExpressionSyntax
            or IfStatementSyntax;
}
