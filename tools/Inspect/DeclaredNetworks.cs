using Lamina.Generator.Declarations;
using Lamina.Generator.Parsing;
using Lamina.Generator.Parsing.Reading;
using Lamina.Generator.Runs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lamina.Inspect;

/// <summary>The networks of a compilation, in the order in which they are written.</summary>
internal static class DeclaredNetworks
{
    /// <summary>The declarations of all, or of those with a name.</summary>
    public static IReadOnlyList<NetworkDeclaration> Of(CSharpCompilation compilation, string? name)
    {
        List<INamedTypeSymbol> all = Symbols(compilation).ToList();
        if (all.Count == 0) throw new InspectException(ExitCodes.WrongNetwork, "No class in these files has [Network].");
        bool IsChosen(INamedTypeSymbol symbol) => name is null || symbol.Name == name || symbol.ToDisplayString() == name;
        List<INamedTypeSymbol> chosen = all.Where(IsChosen).ToList();
        if (chosen.Count == 0) throw new InspectException(ExitCodes.WrongCommand, Unknown(name!, all));
        return chosen.Select(symbol => NetworkParser.Parse(symbol, compilation, new CompilerRun()).Declaration).ToList();
    }

    private static IEnumerable<INamedTypeSymbol> Symbols(CSharpCompilation compilation) => compilation.SyntaxTrees
        .SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>()
            .Select(type => compilation.GetSemanticModel(tree).GetDeclaredSymbol(type)))
        .OfType<INamedTypeSymbol>()
        .Where(symbol => LaminaAttributes.HasRole(symbol, AttributeRole.Network))
        .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default);

    private static string Unknown(string name, List<INamedTypeSymbol> all)
    {
        List<string> names = all.Select(symbol => symbol.Name).Distinct().ToList();
        return $"There is no network '{name}'" + Suggestion.Of(name, names);
    }
}
