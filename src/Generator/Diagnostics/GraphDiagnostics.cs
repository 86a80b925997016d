using Microsoft.CodeAnalysis;
using static Lamina.Generator.Diagnostics.DiagnosticPlaces;

namespace Lamina.Generator.Diagnostics;

/// <summary>What can be wrong with how layers and blocks refer to each other.</summary>
internal static class GraphDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownLayer = new(
        "LAM0032", "No layer has this name",
        "{0} names '{1}', and no layer or input before it has this name{2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0032.md");

    public static readonly DiagnosticDescriptor MergeShapes = new(
        "LAM0037", "Merged layers have different shapes",
        "{0} cannot merge its operands: {1}; {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0037.md");

    public static readonly DiagnosticDescriptor BlockRecursion = new(
        "LAM0038", "A block contains itself",
        "A block cannot contain itself: {0}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0038.md");

    public static readonly DiagnosticDescriptor BlockArguments = new(
        "LAM0039", "The arguments of a block do not fit",
        "{0} has the wrong arguments: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0039.md");

    public static readonly DiagnosticDescriptor NotABlock = new(
        "LAM0040", "This class is no block",
        "'{0}' has no layers to use; put [Block] on it",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0040.md");

    public static readonly DiagnosticDescriptor AddInputOutsideBlock = new(
        "LAM0041", "AddInput outside a block",
        "AddInput adds the input of the block it stands in, and it stands in none; name a layer with [Add(\"…\")], or put the layers into a [Block]",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0041.md");

    public static readonly DiagnosticDescriptor SharedLayer = new(
        "LAM0044", "Weights cannot be shared",
        "{0} cannot share weights: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0044.md");

    public static readonly DiagnosticDescriptor TakesLater = new(
        "LAM0061", "A layer takes what comes later",
        "{0} takes '{1}', which does not stand before it: {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0061.md");

    public static readonly DiagnosticDescriptor HeadWithoutLayer = new(
        "LAM0062", "An output comes straight from an input",
        "No layer with weights stands between {0} and {1}, so nothing can be trained for it; {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0062.md");
}
