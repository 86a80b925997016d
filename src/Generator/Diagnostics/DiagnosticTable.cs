using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Declarations.Problems;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Diagnostics;

/// <summary>From the rows of problems to Roslyn's descriptors.</summary>
internal static class DiagnosticTable
{
    public static readonly ImmutableDictionary<ProblemKind, DiagnosticDescriptor> Descriptors =
        ProblemTable.Rows.ToImmutableDictionary(row => row.Kind, Descriptor);

    private static DiagnosticDescriptor Descriptor(ProblemRow row) => new(
        row.Id, row.Title, row.Message, "Lamina", Severity(row.Severity), isEnabledByDefault: row.Severity != ProblemSeverity.Disabled,
        helpLinkUri: HelpLinks.Of(HelpLinks.Repository, row.Id),
        customTags: IsFixed(row) ? new[] { WellKnownDiagnosticTags.NotConfigurable } : Array.Empty<string>());

    /// <summary>
    /// Whether no setting of a project changes the severity: a network with an error is generated as members that throw, and the build must
    /// say so. Calls are judged by what the analyzer can follow, so that users have the last word there.
    /// </summary>
    private static bool IsFixed(ProblemRow row) => row.Severity == ProblemSeverity.Error && !CallSiteProblems.Rows.Contains(row);

    private static DiagnosticSeverity Severity(ProblemSeverity severity) => severity switch
    {
        ProblemSeverity.Error => DiagnosticSeverity.Error,
        ProblemSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
