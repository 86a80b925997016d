using System.Collections.Immutable;
using Lamina.Generator.CallSites;
using Lamina.Generator.Diagnostics;
using Lamina.Generator.Parsing.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Lamina.Generator;

/// <summary>Reports errors in code that uses a network, and in the weights files that belong to it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NetworkUsageAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = CallSiteDiagnostics.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        Compilation compilation = context.Compilation;
        if (compilation.GetTypeByMetadataName(WellKnownNames.NetworkAttribute) is null) return;

        var networks = new NetworkTable((type, cancellation) => NetworkShapes.Of(type, compilation, cancellation));
        CallSiteSymbols symbols = CallSiteSymbols.Of(compilation);
        context.RegisterOperationAction(
            operation => CheckCall(new CallSiteContext(operation, networks, symbols), (IInvocationOperation)operation.Operation),
            OperationKind.Invocation);
        if (symbols.TrainingOptions is not null)
        {
            context.RegisterOperationAction(
                operation => CheckCreation(
                    new CallSiteContext(operation, networks, symbols), (IObjectCreationOperation)operation.Operation),
                OperationKind.ObjectCreation);
        }

        var files = WeightsFiles.Of(context.Options.AdditionalFiles);
        if (!files.IsEmpty) context.RegisterSymbolAction(symbol => files.Check(symbol, networks), SymbolKind.NamedType);
    }

    private static void CheckCall(CallSiteContext context, IInvocationOperation call)
    {
        PredictCalls.Check(context, call);
        TrainingCalls.Check(context, call);
        LabelCalls.Check(context, call);
        DatasetCalls.Check(context, call.TargetMethod, call.Arguments);
    }

    private static void CheckCreation(CallSiteContext context, IObjectCreationOperation creation)
    {
        BatchSizes.Check(context, creation);
        if (creation.Constructor is { } constructor) DatasetCalls.Check(context, constructor, creation.Arguments);
    }
}
