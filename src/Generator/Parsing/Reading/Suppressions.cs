using Lamina.Generator.Declarations;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Parsing.Reading;

/// <summary>Which warnings and advice the user does not want, as said by Suppress on the network, a layer or a loss.</summary>
internal static class Suppressions
{
    private static readonly char[] Separators = { ',', ' ' };

    /// <summary>The ids in the text of a Suppress.</summary>
    public static IEnumerable<string> Ids(string? text) => (text ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether an attribute at one of the problem's places, or the network's, suppresses an id.</summary>
    public static bool Cover(ProblemSites sites, int networkSite, Problem problem, string id) =>
        problem.Path.Append(problem.Site).Append(networkSite).Any(site => Of(sites.Attribute(site)).Contains(id));

    /// <summary>The ids that an attribute suppresses.</summary>
    public static IEnumerable<string> Of(AttributeData? attribute) =>
        Ids(attribute?.NamedArguments.FirstOrDefault(argument => argument.Key == "Suppress").Value is { Kind: TypedConstantKind.Primitive, Value: string text }
            ? text
            : null);
}
