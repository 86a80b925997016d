using Lamina.Generator.Declarations;
using Lamina.Generator.Parsing.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lamina.Generator.Parsing.Hosts;

/// <summary>Checks that user-written constructors chain to the generated one, which initialises the parameters.</summary>
internal static class ConstructorRules
{
    /// <summary>The type of the parameter of the generated constructor.</summary>
    private const SpecialType SeedType = SpecialType.System_UInt64;

    public static void Check(INamedTypeSymbol symbol, ProblemSites sites, List<Problem> problems, CancellationToken cancellation)
    {
        foreach (IMethodSymbol constructor in symbol.InstanceConstructors)
        {
            if (constructor.DeclaringSyntaxReferences.IsEmpty || GeneratedSources.Declares(constructor)) continue;
            if (constructor.DeclaringSyntaxReferences[0].GetSyntax(cancellation) is not ConstructorDeclarationSyntax syntax) continue;

            if (IsColliding(constructor))
            {
                int site = sites.Add(syntax.Identifier.GetLocation());
                problems.Add(Problem.At(site, ProblemKind.MemberCollision, symbol.Name, symbol.Name + "(ulong seed)", ""));
            }
            else if (!syntax.Initializer.IsKind(SyntaxKind.ThisConstructorInitializer) && !IsCopyConstructor(constructor))
            {
                int site = sites.Add(syntax.Identifier.GetLocation());
                problems.Add(Problem.At(site, ProblemKind.ConstructorDoesNotChain, symbol.Name));
            }
        }
    }

    /// <summary>Whether this is the copy constructor of a record, which C# does not allow to chain.</summary>
    public static bool IsCopyConstructor(IMethodSymbol constructor) =>
        constructor.ContainingType.IsRecord && constructor.Parameters.Length == 1
        && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, constructor.ContainingType);

    /// <summary>The user-written constructor with the signature of the generated one, if any.</summary>
    public static IMethodSymbol? Colliding(INamedTypeSymbol symbol) => symbol.InstanceConstructors.FirstOrDefault(IsColliding);

    private static bool IsColliding(IMethodSymbol constructor) =>
        constructor.Parameters.Length == 1 && constructor.Parameters[0] is { RefKind: RefKind.None, Type.SpecialType: SeedType }
            && !GeneratedSources.Declares(constructor);
}
