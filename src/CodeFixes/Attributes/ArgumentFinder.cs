using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lamina.CodeFixes.Attributes;

/// <summary>Finds arguments of an attribute by position or name, in any notation: positional, as name: value, or in an array.</summary>
internal sealed class ArgumentFinder
{
    private readonly IReadOnlyList<AttributeArgumentSyntax> arguments;
    private readonly IMethodSymbol? constructor;

    /// <param name="attribute">The attribute to search.</param>
    /// <param name="constructor">The constructor that it calls; null if the call does not compile. Positions then count the written
    /// arguments.</param>
    public ArgumentFinder(AttributeSyntax attribute, IMethodSymbol? constructor)
    {
        arguments = attribute.ArgumentList?.Arguments.ToList() ?? new List<AttributeArgumentSyntax>();
        this.constructor = constructor;
    }

    /// <summary>The value of an argument; null if it is not written.</summary>
    public ExpressionSyntax? Find(string target) => PositionOf(target) is { } position
        ? AtPosition(position)
        : arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.Text == target)?.Expression;

    /// <summary>How to add an argument that is not written: whether as a named argument, and with which prefix.</summary>
    public (bool Named, string Prefix) Missing(string target)
    {
        if (PositionOf(target) is not { } position) return (true, target + " = ");
        List<AttributeArgumentSyntax> unnamed = arguments.Where(argument => argument.NameEquals is null).ToList();
        bool needsName = unnamed.Any(argument => argument.NameColon is not null)
            || (position > unnamed.Count && Parameter(position) is { IsParams: false });
        return (false, needsName && Parameter(position) is { } parameter ? parameter.Name + ": " : "");
    }

    /// <summary>The position of a constructor parameter, which may be given as a number or a name; null for properties.</summary>
    private int? PositionOf(string target)
    {
        if (int.TryParse(target, NumberStyles.None, CultureInfo.InvariantCulture, out int position)) return position;
        if (arguments.Any(argument => argument.NameEquals?.Name.Identifier.Text == target)) return null;
        if (constructor is null || IsSettable(target)) return null;
        IParameterSymbol? parameter = constructor.Parameters
            .FirstOrDefault(parameter => string.Equals(parameter.Name, target, StringComparison.OrdinalIgnoreCase));
        return parameter?.Ordinal;
    }

    private bool IsSettable(string property)
    {
        for (INamedTypeSymbol? type = constructor?.ContainingType; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(property).OfType<IPropertySymbol>()
                .Any(found => found.SetMethod?.DeclaredAccessibility == Accessibility.Public))
                return true;
        }

        return false;
    }

    private ExpressionSyntax? AtPosition(int position)
    {
        string? name = Parameter(position)?.Name;
        List<AttributeArgumentSyntax> ordered = arguments.TakeWhile(argument => argument.NameEquals is null).ToList();
        if (constructor?.Parameters.LastOrDefault() is { IsParams: true } rest && position >= rest.Ordinal)
        {
            AttributeArgumentSyntax? whole = ordered.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.Text == rest.Name)
                ?? (ordered.Count == rest.Ordinal + 1 ? ordered[rest.Ordinal] : null);
            if (whole is not null && Values(whole.Expression) is { } values)
                return values.Expressions.ElementAtOrDefault(position - rest.Ordinal);
        }

        return ordered.FirstOrDefault(argument => argument.NameColon is { } colon && colon.Name.Identifier.Text == name)?.Expression
            ?? (position < ordered.Count && ordered[position].NameColon is null ? ordered[position].Expression : null);
    }

    /// <summary>The parameter at a position; a params array takes all remaining positions.</summary>
    private IParameterSymbol? Parameter(int position)
    {
        if (constructor is null || constructor.Parameters.IsEmpty) return null;
        if (position < constructor.Parameters.Length) return constructor.Parameters[position];
        IParameterSymbol last = constructor.Parameters[constructor.Parameters.Length - 1];
        return last.IsParams ? last : null;
    }

    private static InitializerExpressionSyntax? Values(ExpressionSyntax expression) => expression switch
    {
        ArrayCreationExpressionSyntax array => array.Initializer,
        ImplicitArrayCreationExpressionSyntax array => array.Initializer,
        _ => null,
    };
}
