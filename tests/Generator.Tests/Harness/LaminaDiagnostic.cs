using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Tests.Harness;

/// <summary>A diagnostic of ours as an editor shows it: with the text under the squiggle and the place of its first character.</summary>
internal sealed record LaminaDiagnostic(
    string Id, DiagnosticSeverity Severity, string Message, string Underlined, string Path, int Start)
{
    public static LaminaDiagnostic Of(Diagnostic diagnostic) => new(
        diagnostic.Id,
        diagnostic.Severity,
        diagnostic.GetMessage(CultureInfo.InvariantCulture),
        diagnostic.Location.SourceTree?.GetText().ToString(diagnostic.Location.SourceSpan) ?? "",
        diagnostic.Location.SourceTree?.FilePath ?? "",
        diagnostic.Location.SourceSpan.Start);

    public bool IsError => Severity == DiagnosticSeverity.Error;

    public override string ToString() => $"{Id} {Severity} on '{Underlined}': {Message}";
}
