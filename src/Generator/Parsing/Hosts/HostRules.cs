using Lamina.Generator.Declarations;
using Lamina.Generator.Parsing.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lamina.Generator.Parsing.Hosts;

/// <summary>Checks whether a generated part of the class can compile.</summary>
internal static class HostRules
{
    /// <summary>How explicit implementations of members of the generated interfaces begin.</summary>
    private static readonly string[] NetworkInterfaces =
    {
        "Lamina.INetwork<", "Lamina.Devices.IDeviceNetwork<", "Lamina.Devices.IDeviceNetwork.",
    };

    /// <summary>
    /// Generated code uses features of C# 12, the default of .NET 8: file-local types, generic math and collection expressions.
    /// </summary>
    private const LanguageVersion MinLanguageVersion = LanguageVersion.CSharp12;

    public static void Check(
        INamedTypeSymbol symbol, Compilation compilation, ProblemSites sites, List<Problem> problems, CancellationToken cancellation)
    {
        if (symbol is { TypeKind: TypeKind.Class, IsStatic: true })
        {
            problems.Add(Problem.At(Problem.OnClass, ProblemKind.StaticNetwork, symbol.Name));
        }
        else if (Unsupported(symbol, compilation, cancellation) is { } reason)
        {
            problems.Add(Problem.At(Problem.OnClass, ProblemKind.UnsupportedHost, symbol.Name, reason));
        }

        if (!IsPartial(symbol, cancellation)) problems.Add(Problem.At(Problem.OnClass, ProblemKind.NotPartial, symbol.Name));
        foreach (INamedTypeSymbol outer in HostParser.Containers(symbol))
        {
            if (!IsPartial(outer, cancellation))
            {
                problems.Add(Problem.At(sites.Add(outer.Locations[0]), ProblemKind.ContainerNotPartial, outer.Name, symbol.Name));
            }
        }

        if (compilation is CSharpCompilation { LanguageVersion: < MinLanguageVersion and not LanguageVersion.Default and var version })
        {
            problems.Add(Problem.At(
                Problem.OnClass, ProblemKind.LanguageVersion, symbol.Name, MinLanguageVersion.ToDisplayString(),
                version.ToDisplayString()));
        }

        if (EnvironmentFault(compilation) is { } fault)
        {
            problems.Add(Problem.At(Problem.OnClass, ProblemKind.UnsupportedEnvironment, symbol.Name, fault));
        }
    }

    /// <summary>Whether all these types are partial.</summary>
    public static bool ArePartial(IEnumerable<INamedTypeSymbol> types, CancellationToken cancellation) =>
        types.All(type => IsPartial(type, cancellation));

    private static string? Unsupported(INamedTypeSymbol symbol, Compilation compilation, CancellationToken cancellation)
    {
        if (symbol.TypeKind != TypeKind.Class)
        {
            return $"it is {Article(symbol.TypeKind)}; declare a partial class";
        }

        if (symbol.IsAbstract) return "it is abstract; remove 'abstract'";
        if (HostParser.Containers(symbol).Append(symbol).Any(type => type.IsFileLocal))
        {
            return "it is local to its file, where the generator cannot add to it; make it internal";
        }

        if (Parts(symbol, cancellation).Any(part => part is TypeDeclarationSyntax { ParameterList: not null }))
        {
            return "it has a primary constructor, which the generated one would have to call; use ordinary constructors";
        }

        if (symbol.InstanceConstructors.Any(
            constructor => ConstructorRules.IsCopyConstructor(constructor) && !constructor.IsImplicitlyDeclared))
        {
            return "it is a record with a copy constructor of its own, which would leave out the parameters; remove that constructor";
        }

        if (symbol.GetMembers().FirstOrDefault(IsOfNetworkInterface) is { } member)
        {
            return $"it has '{member.Name}' itself, a member of the interface that the generator implements; remove it";
        }

        return BaseFault(symbol, compilation);
    }

    /// <summary>
    /// Whether this is an explicit implementation of a member of these interfaces by the user. By name, since the interface is only in the
    /// generated part.
    /// </summary>
    private static bool IsOfNetworkInterface(ISymbol member) =>
        member is IMethodSymbol { MethodKind: MethodKind.ExplicitInterfaceImplementation } or IPropertySymbol
            && NetworkInterfaces.Any(face => member.Name.StartsWith(face, StringComparison.Ordinal)) && !GeneratedSources.Declares(member);

    /// <summary>C# itself rejects the attributes on other kinds of types.</summary>
    private static string Article(TypeKind kind) => kind switch
    {
        TypeKind.Struct => "a struct",
        TypeKind.Interface => "an interface",
        _ => "no class",
    };

    private static string? BaseFault(INamedTypeSymbol symbol, Compilation compilation)
    {
        if (symbol.BaseType is not { SpecialType: not SpecialType.System_Object } parent) return null;
        if (parent.TypeKind == TypeKind.Error) return null;
        if (parent.GetAttributes().Any(attribute => LaminaAttributes.RoleOf(attribute) == AttributeRole.Network))
        {
            return $"it derives from the network '{parent.Name}', whose members it would hide";
        }

        return parent.InstanceConstructors.Any(constructor => compilation.IsSymbolAccessibleWithin(constructor, symbol)
                && constructor.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams))
            ? null
            : $"its base class '{parent.Name}' has no constructor without parameters that the generated one could call";
    }

    private static string? EnvironmentFault(Compilation compilation)
    {
        if (compilation.GetTypeByMetadataName(WellKnownNames.NetworkInterface) is null)
            return "Lamina.Runtime is not referenced, or the target framework is older than net8.0";
        return compilation.Assembly.GlobalNamespace.GetTypeMembers("System").IsEmpty
            ? null
            : "the type 'System' of the global namespace hides the namespace System from all code; put it into a namespace";
    }

    private static bool IsPartial(INamedTypeSymbol symbol, CancellationToken cancellation) => Parts(symbol, cancellation)
        .All(part => part is not TypeDeclarationSyntax type || type.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static IEnumerable<SyntaxNode> Parts(INamedTypeSymbol symbol, CancellationToken cancellation) =>
        symbol.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation));
}
