using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Declarations.Problems;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Diagnostics;

/// <summary>The diagnostics of code that calls a network.</summary>
internal static class CallSiteDiagnostics
{
    public static readonly DiagnosticDescriptor BatchOfOne = DiagnosticTable.Descriptors[ProblemKind.BatchOfOne];
    public static readonly DiagnosticDescriptor ArgumentLength = DiagnosticTable.Descriptors[ProblemKind.ArgumentLength];
    public static readonly DiagnosticDescriptor ResultLength = DiagnosticTable.Descriptors[ProblemKind.ResultLength];
    public static readonly DiagnosticDescriptor LabelRange = DiagnosticTable.Descriptors[ProblemKind.LabelRange];
    public static readonly DiagnosticDescriptor WeightsFile = DiagnosticTable.Descriptors[ProblemKind.WeightsFile];

    /// <summary>Those that <see cref="NetworkUsageAnalyzer"/> finds; all others are the network analyzer's.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> All =
        CallSiteProblems.Rows.Select(row => DiagnosticTable.Descriptors[row.Kind]).ToImmutableArray();
}
