using Lamina.Generator.Declarations;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Parsing;

/// <summary>
/// Reads the arguments of one attribute. While the user types, any of them may be missing or of the wrong type: then
/// <see cref="IsReadable"/> turns false and a default is returned.
/// </summary>
internal sealed class AttributeArguments
{
    private readonly AttributeData attribute;

    public AttributeArguments(AttributeData attribute)
    {
        this.attribute = attribute;
        IsReadable = attribute.AttributeConstructor is not null;
    }

    public bool IsReadable { get; private set; }

    public int Int32(int position) => Read<int>(position);

    public double Double(int position) => Read<double>(position);

    public EquatableArray<int> Int32Array(int position)
    {
        if (position >= attribute.ConstructorArguments.Length) return Fail<EquatableArray<int>>();

        TypedConstant argument = attribute.ConstructorArguments[position];
        if (argument.Kind != TypedConstantKind.Array) return Fail<EquatableArray<int>>();
        if (argument.IsNull) return default;
        return argument.Values.Select(value => value.Value is int size ? size : Fail<int>()).ToEquatableArray();
    }

    /// <summary>A named argument, or null where it is not given.</summary>
    public TypedConstant? Named(string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key != name) continue;
            if (argument.Value.Kind == TypedConstantKind.Error) IsReadable = false;
            return argument.Value;
        }

        return null;
    }

    public double? NamedDouble(string name) => Named(name)?.Value as double?;

    public string? NamedString(string name) => Named(name)?.Value as string;

    private T Read<T>(int position) =>
        position < attribute.ConstructorArguments.Length && attribute.ConstructorArguments[position].Kind != TypedConstantKind.Array
            && attribute.ConstructorArguments[position].Value is T value
            ? value
            : Fail<T>();

    private T Fail<T>()
    {
        IsReadable = false;
        return default!;
    }
}
