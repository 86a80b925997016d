using System.Collections.Immutable;
using Lamina.CodeFixes.Corrections;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Lamina.CodeFixes;

/// <summary>Offers the corrections that a diagnostic carries, which edit attributes in this file or another.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AttributeFixProvider))]
public sealed class AttributeFixProvider : CorrectionProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => FixableIds.All;

    private protected override Task<IReadOnlyList<Correction>> CorrectionsAsync(
        Solution solution, Diagnostic diagnostic, CancellationToken cancellation) =>
        Task.FromResult(FixReader.Read(solution, diagnostic, cancellation));
}
