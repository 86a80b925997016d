using Microsoft.CodeAnalysis;
using static Lamina.Generator.Diagnostics.DiagnosticPlaces;

namespace Lamina.Generator.Diagnostics;

/// <summary>What can be wrong with a network as a whole.</summary>
internal static class NetworkDiagnostics
{
    public static readonly DiagnosticDescriptor NoInput = new(
        "LAM0010", "A network has no input",
        "'{0}' declares no input; add [Input(n)] with the number of features, before the first layer",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0010.md");

    public static readonly DiagnosticDescriptor UnusedInput = new(
        "LAM0011", "An input is not used",
        "No layer takes {0}; name it in From, Lengths or Memory of a layer, or remove it",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0011.md");

    public static readonly DiagnosticDescriptor InputShape = new(
        "LAM0012", "An input's shape is not positive",
        "[Input({0})] must name at least one axis, and every axis must be at least 1",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0012.md");

    public static readonly DiagnosticDescriptor NoLayer = new(
        "LAM0013", "A network has no layer to train",
        "'{0}' has no layer with parameters; add one, for example [Dense(10)]",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0013.md");

    public static readonly DiagnosticDescriptor NoLoss = new(
        "LAM0014", "A network has no loss",
        "'{0}' declares no loss; add [Loss(Loss.…)], for example {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0014.md");

    public static readonly DiagnosticDescriptor UnusedLayer = new(
        "LAM0015", "A layer is not used",
        "What {0} gives reaches no loss; name it in another layer or in From of a loss, or remove it",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0015.md");

    public static readonly DiagnosticDescriptor LayerName = new(
        "LAM0016", "A layer's name cannot be used",
        "Name \"{0}\" of {1} cannot be used: {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0016.md");

    public static readonly DiagnosticDescriptor DuplicateName = new(
        "LAM0017", "Two layers have the same name",
        "Name \"{0}\" of {1} is taken by the {2} before it; names must differ in more than the case of the first letter",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0017.md");

    public static readonly DiagnosticDescriptor TooLarge = new(
        "LAM0028", "A network is too large",
        "{0} needs {1}, and a block of parameters or activations holds at most 2,147,483,591 numbers",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0028.md");

    public static readonly DiagnosticDescriptor LinearStack = new(
        "LAM0029", "No nonlinearity between two layers",
        "{0} follows {1} with no activation between them: together they compute no more than one linear layer",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0029.md");

    public static readonly DiagnosticDescriptor DropoutLast = new(
        "LAM0030", "Dropout on the prediction",
        "{0} is the last layer, so it sets predictions themselves to 0 in training; put it before {1}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0030.md");
}
