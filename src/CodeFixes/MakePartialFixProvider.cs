using System.Collections.Immutable;
using Lamina.CodeFixes.Corrections;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lamina.CodeFixes;

/// <summary>Makes a network, or a type that contains one, partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePartialFixProvider))]
public sealed class MakePartialFixProvider : CorrectionProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("LAM0001", "LAM0002");

    private protected override async Task<IReadOnlyList<Correction>> CorrectionsAsync(
        Solution solution, Diagnostic diagnostic, CancellationToken cancellation)
    {
        INamedTypeSymbol? type = await TypeParts.TypeAtAsync(solution, diagnostic.Location, cancellation).ConfigureAwait(false);
        if (type is null) return ImmutableArray<Correction>.Empty;
        IReadOnlyList<Change> changes = TypeParts.Edit(solution, type, MakePartial, cancellation);
        if (changes.Count == 0) return ImmutableArray<Correction>.Empty;
        return ImmutableArray.Create(new Correction($"Make '{type.Name}' partial", diagnostic.Id, changes));
    }

    /// <summary>C# requires it to be the last modifier.</summary>
    private static TextChange? MakePartial(TypeDeclarationSyntax part) => part.Modifiers.Any(SyntaxKind.PartialKeyword)
        ? null
        : new TextChange(new TextSpan(part.Keyword.SpanStart, 0), "partial ");
}
