using System.Globalization;
using Lamina.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Tests.Harness;

/// <summary>A diagnostic of ours as an editor shows it: with the text under the squiggle and the place of its first character.</summary>
internal sealed record LaminaDiagnostic(
    string Id, DiagnosticSeverity Severity, string Message, string Underlined, string Path, int Start)
{
    /// <summary>The texts under the additional places: the way into a block, then the other sides of the fault.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>Titles of the corrections that it carries.</summary>
    public IReadOnlyList<string> Fixes { get; init; } = [];

    /// <summary>The length that would be right, where the diagnostic stands on a size.</summary>
    public string? Length { get; init; }

    public static LaminaDiagnostic Of(Diagnostic diagnostic) => new(
        diagnostic.Id,
        diagnostic.Severity,
        diagnostic.GetMessage(CultureInfo.InvariantCulture),
        diagnostic.Location.SourceTree?.GetText().ToString(diagnostic.Location.SourceSpan) ?? "",
        diagnostic.Location.SourceTree?.FilePath ?? "",
        diagnostic.Location.SourceSpan.Start)
    {
        Others = diagnostic.AdditionalLocations.Select(place => place.SourceTree?.GetText().ToString(place.SourceSpan) ?? "").ToList(),
        Fixes = Enumerable.Range(0, diagnostic.Properties.Count).Select(FixFormat.Title)
            .Where(diagnostic.Properties.ContainsKey).Select(key => diagnostic.Properties[key]!).ToList(),
        Length = diagnostic.Properties.GetValueOrDefault(FixFormat.LengthProperty),
    };

    public bool IsError => Severity == DiagnosticSeverity.Error;

    public override string ToString() => $"{Id} {Severity} on '{Underlined}': {Message}";
}
