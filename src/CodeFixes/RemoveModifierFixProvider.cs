using System.Collections.Immutable;
using Lamina.CodeFixes.Corrections;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lamina.CodeFixes;

/// <summary>Removes a modifier that a network must not have.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveModifierFixProvider))]
public sealed class RemoveModifierFixProvider : CorrectionProvider
{
    private const string UnsupportedHost = "LAM0003";
    private const string StaticNetwork = "LAM0079";

    /// <summary>In the order in which the generator checks them; it reports the first.</summary>
    private static readonly ImmutableArray<(string Id, SyntaxKind Modifier)> Modifiers = ImmutableArray.Create(
        (StaticNetwork, SyntaxKind.StaticKeyword),
        (UnsupportedHost, SyntaxKind.AbstractKeyword),
        (UnsupportedHost, SyntaxKind.FileKeyword));

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(UnsupportedHost, StaticNetwork);

    private protected override async Task<IReadOnlyList<Correction>> CorrectionsAsync(
        Solution solution, Diagnostic diagnostic, CancellationToken cancellation)
    {
        INamedTypeSymbol? type = await TypeParts.TypeAtAsync(solution, diagnostic.Location, cancellation).ConfigureAwait(false);
        if (type is not { TypeKind: TypeKind.Class } || type.GetMembers().Any(member => member.IsAbstract))
            return ImmutableArray<Correction>.Empty;
        return Modifiers.Where(row => row.Id == diagnostic.Id)
            .Select(row => Removal(solution, type, diagnostic.Id, row.Modifier, cancellation))
            .Where(correction => correction.Changes.Count > 0)
            .Take(1).ToList();
    }

    private static Correction Removal(
        Solution solution, INamedTypeSymbol type, string id, SyntaxKind modifier, CancellationToken cancellation)
    {
        string text = SyntaxFacts.GetText(modifier);
        return new Correction(
            $"Remove '{text}'", $"{id} {text}", TypeParts.Edit(solution, type, part => Remove(part, modifier), cancellation));
    }

    /// <summary>Removes a modifier with the blanks after it, but not a comment.</summary>
    private static TextChange? Remove(TypeDeclarationSyntax part, SyntaxKind modifier)
    {
        int index = part.Modifiers.IndexOf(modifier);
        if (index < 0) return null;
        SyntaxToken token = part.Modifiers[index];
        int blanks = token.TrailingTrivia.TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Sum(trivia => trivia.Span.Length);
        return new TextChange(new TextSpan(token.SpanStart, token.Span.Length + blanks), "");
    }
}
