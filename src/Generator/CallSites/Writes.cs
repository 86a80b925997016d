using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lamina.Generator.CallSites;

/// <summary>Whether a variable may be written, by its name alone: another one of that name only makes the answer more careful.</summary>
internal static class Writes
{
    /// <summary>The member around a local; for top-level statements the file.</summary>
    public static SyntaxNode Scope(SyntaxNode declarator) =>
        declarator.Ancestors().FirstOrDefault(node => node is MemberDeclarationSyntax and not GlobalStatementSyntax)
        ?? declarator.SyntaxTree.GetRoot();

    public static IEnumerable<IdentifierNameSyntax> Mentions(string name, SyntaxNode scope) =>
        scope.DescendantNodes().OfType<IdentifierNameSyntax>().Where(identifier => identifier.Identifier.ValueText == name);

    public static bool To(string name, SyntaxNode scope) => Mentions(name, scope).Any(IsWritten);

    private static bool IsWritten(IdentifierNameSyntax mention)
    {
        SyntaxNode place = mention;
        if (place.Parent is MemberAccessExpressionSyntax access && access.Name == place) place = access;

        // Parentheses, and tuples that are taken apart.
        while (place.Parent is ParenthesizedExpressionSyntax or TupleExpressionSyntax or ArgumentSyntax { Parent: TupleExpressionSyntax }) place = place.Parent;
        return place.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == place,
            ForEachVariableStatementSyntax loop => loop.Variable == place,
            ArgumentSyntax argument => argument.RefKindKeyword.IsKind(SyntaxKind.RefKeyword) || argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword),
            RefExpressionSyntax => true,
            PrefixUnaryExpressionSyntax prefix => prefix.RawKind
                is (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression or (int)SyntaxKind.AddressOfExpression,
            PostfixUnaryExpressionSyntax postfix => postfix.RawKind
                is (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression,
            _ => false,
        };
    }
}
