using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Diagnostics;
using Lamina.Generator.Lowering;
using Lamina.Generator.Parsing;
using Lamina.Generator.Parsing.Reading;
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
        ImmutableArray<AttributeData> attributes = LaminaAttributes.Of(symbol, context.CancellationToken);
        if (attributes.IsEmpty) return;

        if (!LaminaAttributes.HasRole(symbol, AttributeRole.Network))
        {
            if (Stray(attributes) is { } stray)
            {
                var sites = new ProblemSites(attributes);
                context.ReportDiagnostic(Diagnostic.Create(
                    DiagnosticTable.Descriptors[ProblemKind.LayersOutsideNetwork], sites.LocationOf(stray, context.CancellationToken)
                        ?? Location.None,
                    symbol.Name, LaminaAttributes.ShortName(attributes[stray])));
            }

            return;
        }

        ParsedNetwork parsed = NetworkParser.Parse(symbol, context.Compilation, context.CancellationToken);
        LoweredNetwork lowered = NetworkLowering.Lower(parsed.Declaration);
        Location? className = LaminaAttributes.ClassNameLocation(symbol, context.CancellationToken);
        foreach (Problem problem in lowered.Problems.Concat(LayerShapes.Of(parsed.Declaration, lowered)))
        {
            if (ProblemReports.Of(problem, parsed, className, context.CancellationToken) is { } diagnostic)
                context.ReportDiagnostic(diagnostic);
        }
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
