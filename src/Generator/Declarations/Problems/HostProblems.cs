using static Lamina.Generator.Declarations.Problems.ProblemSeverity;

namespace Lamina.Generator.Declarations.Problems;

/// <summary>The class that carries the attributes, and attributes as such.</summary>
internal static class HostProblems
{
    public static readonly ProblemRow[] Rows =
    {
        new(ProblemKind.NotPartial, "LAM0001", Error, "Network is not partial",
            "'{0}' must be declared partial: the generator adds its passes in a second part of the class"),
        new(ProblemKind.ContainerNotPartial, "LAM0002", Error, "Type around a network is not partial",
            "'{0}' must be declared partial, because the network '{1}' is nested in it"),
        new(ProblemKind.UnsupportedHost, "LAM0003", Error, "Type cannot be a network",
            "'{0}' cannot be a network: {1}"),
        new(ProblemKind.ConstructorDoesNotChain, "LAM0004", Error, "Constructor does not chain to the generated constructor",
            "This constructor of '{0}' must end in ': this(seed)', the generated constructor that draws the parameters; without "
                + "it they stay 0"),
        new(ProblemKind.MemberCollision, "LAM0005", Error, "Member name conflicts with a generated member",
            "'{0}' already has a member named '{1}', which the generator adds; rename it{2}"),
        new(ProblemKind.LayersOutsideNetwork, "LAM0006", Error, "Layers on a class that is not a network",
            "'{0}' carries [{1}] but not [Network], so nothing is generated for it"),
        new(ProblemKind.LayersInTwoDeclarations, "LAM0007", Error, "Layers are split across partial declarations",
            "'{0}' has layers in two of its declarations, whose order C# does not define; put all layer attributes on one"),
        new(ProblemKind.UnsupportedEnvironment, "LAM0008", Error, "Project cannot compile a network",
            "'{0}' cannot be compiled here: {1}"),
        new(ProblemKind.UnreadableAttribute, "LAM0009", Error, "Attribute arguments cannot be read",
            "The arguments of [{0}] cannot be read; correct the compiler error on them first"),
        new(ProblemKind.StaticNetwork, "LAM0079", Error, "Network is static",
            "'{0}' is static, and every instance of a network has parameters of its own; remove 'static'"),
        new(ProblemKind.LanguageVersion, "LAM0080", Error, "Language version is too old",
            "'{0}' needs C# {1} or later, and this project is compiled as C# {2}; set <LangVersion>{1}</LangVersion>, or target "
                + "net8.0 or later"),
        new(ProblemKind.Suppression, "LAM0082", Warning, "Diagnostic cannot be suppressed",
            "Suppress of [{0}] cannot be used: {1}"),
        new(ProblemKind.CompilerFailure, "LAM0084", Error, "Lamina failed",
            "Lamina failed on '{0}' at the stage '{1}' with {2}: {3} (this is a fault of Lamina, not of your code; please report it)"),
    };
}
