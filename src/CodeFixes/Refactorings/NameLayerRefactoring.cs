using System.Collections.Immutable;
using System.Globalization;
using Lamina.CodeFixes.Corrections;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;

namespace Lamina.CodeFixes.Refactorings;

/// <summary>Makes the derived name of a layer explicit, so that it does not change when layers are inserted before it.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(NameLayerRefactoring))]
public sealed class NameLayerRefactoring : CodeRefactoringProvider
{
    private const string NameArgument = "Name";
    private const string Suffix = "Attribute";

    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        Solution solution = context.Document.Project.Solution;
        IReadOnlyList<Correction> corrections = await CorrectionGuard
            .CorrectionsAsync("the name of a layer", () => CorrectionsAsync(context.Document, context.Span, context.CancellationToken))
            .ConfigureAwait(false);
        foreach (Correction correction in corrections)
        {
            var changes = new ChangeSet();
            if (!changes.TryAdd(correction)) continue;
            context.RegisterRefactoring(CodeAction.Create(
                correction.Title, token => CorrectionGuard.ApplyAsync(changes, solution, token), correction.Key));
        }
    }

    private static async Task<IReadOnlyList<Correction>> CorrectionsAsync(Document document, TextSpan span, CancellationToken cancellation)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        if (root?.FindNode(span).FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute) return ImmutableArray<Correction>.Empty;
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (model is null || NameOf(attribute, model, cancellation) is not { } name) return ImmutableArray<Correction>.Empty;

        return ImmutableArray.Create(new Correction(
            $"Name this layer '{name}'", nameof(NameLayerRefactoring),
            new[] { new AttributeEdit(document.Id, attribute.Span, "SetArgument", NameArgument, $"\"{name}\"") }));
    }

    /// <summary>The name that the generator derives; null if the attribute is no layer, has a name, or expands to several layers.</summary>
    private static string? NameOf(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellation)
    {
        if (attribute.Parent?.Parent is not TypeDeclarationSyntax declaration
            || model.GetDeclaredSymbol(declaration, cancellation) is not INamedTypeSymbol type)
        {
            return null;
        }

        List<AttributeData> all = type.GetAttributes().ToList();
        AttributeData? own = all.FirstOrDefault(data => data.ApplicationSyntaxReference is { } place
            && place.SyntaxTree == attribute.SyntaxTree && place.Span == attribute.Span);
        if (own?.AttributeClass is not { Arity: 0 } layer || !IsLayer(layer)) return null;
        if (own.NamedArguments.Any(argument => argument.Key == NameArgument)) return null;

        int number = all.TakeWhile(data => data != own)
            .Count(data => SymbolEqualityComparer.Default.Equals(data.AttributeClass, layer)) + 1;
        string kind = layer.Name.Substring(0, layer.Name.Length - Suffix.Length);
        return char.ToLowerInvariant(kind[0]) + kind.Substring(1) + number.ToString(CultureInfo.InvariantCulture);
    }

    private static bool IsLayer(INamedTypeSymbol type)
    {
        if (!type.Name.EndsWith(Suffix, StringComparison.Ordinal) || type.Name.Length == Suffix.Length) return false;
        for (INamedTypeSymbol? parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            if (parent is { Name: "LayerAttribute", ContainingNamespace: { Name: "Lamina", ContainingNamespace.IsGlobalNamespace: true } })
                return true;
        }

        return false;
    }
}
