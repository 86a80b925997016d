using System.Globalization;
using Lamina.CodeFixes.Corrections;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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
        Document document = context.Document;
        CancellationToken cancellation = context.CancellationToken;
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute) return;
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (model is null || NameOf(attribute, model, cancellation) is not { } name) return;

        var correction = new Correction(
            $"Name this layer '{name}'", nameof(NameLayerRefactoring),
            new[] { new AttributeEdit(document.Id, attribute.Span, "SetArgument", NameArgument, $"\"{name}\"") });
        var changes = new ChangeSet();
        if (!changes.TryAdd(correction)) return;
        context.RegisterRefactoring(CodeAction.Create(
            correction.Title, token => changes.ApplyAsync(document.Project.Solution, token), correction.Key));
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
        if (!type.Name.EndsWith(Suffix, StringComparison.Ordinal)) return false;
        for (INamedTypeSymbol? parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            if (parent is { Name: "LayerAttribute", ContainingNamespace: { Name: "Lamina", ContainingNamespace.IsGlobalNamespace: true } })
                return true;
        }

        return false;
    }
}
