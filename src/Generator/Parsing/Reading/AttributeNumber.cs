using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Parsing.Reading;

/// <summary>A number of double precision in an attribute, whatever it means.</summary>
/// <param name="Argument">The parameter or property.</param>
/// <param name="Value">The number.</param>
/// <param name="IsNamed">Whether the argument is one that can be left out.</param>
internal sealed record AttributeNumber(string Argument, double Value, bool IsNamed)
{
    /// <summary>All numbers of an attribute, those in arrays too.</summary>
    public static IEnumerable<AttributeNumber> Of(AttributeData attribute)
    {
        IEnumerable<AttributeNumber> positional = attribute.AttributeConstructor is { } constructor
            ? constructor.Parameters.Zip(attribute.ConstructorArguments, (parameter, value) => Of(parameter.Name, value, isNamed: false))
                .SelectMany(numbers => numbers)
            : Array.Empty<AttributeNumber>();
        return positional.Concat(attribute.NamedArguments.SelectMany(argument => Of(argument.Key, argument.Value, isNamed: true)));
    }

    private static IEnumerable<AttributeNumber> Of(string argument, TypedConstant value, bool isNamed) => value switch
    {
        { Kind: TypedConstantKind.Array, IsNull: true } => Array.Empty<AttributeNumber>(),
        { Kind: TypedConstantKind.Array } => value.Values.SelectMany(element => Of(argument, element, isNamed)),
        { Value: double number } => new[] { new AttributeNumber(argument, number, isNamed) },
        _ => Array.Empty<AttributeNumber>(),
    };
}
