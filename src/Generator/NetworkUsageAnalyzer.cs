using System.Collections.Immutable;
using Lamina.Generator.CallSites;
using Lamina.Generator.Diagnostics;
using Lamina.Generator.Parsing.Reading;
using Lamina.Generator.Runs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Lamina.Generator;

/// <summary>Reports errors in code that uses a network, and in the weights files that belong to it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NetworkUsageAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        CallSiteDiagnostics.All.Add(FailureDiagnostic.Descriptor);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var run = new CompilerRun(context.Compilation.AssemblyName ?? "", context.CancellationToken);
        if (Guard.Failure(run, CompilerStage.CallSites, () => Register(context)) is not { } failure) return;
        context.RegisterCompilationEndAction(end => end.ReportDiagnostic(FailureDiagnostic.Of(failure, location: null)));
    }

    private static void Register(CompilationStartAnalysisContext context)
    {
        Compilation compilation = context.Compilation;
        if (compilation.GetTypeByMetadataName(WellKnownNames.NetworkAttribute) is null) return;

        var failures = new ShapeFailures();
        var networks = new NetworkTable((type, cancellation) => Shape(type, compilation, failures, cancellation));
        CallSiteSymbols symbols = CallSiteSymbols.Of(compilation);
        context.RegisterOperationAction(
            operation => Guarded(operation, () =>
                CheckCall(new CallSiteContext(operation, networks, symbols), (IInvocationOperation)operation.Operation)),
            OperationKind.Invocation);
        if (symbols.TrainingOptions is not null)
        {
            context.RegisterOperationAction(
                operation => Guarded(operation, () =>
                    CheckCreation(new CallSiteContext(operation, networks, symbols), (IObjectCreationOperation)operation.Operation)),
                OperationKind.ObjectCreation);
        }

        var files = WeightsFiles.Of(context.Options.AdditionalFiles);
        if (!files.IsEmpty)
        {
            context.RegisterSymbolAction(
                symbol => Guarded(symbol, () => files.Check(symbol, networks)), SymbolKind.NamedType);
        }

        context.RegisterCompilationEndAction(failures.Report);
    }

    /// <summary>The shape of a network; null, with a failure to report if nothing else reports it, if it cannot be found.</summary>
    private static NetworkShape? Shape(
        INamedTypeSymbol type, Compilation compilation, ShapeFailures failures, CancellationToken cancellation)
    {
        var run = new CompilerRun(type.Name, cancellation);
        return Guard.Run(
            run, CompilerStage.CallSites,
            () => NetworkShapes.Of(type, compilation, run),
            failure =>
            {
                failures.Add(type, failure);
                return null;
            });
    }

    /// <summary>Checks a call; a failure of the check is reported on the call.</summary>
    private static void Guarded(OperationAnalysisContext context, Action check)
    {
        string name = (context.ContainingSymbol as INamedTypeSymbol ?? context.ContainingSymbol.ContainingType)?.Name ?? "";
        var run = new CompilerRun(name, context.CancellationToken);
        if (Guard.Failure(run, CompilerStage.CallSites, check) is not { } failure) return;
        context.ReportDiagnostic(FailureDiagnostic.Of(failure, context.Operation.Syntax.GetLocation()));
    }

    /// <summary>Compares a class with the weights files; a failure of that is reported on its name.</summary>
    private static void Guarded(SymbolAnalysisContext context, Action check)
    {
        var run = new CompilerRun(context.Symbol.Name, context.CancellationToken);
        if (Guard.Failure(run, CompilerStage.WeightsFiles, check) is not { } failure) return;
        context.ReportDiagnostic(FailureDiagnostic.Of(failure, context.Symbol.Locations.FirstOrDefault()));
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
