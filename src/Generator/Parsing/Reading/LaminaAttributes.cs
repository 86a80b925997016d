using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Parsing.Reading;

/// <summary>The role of an attribute in a network.</summary>
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

/// <summary>Finds Lamina's attributes on a class, in source order.</summary>
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

    public static bool HasRole(INamedTypeSymbol symbol, AttributeRole role) =>
        symbol.GetAttributes().Any(attribute => RoleOf(attribute) == role);

    /// <summary>The name of an attribute as the user writes it, without suffix.</summary>
    public static string ShortName(AttributeData attribute)
    {
        string name = attribute.AttributeClass?.Name ?? "";
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
    }

    /// <summary>The location of the class name in the declaration that has the attributes.</summary>
    public static Location? ClassNameLocation(INamedTypeSymbol symbol, CancellationToken cancellation)
    {
        SyntaxNode? declaration = Of(symbol, cancellation)
            .FirstOrDefault()?.ApplicationSyntaxReference?.GetSyntax(cancellation).Parent?.Parent;
        return symbol.Locations.FirstOrDefault(location =>
            location.SourceTree == declaration?.SyntaxTree && declaration is not null && declaration.Span.Contains(location.SourceSpan))
            ?? symbol.Locations.FirstOrDefault();
    }

    /// <summary>Whether the type derives from the layer attribute, directly or through the class of a family.</summary>
    private static bool IsLayer(INamedTypeSymbol type)
    {
        INamedTypeSymbol? parent = type.BaseType;
        while (parent is not null && IsLamina(parent) && FullName(parent) != WellKnownNames.LayerAttribute) parent = parent.BaseType;
        return parent is not null && IsLamina(parent);
    }

    /// <summary>The full name of a type directly in the namespace of the attributes.</summary>
    private static string FullName(INamedTypeSymbol type) => $"{WellKnownNames.DslNamespace}.{type.Name}";

    private static bool IsLamina(INamedTypeSymbol type) =>
        type.ContainingType is null
        && type.ContainingNamespace is { Name: WellKnownNames.DslNamespace, ContainingNamespace.IsGlobalNamespace: true };
}
