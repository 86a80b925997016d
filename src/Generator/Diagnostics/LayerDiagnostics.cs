using Microsoft.CodeAnalysis;
using static Lamina.Generator.Diagnostics.DiagnosticPlaces;

namespace Lamina.Generator.Diagnostics;

/// <summary>What can be wrong with one layer.</summary>
internal static class LayerDiagnostics
{
    public static readonly DiagnosticDescriptor Units = new(
        "LAM0018", "A layer has no units",
        "{0} has {1} units; it needs at least 1",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0018.md");

    public static readonly DiagnosticDescriptor DenseNeedsVector = new(
        "LAM0019", "Dense takes a vector",
        "{0} takes a vector of features, and {1} ({2} numbers); add [Flatten] before it, or set PerStep = true to apply it to the last axis everywhere",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0019.md");

    public static readonly DiagnosticDescriptor Keep = new(
        "LAM0020", "A keep probability is outside (0, 1]",
        "Dropout keeps a unit with probability {0}; it must be above 0 and at most 1",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0020.md");

    public static readonly DiagnosticDescriptor Penalty = new(
        "LAM0021", "A penalty is negative or not finite",
        "{0} = {1} of {2} must be a finite number, 0 or above",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0021.md");

    public static readonly DiagnosticDescriptor InitScale = new(
        "LAM0022", "An initialiser's scale does not fit",
        "InitScale of {0} does not fit: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0022.md");

    public static readonly DiagnosticDescriptor Slope = new(
        "LAM0023", "A slope is outside [0, 1]",
        "LeakyRelu has slope {0}; it must lie between 0 and 1",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0023.md");

    public static readonly DiagnosticDescriptor UnknownOption = new(
        "LAM0025", "An option does not exist",
        "{0} is no value of {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0025.md");

    public static readonly DiagnosticDescriptor SoftmaxOfOne = new(
        "LAM0026", "Softmax of one output",
        "{0} over one output is always {1}: {2}; use Sigmoid with BinaryCrossEntropy for a yes/no question, or at least 2 outputs",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0026.md");

    public static readonly DiagnosticDescriptor WrongRank = new(
        "LAM0033", "A layer takes another kind of input",
        "{0} takes {1}, and {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0033.md");

    public static readonly DiagnosticDescriptor WindowTooLarge = new(
        "LAM0034", "A window does not fit",
        "{0} does not fit: its window spans {1}, and {2}, which has {3}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0034.md");

    public static readonly DiagnosticDescriptor Setting = new(
        "LAM0035", "A number of a layer cannot be used",
        "{1} of {0} is {2}; it must be {3}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0035.md");

    public static readonly DiagnosticDescriptor ReshapeCount = new(
        "LAM0036", "A new shape holds another number of values",
        "{0} cannot hold {1} numbers: {2}, and {3}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0036.md");

    public static readonly DiagnosticDescriptor BiasDropped = new(
        "LAM0045", "A bias without effect is left out",
        "The bias of {0} is left out, because {1} subtracts the mean after it; write Bias = false to say so",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0045.md");
}
