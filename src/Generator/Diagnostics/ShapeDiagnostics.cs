using Microsoft.CodeAnalysis;
using static Lamina.Generator.Diagnostics.DiagnosticPlaces;

namespace Lamina.Generator.Diagnostics;

/// <summary>What can be wrong between a layer and the shape of what it takes.</summary>
internal static class ShapeDiagnostics
{
    public static readonly DiagnosticDescriptor OutputSize = new(
        "LAM0046", "A layer's output has no size",
        "{0} has no output: {1}, which it spreads to {2}, and Pad = {3} on every side would leave {4}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0046.md");

    public static readonly DiagnosticDescriptor RowsDropped = new(
        "LAM0047", "A stride leaves rows out",
        "{0} never reads {1}: {2}, and {3}",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0047.md");

    public static readonly DiagnosticDescriptor ReshapeOpenSizes = new(
        "LAM0048", "A new shape leaves two sizes open",
        "{0} leaves {1} sizes open with −1: {2}, and only one size can be worked out from {3} numbers",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0048.md");

    public static readonly DiagnosticDescriptor ReshapeIndivisible = new(
        "LAM0049", "The sizes of a new shape do not divide",
        "{0} cannot work out −1: {1}, and {2} numbers cannot be divided by {3}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0049.md");

    public static readonly DiagnosticDescriptor Permutation = new(
        "LAM0050", "Axes are no permutation",
        "{0} must name each axis of what it takes once, {1}: {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0050.md");

    public static readonly DiagnosticDescriptor ConcatShapes = new(
        "LAM0051", "Concatenated layers differ in another axis",
        "{0} cannot join its operands along axis {1}: {2}; {3}; all other axes must be equal",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0051.md");

    public static readonly DiagnosticDescriptor Broadcast = new(
        "LAM0052", "Nothing is broadcast",
        "{0} would have to repeat {1}: {2}, and {3}; nothing is broadcast",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0052.md");

    public static readonly DiagnosticDescriptor Groups = new(
        "LAM0053", "Groups do not divide the channels",
        "{0} cannot split {1} into {2} groups: {3}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0053.md");

    public static readonly DiagnosticDescriptor Heads = new(
        "LAM0054", "Heads do not divide the width",
        "{0} cannot split {1} features among {2} heads: {3}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0054.md");

    public static readonly DiagnosticDescriptor SequenceLengths = new(
        "LAM0055", "Lengths or memory do not fit",
        "{1} of {0} must name {2}: {3}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0055.md");

    public static readonly DiagnosticDescriptor NotIndices = new(
        "LAM0056", "Indices and numbers are mixed up",
        "{0} takes {1}: {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0056.md");

    public static readonly DiagnosticDescriptor IndexRange = new(
        "LAM0057", "Indices beyond the vocabulary",
        "{0} has rows for the indices 0 to {1}, and {2} declares indices up to {3}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0057.md");

    public static readonly DiagnosticDescriptor OutputShape = new(
        "LAM0059", "The declared output is another",
        "[Output({0})] declares {1}, and {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0059.md");

    public static readonly DiagnosticDescriptor BlockDoesNotFit = new(
        "LAM0060", "A block does not fit here",
        "{0} does not fit: {1}; inside the block, {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0060.md");

    public static readonly DiagnosticDescriptor LayerShape = new(
        "LAM0081", "What a layer gives",
        "{0} gives {1}",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: false, helpLinkUri: Pages + "LAM0081.md");
}
