using System.Collections.Immutable;
using Lamina.CodeFixes.Corrections;
using Lamina.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lamina.CodeFixes;

/// <summary>Changes the written size of an array to the length that the network requires.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LengthFixProvider))]
public sealed class LengthFixProvider : CorrectionProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("LAM0075", "LAM0076");

    private protected override async Task<IReadOnlyList<Correction>> CorrectionsAsync(
        Solution solution, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (diagnostic.Properties.TryGetValue(FixFormat.LengthProperty, out string? length) && length is not null)
        {
            foreach (Location place in diagnostic.AdditionalLocations.Prepend(diagnostic.Location))
            {
                if (DocumentFinder.Find(solution, place) is not { } document) continue;
                SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
                if (root is null || SizeAt(root, place.SourceSpan) is not { } size) continue;
                var change = new TextEdit(document.Id, new TextChange(size.Span, length));
                return ImmutableArray.Create(
                    new Correction($"Make its length {length}", diagnostic.Id, ImmutableArray.Create<Change>(change)));
            }
        }

        return ImmutableArray<Correction>.Empty;
    }

    /// <summary>
    /// The size in new float[size] or stackalloc float[size]; the span is that of the size, the expression, or a variable initialised with
    /// it.
    /// </summary>
    private static ExpressionSyntax? SizeAt(SyntaxNode root, TextSpan span)
    {
        if (!root.FullSpan.Contains(span)) return null;
        SyntaxNode node = root.FindNode(span, getInnermostNodeForTie: true);
        if (node.FirstAncestorOrSelf<ArrayRankSpecifierSyntax>() is { Sizes.Count: 1 } rank && rank.Sizes[0].Span.Contains(span))
            return Size(rank);
        return node.AncestorsAndSelf().Where(ancestor => ancestor.Span == span || ancestor == node)
            .Select(ancestor => ancestor is VariableDeclaratorSyntax { Initializer.Value: { } value } ? value : ancestor)
            .Select(Creation).FirstOrDefault(size => size is not null);
    }

    /// <summary>The size in an array creation; null if an initialiser determines the length.</summary>
    private static ExpressionSyntax? Creation(SyntaxNode node) => node switch
    {
        ArrayCreationExpressionSyntax { Initializer: null } array => array.Type.RankSpecifiers.Select(Size).FirstOrDefault(),
        StackAllocArrayCreationExpressionSyntax { Initializer: null, Type: ArrayTypeSyntax type } =>
            type.RankSpecifiers.Select(Size).FirstOrDefault(),
        _ => null,
    };

    private static ExpressionSyntax? Size(ArrayRankSpecifierSyntax rank) =>
        rank.Sizes.Count == 1 && !rank.Sizes[0].IsKind(SyntaxKind.OmittedArraySizeExpression) ? rank.Sizes[0] : null;
}
