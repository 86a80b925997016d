using Lamina.Generator.Diagnostics;
using Lamina.Generator.Parsing.Reading;
using Lamina.Generator.Runs;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Output;

/// <summary>
/// Reports failures, each as one error on the name of its class. The place is found in the compilation, in this branch alone: no location
/// enters what is compiled, and without a failure the branch has nothing to do.
/// </summary>
internal static class FailureReports
{
    public static void Register(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<NetworkFailure> failures) =>
        context.RegisterSourceOutput(
            failures.Combine(context.CompilationProvider),
            static (output, row) => output.ReportDiagnostic(
                FailureDiagnostic.Of(row.Left.Failure, Place(row.Left.MetadataName, row.Right, output.CancellationToken))));

    private static Location? Place(string metadataName, Compilation compilation, CancellationToken cancellation) => Guard.First(
        () => compilation.Assembly.GetTypeByMetadataName(metadataName) is { } symbol
            ? LaminaAttributes.ClassNameLocation(symbol, cancellation)
            : null);
}
