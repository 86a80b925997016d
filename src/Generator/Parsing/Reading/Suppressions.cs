using Lamina.Generator.Declarations;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Parsing.Reading;

/// <summary>Warnings and advice that the user suppresses with Suppress on the network, a layer or a loss.</summary>
internal static class Suppressions
{
    private static readonly char[] Separators = { ',', ' ' };

    /// <summary>The ids in a Suppress argument.</summary>
    public static IEnumerable<string> Ids(string? text) => (text ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether the network or an attribute at one of the problem's sites suppresses an id.</summary>
    public static bool IsSuppressed(ProblemSites sites, int networkSite, Problem problem, string id) =>
        problem.Path.Append(problem.Site).Append(networkSite).Any(site => Of(sites.Attribute(site)).Contains(id));

    /// <summary>The ids that an attribute suppresses.</summary>
    public static IEnumerable<string> Of(AttributeData? attribute) =>
        Ids(attribute?.NamedArguments.FirstOrDefault(
            argument => argument.Key == "Suppress").Value is { Kind: TypedConstantKind.Primitive, Value: string text }
            ? text
            : null);
}
