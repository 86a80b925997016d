using Lamina.Generator.Declarations;
using Lamina.Generator.Parsing.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.Generator.Parsing.Hosts;

/// <summary>Reads the class with the attributes: its name, its containing types, and whether the generator can add a part to it.</summary>
internal static class HostParser
{
    public static HostDeclaration Parse(
        INamedTypeSymbol symbol, Compilation compilation, IReadOnlyList<string> layerNames, ProblemSites sites, List<Problem> problems,
        CancellationToken cancellation)
    {
        int before = problems.Count;
        HostRules.Check(symbol, compilation, sites, problems, cancellation);
        bool canBeExtended = problems.Count == before && IsNamed(symbol);

        // A wrong constructor also prevents code generation, but members that throw can still be added to the class.
        ConstructorRules.Check(symbol, sites, problems, cancellation);
        return new HostDeclaration(
            string.Join(".", Namespaces(symbol).Select(Escape)),
            Containers(symbol).Select(Header).ToEquatableArray(),
            Header(symbol),
            FileName(symbol),
            canBeExtended,
            TakenMembers.Of(symbol, layerNames, sites).ToEquatableArray()) { HasRequiredMembers = HasRequiredMembers(symbol) };
    }

    private static bool IsRequired(ISymbol member) => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };

    private static bool HasRequiredMembers(INamedTypeSymbol symbol)
    {
        for (INamedTypeSymbol? type = symbol; type is not null; type = type.BaseType)
        {
            if (type.GetMembers().Any(IsRequired)) return true;
        }

        return false;
    }

    /// <summary>
    /// False while a name is not typed yet, of the class, a type parameter or something around it: the compiler asks for it, and a part
    /// without it would not parse.
    /// </summary>
    private static bool IsNamed(INamedTypeSymbol symbol) =>
        !Namespaces(symbol)
            .Concat(Containers(symbol).Append(symbol)
                .SelectMany(type => type.TypeParameters.Select(parameter => parameter.Name).Append(type.Name)))
            .Contains("");

    /// <summary>The class without a check of its members, for one that could not be parsed.</summary>
    public static HostDeclaration Outline(INamedTypeSymbol symbol, CancellationToken cancellation) => new(
        string.Join(".", Namespaces(symbol).Select(Escape)),
        Containers(symbol).Select(Header).ToEquatableArray(),
        Header(symbol),
        FileName(symbol),
        symbol is { TypeKind: TypeKind.Class, IsStatic: false } && IsNamed(symbol)
            && HostRules.ArePartial(Containers(symbol).Append(symbol), cancellation),
        Array.Empty<TakenName>().ToEquatableArray());

    /// <summary>A class of which nothing is known but its name, and to which nothing is added.</summary>
    public static HostDeclaration Unextended(INamedTypeSymbol symbol)
    {
        var header = new TypeHeader("class", symbol.Name, Array.Empty<string>().ToEquatableArray());
        return new HostDeclaration(
            "", Array.Empty<TypeHeader>().ToEquatableArray(), header, symbol.Name, CanBeExtended: false,
            Array.Empty<TakenName>().ToEquatableArray());
    }

    /// <summary>The types that contain a type, outermost first.</summary>
    public static IEnumerable<INamedTypeSymbol> Containers(INamedTypeSymbol symbol)
    {
        var containers = new Stack<INamedTypeSymbol>();
        for (INamedTypeSymbol? outer = symbol.ContainingType; outer is not null; outer = outer.ContainingType) containers.Push(outer);
        return containers;
    }

    private static TypeHeader Header(INamedTypeSymbol type) => new(
        Keyword(type), Escape(type.Name), type.TypeParameters.Select(parameter => Escape(parameter.Name)).ToEquatableArray());

    private static string Keyword(INamedTypeSymbol type) => (type.TypeKind, type.IsRecord) switch
    {
        (TypeKind.Struct, true) => "record struct",
        (TypeKind.Struct, false) => "struct",
        (TypeKind.Interface, _) => "interface",
        (_, true) => "record",
        _ => "class",
    };

    /// <summary>Prefixes keywords, including contextual ones, with @.</summary>
    private static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;

    /// <summary>Uses unescaped names, because a file name must not contain @.</summary>
    private static string FileName(INamedTypeSymbol symbol) => string.Join(
        ".", Namespaces(symbol).Concat(Containers(symbol).Append(symbol).Select(type => type.MetadataName.Replace('`', '-'))));

    private static IEnumerable<string> Namespaces(INamedTypeSymbol symbol)
    {
        var names = new Stack<string>();
        for (INamespaceSymbol space = symbol.ContainingNamespace; !space.IsGlobalNamespace; space = space.ContainingNamespace)
            names.Push(space.Name);
        return names;
    }
}
