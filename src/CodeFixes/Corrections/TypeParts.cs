using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lamina.CodeFixes.Corrections;

/// <summary>Edits all parts of a partial type.</summary>
internal static class TypeParts
{
    /// <summary>The type that a diagnostic is reported on.</summary>
    public static async Task<INamedTypeSymbol?> TypeAtAsync(Solution solution, Location location, CancellationToken cancellation)
    {
        if (DocumentFinder.Find(solution, location) is not { } document) return null;
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        return root?.FindToken(location.SourceSpan.Start).Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration
            ? model?.GetDeclaredSymbol(declaration, cancellation) as INamedTypeSymbol
            : null;
    }

    /// <summary>The changes of the parts of a type; a part that needs no change has none.</summary>
    public static IReadOnlyList<Change> Edit(
        Solution solution, INamedTypeSymbol type, Func<TypeDeclarationSyntax, TextChange?> change, CancellationToken cancellation)
    {
        var changes = new List<Change>();
        foreach (SyntaxReference part in type.DeclaringSyntaxReferences)
        {
            if (part.GetSyntax(cancellation) is TypeDeclarationSyntax declaration
                && DocumentFinder.Find(solution, declaration.GetLocation()) is { } document
                && change(declaration) is { } text)
            {
                changes.Add(new TextEdit(document.Id, text));
            }
        }

        return changes;
    }
}
