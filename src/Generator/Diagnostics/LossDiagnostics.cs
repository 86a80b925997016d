using Microsoft.CodeAnalysis;
using static Lamina.Generator.Diagnostics.DiagnosticPlaces;

namespace Lamina.Generator.Diagnostics;

/// <summary>What can be wrong with a loss.</summary>
internal static class LossDiagnostics
{
    public static readonly DiagnosticDescriptor Delta = new(
        "LAM0024", "Huber's delta is not positive",
        "Huber's Delta is {0}; it must be a finite number above 0",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0024.md");

    public static readonly DiagnosticDescriptor LossDoesNotFit = new(
        "LAM0027", "Loss and last layer do not fit",
        "{0} needs {1} as the last layer of '{2}', where {3}; {4}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0027.md");

    public static readonly DiagnosticDescriptor SoftmaxForRegression = new(
        "LAM0031", "Softmax with a regression loss",
        "{0} after {1} {2}; use Loss.CrossEntropy, or end with another activation",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0031.md");
}
