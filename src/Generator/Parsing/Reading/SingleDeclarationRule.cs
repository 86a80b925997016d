using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Parsing.Reading;

/// <summary>Checks that all layers are on one part of the class, because C# defines no order between parts.</summary>
internal static class SingleDeclarationRule
{
    public static void Check(INamedTypeSymbol symbol, ImmutableArray<AttributeData> attributes, ParsingScope scope)
    {
        SyntaxNode? first = null;
        for (int i = 0; i < attributes.Length; i++)
        {
            if (LaminaAttributes.RoleOf(attributes[i]) != AttributeRole.Layer) continue;

            // Attribute, attribute list, class declaration.
            SyntaxNode? declaration = attributes[i].ApplicationSyntaxReference?.GetSyntax(scope.Cancellation).Parent?.Parent;
            first ??= declaration;
            if (declaration == first) continue;

            scope.Problems.Add(Problem.At(scope.UseSite ?? i, ProblemKind.LayersInTwoDeclarations, symbol.Name));
            return;
        }
    }
}
