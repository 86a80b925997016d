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

    /// <summary>A named number, truth value or number of an enumeration; null where it is not given.</summary>
    public T? Named<T>(string name)
        where T : struct => Find(name) is not { } argument ? null : ValueOf(argument) is T value ? value : Fail<T?>();

    /// <summary>A named string; null where it is not given or given as null.</summary>
    public string? NamedString(string name) => Find(name) is not { } argument || argument.IsNull
        ? null
        : ValueOf(argument) as string ?? Fail<string?>();

    /// <summary>A named argument as written, or null where it is not given.</summary>
    private TypedConstant? Find(string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key != name) continue;
            if (argument.Value.Kind == TypedConstantKind.Error) IsReadable = false;
            return argument.Value;
        }

        return null;
    }

    private T Read<T>(int position) =>
        position < attribute.ConstructorArguments.Length && ValueOf(attribute.ConstructorArguments[position]) is T value ? value : Fail<T>();

    /// <summary>An array has no value, and asking for it throws.</summary>
    private static object? ValueOf(TypedConstant argument) => argument.Kind == TypedConstantKind.Array ? null : argument.Value;

    private T Fail<T>()
    {
        IsReadable = false;
        return default!;
    }
}
