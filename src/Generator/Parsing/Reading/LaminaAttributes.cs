using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Parsing.Reading;

/// <summary>What an attribute says about a network.</summary>
internal enum AttributeRole
{
    None,
    Network,
    Block,
    Input,
    Layer,
    Loss,
    Output,
}

/// <summary>Finds Lamina's attributes on a class. Their order is source order: by declaration, then by place in it.</summary>
internal static class LaminaAttributes
{
    public static ImmutableArray<AttributeData> Of(INamedTypeSymbol symbol, CancellationToken cancellation)
    {
        ImmutableArray<AttributeData>.Builder found = ImmutableArray.CreateBuilder<AttributeData>();
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            cancellation.ThrowIfCancellationRequested();
            if (RoleOf(attribute) != AttributeRole.None) found.Add(attribute);
        }

        return found.ToImmutable();
    }

    public static AttributeRole RoleOf(AttributeData attribute)
    {
        if (attribute.AttributeClass is not { } type || !IsLamina(type)) return AttributeRole.None;
        return FullName(type) switch
        {
            WellKnownNames.NetworkAttribute => AttributeRole.Network,
            WellKnownNames.BlockAttribute => AttributeRole.Block,
            WellKnownNames.InputAttribute => AttributeRole.Input,
            WellKnownNames.OutputAttribute => AttributeRole.Output,
            WellKnownNames.LossAttribute => AttributeRole.Loss,
            _ when IsLayer(type) => AttributeRole.Layer,
            _ => AttributeRole.None,
        };
    }

    public static bool Carries(INamedTypeSymbol symbol, AttributeRole role) => symbol.GetAttributes().Any(attribute => RoleOf(attribute) == role);

    /// <summary>As the user writes it, without suffix.</summary>
    public static string ShortName(AttributeData attribute)
    {
        string name = attribute.AttributeClass?.Name ?? "";
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
    }

    /// <summary>The class's name on the declaration that carries the attributes.</summary>
    public static Location? ClassName(INamedTypeSymbol symbol, CancellationToken cancellation)
    {
        SyntaxNode? declaration = Of(symbol, cancellation).FirstOrDefault()?.ApplicationSyntaxReference?.GetSyntax(cancellation).Parent?.Parent;
        return symbol.Locations.FirstOrDefault(location =>
            location.SourceTree == declaration?.SyntaxTree && declaration is not null && declaration.Span.Contains(location.SourceSpan))
            ?? symbol.Locations.FirstOrDefault();
    }

    /// <summary>Families of layers have classes between theirs and the base.</summary>
    private static bool IsLayer(INamedTypeSymbol type)
    {
        INamedTypeSymbol? parent = type.BaseType;
        while (parent is not null && IsLamina(parent) && FullName(parent) != WellKnownNames.LayerAttribute) parent = parent.BaseType;
        return parent is not null && IsLamina(parent);
    }

    /// <summary>Of a type that stands directly in our namespace.</summary>
    private static string FullName(INamedTypeSymbol type) => $"{WellKnownNames.DslNamespace}.{type.Name}";

    private static bool IsLamina(INamedTypeSymbol type) =>
        type.ContainingType is null
        && type.ContainingNamespace is { Name: WellKnownNames.DslNamespace, ContainingNamespace.IsGlobalNamespace: true };
}
