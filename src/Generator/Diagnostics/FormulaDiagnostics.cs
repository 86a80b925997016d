using Microsoft.CodeAnalysis;
using static Lamina.Generator.Diagnostics.DiagnosticPlaces;

namespace Lamina.Generator.Diagnostics;

/// <summary>What can be wrong with the user's own formulas.</summary>
internal static class FormulaDiagnostics
{
    public static readonly DiagnosticDescriptor UnsupportedFormula = new(
        "LAM0042", "A formula cannot be differentiated",
        "'{0}' cannot be differentiated because of '{1}': {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0042.md");

    public static readonly DiagnosticDescriptor FormulaMethod = new(
        "LAM0043", "A method cannot be used as a formula",
        "'{0}' cannot be used as a formula: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0043.md");
}
