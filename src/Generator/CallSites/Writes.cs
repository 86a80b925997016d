using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lamina.Generator.CallSites;

/// <summary>
/// Finds writes to a variable by name alone. Another variable of the same name makes the result conservative, never wrong.
/// </summary>
internal static class Writes
{
    /// <summary>The member that contains a local; for top-level statements, the file.</summary>
    public static SyntaxNode Scope(SyntaxNode declarator) =>
        declarator.Ancestors().FirstOrDefault(node => node is MemberDeclarationSyntax and not GlobalStatementSyntax)
        ?? declarator.SyntaxTree.GetRoot();

    public static IEnumerable<IdentifierNameSyntax> References(string name, SyntaxNode scope) =>
        scope.DescendantNodes().OfType<IdentifierNameSyntax>().Where(identifier => identifier.Identifier.ValueText == name);

    public static bool To(string name, SyntaxNode scope) => References(name, scope).Any(IsWritten);

    private static bool IsWritten(IdentifierNameSyntax reference)
    {
        SyntaxNode target = reference;
        if (target.Parent is MemberAccessExpressionSyntax access && access.Name == target) target = access;

        // Parentheses and deconstructed tuples.
        while (target.Parent is ParenthesizedExpressionSyntax or TupleExpressionSyntax or ArgumentSyntax { Parent: TupleExpressionSyntax })
            target = target.Parent;
        return target.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == target,
            ForEachVariableStatementSyntax loop => loop.Variable == target,
            ArgumentSyntax argument =>
                argument.RefKindKeyword.IsKind(SyntaxKind.RefKeyword) || argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword),
            RefExpressionSyntax => true,
            PrefixUnaryExpressionSyntax prefix => prefix.RawKind
                is (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression or (int)SyntaxKind.AddressOfExpression,
            PostfixUnaryExpressionSyntax postfix => postfix.RawKind
                is (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression,
            _ => false,
        };
    }
}
