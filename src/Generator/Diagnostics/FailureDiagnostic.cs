using Lamina.Generator.Declarations;
using Lamina.Generator.Runs;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Diagnostics;

/// <summary>From a failure of ours to its error.</summary>
internal static class FailureDiagnostic
{
    public static readonly DiagnosticDescriptor Descriptor = DiagnosticTable.Descriptors[ProblemKind.CompilerFailure];

    public static Diagnostic Of(CompilerFailure failure, Location? location) => Diagnostic.Create(
        Descriptor, location ?? Location.None, failure.Network, StageNames.Of(failure.Stage), failure.Exception, failure.Message);
}
