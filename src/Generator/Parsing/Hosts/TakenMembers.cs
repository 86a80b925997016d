using Lamina.Generator.Declarations;
using Lamina.Generator.Parsing.Reading;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Parsing.Hosts;

/// <summary>Names that generated members would take and that something else has.</summary>
internal static class TakenMembers
{
    /// <summary>Generated members that are no properties, whose accessors C# would reserve.</summary>
    private static readonly HashSet<string> WithoutAccessors = new() { LayerNames.Predict, "Summary", "laminaPredictor" };

    private const string Get = "get_";
    private const string Set = "set_";

    /// <summary>Names of generated members that the class, its type parameters or its base classes already use.</summary>
    public static IEnumerable<TakenName> Of(INamedTypeSymbol symbol, IReadOnlyList<string> layerNames, ProblemSites sites)
    {
        var wanted = new HashSet<string>(layerNames.Where(LayerNames.IsValid).Select(LayerNames.Member).Concat(LayerNames.FixedMembers));
        var taken = new SortedDictionary<string, ISymbol>(StringComparer.Ordinal);
        foreach (ITypeParameterSymbol parameter in symbol.TypeParameters.Where(parameter => wanted.Contains(parameter.Name)))
            taken[parameter.Name] = parameter;
        for (INamedTypeSymbol? type = symbol; type is not null; type = type.BaseType)
        {
            foreach (string name in type.MemberNames.Concat(type.GetTypeMembers().Select(nested => nested.Name)))
            {
                if (!wanted.Contains(name) || taken.ContainsKey(name)) continue;
                if (type.GetMembers(name).FirstOrDefault(member => IsVisible(member, symbol)) is { } member) taken[name] = member;
            }
        }

        foreach (ISymbol member in symbol.GetMembers())
        {
            if (Property(member) is not { } property || !wanted.Contains(property) || GeneratedSources.Declares(member)) continue;
            if (!taken.ContainsKey(property)) taken[property] = member;
        }

        if (ConstructorRules.Colliding(symbol) is { } constructor) taken[TypeHeader.Constructor] = constructor;
        return taken.Select(name => new TakenName(name.Key, Site(name.Value, sites))
        {
            Text = Accessor(name.Value) is null ? name.Key : name.Value.Name,
        });
    }

    /// <summary>The generated property that cannot be beside a member: one whose accessor it is, or an indexer with that name.</summary>
    private static string? Property(ISymbol member) =>
        member is IPropertySymbol { IsIndexer: true } indexer ? indexer.MetadataName : Accessor(member);

    /// <summary>
    /// The property that reserves the name of a member of the user's for an accessor. C# reserves both, also where a property has only one.
    /// </summary>
    private static string? Accessor(ISymbol member)
    {
        if (member.Name.Length <= Get.Length || member is IMethodSymbol { MethodKind: not MethodKind.Ordinary }) return null;
        bool isReserved = member.Name.StartsWith(Get, StringComparison.Ordinal)
            ? member is not IMethodSymbol getter || (getter.Arity == 0 && getter.Parameters.IsEmpty)
            : member.Name.StartsWith(Set, StringComparison.Ordinal) && member is IMethodSymbol { Arity: 0, Parameters.Length: 1 } setter
                && setter.Parameters[0].Type.ContainingNamespace?.ToDisplayString().StartsWith(
                    WellKnownNames.DslNamespace, StringComparison.Ordinal) == true;
        string property = member.Name.Substring(Get.Length);
        return isReserved && !WithoutAccessors.Contains(property) ? property : null;
    }

    private static int Site(ISymbol member, ProblemSites sites) =>
        member.Locations.FirstOrDefault() is { IsInSource: true } place ? sites.Add(place) : Problem.OnClass;

    private static bool IsVisible(ISymbol member, INamedTypeSymbol symbol) =>
        !GeneratedSources.Declares(member)
        && !IsOverload(member)
        && (SymbolEqualityComparer.Default.Equals(member.ContainingType, symbol) || member.DeclaredAccessibility != Accessibility.Private);

    /// <summary>Whether this is a user-written overload of Predict, for example one that returns an array.</summary>
    private static bool IsOverload(ISymbol member) =>
        member is IMethodSymbol { Name: LayerNames.Predict, TypeParameters.IsEmpty: true } method
        && !(method.Parameters.Length is 2 or 3
            && method.Parameters.Take(2).All(parameter => parameter.Type is INamedTypeSymbol { Arity: 1 }));
}
