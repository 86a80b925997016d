using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lamina.Generator.Tests.Harness;

/// <summary>What a project that references Lamina has analyzed.</summary>
internal static class LaminaAnalyzers
{
    public static ImmutableArray<DiagnosticAnalyzer> All => [new NetworkAnalyzer(), new NetworkUsageAnalyzer()];

    /// <summary>Of all analyzers, by id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
        All.SelectMany(analyzer => analyzer.SupportedDiagnostics).OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal).ToList();
}
