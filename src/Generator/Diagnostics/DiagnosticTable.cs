using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Diagnostics;

/// <summary>Every diagnostic of Lamina: id, title, message, severity and page. Ids are never used again for something else.</summary>
internal static class DiagnosticTable
{
    private const string Category = "Lamina";
    private const string Pages = "https://github.com/lamina-net/lamina/blob/main/docs/diagnostics/";

    public static readonly DiagnosticDescriptor NotPartial = new(
        "LAM0001", "A network must be partial",
        "'{0}' must be declared partial: the generator adds its passes in a second part of the class",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0001.md");

    public static readonly DiagnosticDescriptor ContainerNotPartial = new(
        "LAM0002", "A type around a network must be partial",
        "'{0}' must be declared partial, because the network '{1}' is nested in it",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0002.md");

    public static readonly DiagnosticDescriptor UnsupportedHost = new(
        "LAM0003", "This type cannot be a network",
        "'{0}' cannot be a network: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0003.md");

    public static readonly DiagnosticDescriptor ConstructorDoesNotChain = new(
        "LAM0004", "A constructor must draw the parameters",
        "This constructor of '{0}' must end in ': this(seed)', the generated constructor that draws the parameters; without it they stay 0",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0004.md");

    public static readonly DiagnosticDescriptor MemberCollision = new(
        "LAM0005", "A member has the name of a generated one",
        "'{0}' already has a member named '{1}', which the generator adds; rename it{2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0005.md");

    public static readonly DiagnosticDescriptor LayersOutsideNetwork = new(
        "LAM0006", "Layers on a class that is not a network",
        "'{0}' carries [{1}] but not [Network], so nothing is generated for it",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0006.md");

    public static readonly DiagnosticDescriptor LayersInTwoDeclarations = new(
        "LAM0007", "Layers stand in two declarations",
        "'{0}' has layers in two of its declarations, whose order C# does not define; put all layer attributes on one",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0007.md");

    public static readonly DiagnosticDescriptor UnsupportedEnvironment = new(
        "LAM0008", "The project cannot compile a network",
        "'{0}' cannot be compiled here: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0008.md");

    public static readonly DiagnosticDescriptor UnreadableAttribute = new(
        "LAM0009", "An attribute cannot be read",
        "The arguments of [{0}] cannot be read; correct the compiler error on them first",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0009.md");

    public static readonly DiagnosticDescriptor NoInput = new(
        "LAM0010", "A network has no input",
        "'{0}' declares no input; add [Input(n)] with the number of features, before the first layer",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0010.md");

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

    public static readonly DiagnosticDescriptor LayerName = new(
        "LAM0016", "A layer's name cannot be used",
        "Name \"{0}\" of {1} cannot be used: {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0016.md");

    public static readonly DiagnosticDescriptor DuplicateName = new(
        "LAM0017", "Two layers have the same name",
        "Name \"{0}\" of {1} is taken by the {2} before it; names must differ in more than the case of the first letter",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0017.md");

    public static readonly DiagnosticDescriptor Units = new(
        "LAM0018", "A layer has no units",
        "{0} has {1} units; it needs at least 1",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0018.md");

    public static readonly DiagnosticDescriptor DenseNeedsVector = new(
        "LAM0019", "Dense takes a vector",
        "{0} takes a vector of features, and {1} gives {2} ({3} numbers); declare [Input({3})]",
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

    public static readonly DiagnosticDescriptor Delta = new(
        "LAM0024", "Huber's delta is not positive",
        "Huber's Delta is {0}; it must be a finite number above 0",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0024.md");

    public static readonly DiagnosticDescriptor UnknownOption = new(
        "LAM0025", "An option does not exist",
        "{0} is no value of {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0025.md");

    public static readonly DiagnosticDescriptor SoftmaxOfOne = new(
        "LAM0026", "Softmax of one output",
        "Softmax over one output is always 1; use Sigmoid with BinaryCrossEntropy for a yes/no question, or give {0} at least 2 units",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0026.md");

    public static readonly DiagnosticDescriptor LossDoesNotFit = new(
        "LAM0027", "Loss and last layer do not fit",
        "{0} needs {1} as the last layer, and '{2}' ends with {3}; {4}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0027.md");

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
        "Dropout is the last layer, so it sets predictions themselves to 0 in training; put it before {0}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0030.md");

    public static readonly DiagnosticDescriptor SoftmaxForRegression = new(
        "LAM0031", "Softmax with a regression loss",
        "{0} after Softmax has nearly no gradient where the prediction is confidently wrong; use Loss.CrossEntropy, or end with another activation",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0031.md");

    /// <summary>The diagnostic of each kind of problem.</summary>
    public static readonly ImmutableDictionary<ProblemKind, DiagnosticDescriptor> Descriptors = new Dictionary<ProblemKind, DiagnosticDescriptor>
    {
        [ProblemKind.NotPartial] = NotPartial,
        [ProblemKind.ContainerNotPartial] = ContainerNotPartial,
        [ProblemKind.UnsupportedHost] = UnsupportedHost,
        [ProblemKind.ConstructorDoesNotChain] = ConstructorDoesNotChain,
        [ProblemKind.MemberCollision] = MemberCollision,
        [ProblemKind.LayersOutsideNetwork] = LayersOutsideNetwork,
        [ProblemKind.LayersInTwoDeclarations] = LayersInTwoDeclarations,
        [ProblemKind.UnsupportedEnvironment] = UnsupportedEnvironment,
        [ProblemKind.UnreadableAttribute] = UnreadableAttribute,
        [ProblemKind.NoInput] = NoInput,
        [ProblemKind.InputShape] = InputShape,
        [ProblemKind.NoLayer] = NoLayer,
        [ProblemKind.NoLoss] = NoLoss,
        [ProblemKind.LayerName] = LayerName,
        [ProblemKind.DuplicateName] = DuplicateName,
        [ProblemKind.Units] = Units,
        [ProblemKind.DenseNeedsVector] = DenseNeedsVector,
        [ProblemKind.Keep] = Keep,
        [ProblemKind.Penalty] = Penalty,
        [ProblemKind.InitScale] = InitScale,
        [ProblemKind.Slope] = Slope,
        [ProblemKind.Delta] = Delta,
        [ProblemKind.UnknownOption] = UnknownOption,
        [ProblemKind.SoftmaxOfOne] = SoftmaxOfOne,
        [ProblemKind.LossDoesNotFit] = LossDoesNotFit,
        [ProblemKind.TooLarge] = TooLarge,
        [ProblemKind.LinearStack] = LinearStack,
        [ProblemKind.DropoutLast] = DropoutLast,
        [ProblemKind.SoftmaxForRegression] = SoftmaxForRegression,
    }.ToImmutableDictionary();
}
