using Microsoft.CodeAnalysis;
using static Lamina.Generator.Diagnostics.DiagnosticPlaces;

namespace Lamina.Generator.Diagnostics;

/// <summary>What can be wrong with the class that carries the attributes, and with the attributes as such.</summary>
internal static class HostDiagnostics
{
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

    public static readonly DiagnosticDescriptor StaticNetwork = new(
        "LAM0079", "A network cannot be static",
        "'{0}' is static, and every instance of a network has parameters of its own; remove 'static'",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0079.md");

    public static readonly DiagnosticDescriptor LanguageVersion = new(
        "LAM0080", "The language version is too old",
        "'{0}' needs C# {1} or later, and this project is compiled as C# {2}; set <LangVersion>{1}</LangVersion>, or target net8.0 or later",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0080.md");

    public static readonly DiagnosticDescriptor Suppression = new(
        "LAM0082", "Suppress names what cannot be suppressed",
        "Suppress of [{0}] cannot be used: {1}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "LAM0082.md");
}
