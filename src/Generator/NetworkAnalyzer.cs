using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Diagnostics;
using Lamina.Generator.Lowering;
using Lamina.Generator.Parsing;
using Lamina.Generator.Parsing.Reading;
using Lamina.Generator.Runs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lamina.Generator;

/// <summary>
/// Reports the errors in a network on the attributes at fault. Runs only the front end of the compiler: parsing and lowering.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NetworkAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        DiagnosticTable.Descriptors.Values.Except(CallSiteDiagnostics.All)
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var symbol = (INamedTypeSymbol)context.Symbol;
        var run = new CompilerRun(symbol.Name, context.CancellationToken);
        CompilerFailure? failure = Guard.Failure(run, CompilerStage.Reports, () => Analyze(context, symbol, run));
        if (failure is null || IsReported(failure, symbol)) return;
        Location? place = Guard.First(() => LaminaAttributes.ClassNameLocation(symbol, context.CancellationToken));
        context.ReportDiagnostic(FailureDiagnostic.Of(failure, place));
    }

    /// <summary>
    /// The generator parses and lowers too and reports these failures, which this must not do again, unless it got past these stages.
    /// </summary>
    private static bool IsReported(CompilerFailure failure, INamedTypeSymbol symbol) =>
        failure.Stage is CompilerStage.Parsing or CompilerStage.Lowering && symbol.GetMembers(LayerNames.Predictor).IsEmpty;

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol symbol, CompilerRun run)
    {
        ImmutableArray<AttributeData> attributes = LaminaAttributes.Of(symbol, run.Cancellation);
        if (attributes.IsEmpty) return;
        if (!LaminaAttributes.HasRole(symbol, AttributeRole.Network))
        {
            ReportStray(context, symbol, attributes);
            return;
        }

        ParsedNetwork parsed = NetworkParser.Parse(symbol, context.Compilation, run);
        LoweredNetwork lowered = NetworkLowering.Lower(parsed.Declaration, run);
        run.Enter(CompilerStage.Reports);
        Location? className = LaminaAttributes.ClassNameLocation(symbol, run.Cancellation);
        foreach (Problem problem in lowered.Problems.Concat(LayerShapes.Of(parsed.Declaration, lowered)))
        {
            run.Step();
            if (ProblemReports.Of(problem, parsed, className, run.Cancellation) is { } diagnostic) context.ReportDiagnostic(diagnostic);
        }
    }

    private static void ReportStray(SymbolAnalysisContext context, INamedTypeSymbol symbol, ImmutableArray<AttributeData> attributes)
    {
        if (Stray(attributes) is not { } stray) return;
        context.ReportDiagnostic(Diagnostic.Create(
            DiagnosticTable.Descriptors[ProblemKind.LayersOutsideNetwork],
            new ProblemSites(attributes).LocationOf(stray, context.CancellationToken) ?? Location.None,
            symbol.Name, LaminaAttributes.ShortName(attributes[stray])));
    }

    /// <summary>
    /// The first attribute without meaning on a class that is not a network: anything but a layer on a block, any attribute elsewhere.
    /// </summary>
    private static int? Stray(ImmutableArray<AttributeData> attributes)
    {
        List<AttributeRole> roles = attributes.Select(LaminaAttributes.RoleOf).ToList();
        if (!roles.Contains(AttributeRole.Block)) return 0;
        int stray = roles.FindIndex(role => role is not (AttributeRole.Block or AttributeRole.Layer));
        return stray < 0 ? null : stray;
    }
}
