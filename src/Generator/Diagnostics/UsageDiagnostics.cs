using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using static Lamina.Generator.Diagnostics.DiagnosticPlaces;

namespace Lamina.Generator.Diagnostics;

/// <summary>What can be wrong where a network is used.</summary>
internal static class UsageDiagnostics
{
    public static readonly DiagnosticDescriptor BatchOfOne = new(
        "LAM0058", "Batch normalisation of a single example",
        "{0} of '{1}' normalises over the batch, and {2}: the variance of one number is 0, so that every example gives the same",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0058.md");

    public static readonly DiagnosticDescriptor ArgumentLength = new(
        "LAM0075", "An array has another length than the network's",
        "{0} of '{1}' must hold {2}, and this holds {3}: {4}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0075.md");

    public static readonly DiagnosticDescriptor ResultLength = new(
        "LAM0076", "An output has another length than the network's",
        "{0} of '{1}' must have room for {2}, and this has room for {3}: {4}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0076.md");

    public static readonly DiagnosticDescriptor LabelRange = new(
        "LAM0077", "A label beyond the classes",
        "'{0}' knows the classes 0 to {1}, and this label is {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0077.md");

    public static readonly DiagnosticDescriptor WeightsFile = new(
        "LAM0078", "A weights file does not fit its network",
        "'{0}' does not fit '{1}': {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0078.md");

    /// <summary>Those that <see cref="NetworkUsageAnalyzer"/> finds; all others are the network analyzer's.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> All =
        ImmutableArray.Create(BatchOfOne, ArgumentLength, ResultLength, LabelRange, WeightsFile);
}
