using System.Collections.Concurrent;
using Lamina.Generator.Diagnostics;
using Lamina.Generator.Parsing.Reading;
using Lamina.Generator.Runs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lamina.Generator.CallSites;

/// <summary>Failures to find the shapes of networks: each is reported once at the end, however many calls ask for the shape.</summary>
internal sealed class ShapeFailures
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, CompilerFailure> failures = new(SymbolEqualityComparer.Default);

    /// <summary>Adds a failure, unless the generator reports it too because it parses and lowers the network.</summary>
    public void Add(INamedTypeSymbol network, CompilerFailure failure)
    {
        bool isGenerated = !network.DeclaringSyntaxReferences.IsEmpty;
        if (isGenerated && failure.Stage is CompilerStage.Parsing or CompilerStage.Lowering) return;
        failures.TryAdd(network, failure);
    }

    public void Report(CompilationAnalysisContext context)
    {
        foreach (KeyValuePair<INamedTypeSymbol, CompilerFailure> row in failures.OrderBy(
            row => row.Key.ToDisplayString(), StringComparer.Ordinal))
        {
            Location? place = Guard.First(() => LaminaAttributes.ClassNameLocation(row.Key, context.CancellationToken));
            context.ReportDiagnostic(FailureDiagnostic.Of(row.Value, place is { IsInSource: true } ? place : null));
        }
    }
}
