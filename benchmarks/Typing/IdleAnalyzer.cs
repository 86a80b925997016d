using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lamina.Benchmarks.Typing;

/// <summary>
/// Registers for the same symbols and operations as our analyzers and does nothing, to measure the cost of Roslyn itself.
/// </summary>
#pragma warning disable RS1001, RS2008 // It is passed to the driver directly, must not be found by a compiler, and is never released.
internal sealed class IdleAnalyzer : DiagnosticAnalyzer
#pragma warning restore RS1001
{
    private static readonly DiagnosticDescriptor None =
        new("IDLE", "None", "None", "None", DiagnosticSeverity.Hidden, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [None];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(symbol => symbol.Symbol.GetAttributes(), SymbolKind.NamedType);
        context.RegisterOperationAction(_ => { }, OperationKind.Invocation, OperationKind.ObjectCreation);
    }
}
