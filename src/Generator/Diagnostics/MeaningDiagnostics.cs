using Microsoft.CodeAnalysis;
using static Lamina.Generator.Diagnostics.DiagnosticPlaces;

namespace Lamina.Generator.Diagnostics;

/// <summary>What runs, or nearly, and does not mean what its author wants.</summary>
internal static class MeaningDiagnostics
{
    public static readonly DiagnosticDescriptor ProbabilitiesForScores = new(
        "LAM0063", "A loss of scores takes probabilities",
        "{0} takes scores, and {1} turns them into {2} first; leave it out, or use {3}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0063.md");

    public static readonly DiagnosticDescriptor RedundantActivation = new(
        "LAM0064", "An activation follows another",
        "{0} right after {1} {2}; remove one of them",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0064.md");

    public static readonly DiagnosticDescriptor SigmoidForClasses = new(
        "LAM0065", "Sigmoid for one of several classes",
        "Loss.CrossEntropy asks which one of {0} classes, and {1}, a yes or no for each; use Softmax, or Loss.BinaryCrossEntropy for independent answers",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0065.md");

    public static readonly DiagnosticDescriptor ClassCount = new(
        "LAM0066", "The number of classes is not the number of outputs",
        "{0} of {1} names {2} classes, and {3}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0066.md");

    public static readonly DiagnosticDescriptor TargetShape = new(
        "LAM0067", "The target has another shape than the prediction",
        "{0} declares a target of {1}, and {2}; {3}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0067.md");

    public static readonly DiagnosticDescriptor DropoutBeforeBatchNorm = new(
        "LAM0068", "Dropout right before a batch normalisation",
        "{0} changes the variance that {1} learns, and at inference it is another; put it behind {1} or leave it out",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0068.md");

    public static readonly DiagnosticDescriptor ReluForRegression = new(
        "LAM0069", "A regression cannot go below 0",
        "{0} is the last layer, so no prediction is below 0, and where one is 0 {1} teaches nothing; leave it out, or use Softplus if no target is below 0",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0069.md");

    public static readonly DiagnosticDescriptor InitMismatch = new(
        "LAM0070", "The initialiser is another activation's",
        "{0} starts with Init.{1}, and {2} comes after it: {4}; use {3}",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0070.md");

    public static readonly DiagnosticDescriptor ZeroWeights = new(
        "LAM0071", "All units start equal",
        "The weights of {0} all start at {1}: {2}; leave Init out",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0071.md");

    public static readonly DiagnosticDescriptor NothingTrained = new(
        "LAM0072", "Everything is frozen",
        "No weight of '{0}' is trained: {1}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0072.md");

    public static readonly DiagnosticDescriptor VanishingGradients = new(
        "LAM0073", "Gradients may vanish",
        "{0} is the last of {1} saturating activations with no normalisation or shortcut between them, which leave {2} of the gradient; use Relu, or put BatchNorm between",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0073.md");

    public static readonly DiagnosticDescriptor InputDropout = new(
        "LAM0074", "Much of the input is dropped",
        "{0} drops {1} % of {2} itself; keep at least 0.8 of it, or drop units of a hidden layer",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0074.md");

    public static readonly DiagnosticDescriptor SlowOnDevice = new(
        "LAM0083", "A layer gains little from a device",
        "{0} runs on devices, and gains little there: {1}",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0083.md");
}
