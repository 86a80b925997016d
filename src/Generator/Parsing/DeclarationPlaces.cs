using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Parsing;

/// <summary>All layers must stand on one declaration: C# gives the parts of a class no order.</summary>
internal static class DeclarationPlaces
{
    public static void Check(
        INamedTypeSymbol symbol, ImmutableArray<AttributeData> sites, List<Problem> problems, CancellationToken cancellation)
    {
        SyntaxNode? first = null;
        for (int site = 0; site < sites.Length; site++)
        {
            if (LaminaAttributes.RoleOf(sites[site]) != AttributeRole.Layer) continue;

            // Attribute, attribute list, class declaration.
            SyntaxNode? declaration = sites[site].ApplicationSyntaxReference?.GetSyntax(cancellation).Parent?.Parent;
            first ??= declaration;
            if (declaration == first) continue;

            problems.Add(Problem.At(site, ProblemKind.LayersInTwoDeclarations, symbol.Name));
            return;
        }
    }
}
