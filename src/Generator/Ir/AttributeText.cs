using System.Collections.Immutable;

namespace Lamina.Generator.Ir;

/// <summary>A layer's attribute as in source: its name without suffix, and the arguments that describe the layer.</summary>
internal sealed class AttributeText : IEquatable<AttributeText>
{
    private AttributeText(string kind, ImmutableArray<string> arguments)
    {
        Kind = kind;
        Arguments = arguments;
    }

    public string Kind { get; }

    public ImmutableArray<string> Arguments { get; }

    public static AttributeText Of(string kind, params string[] arguments) => new(kind, ImmutableArray.Create(arguments));

    /// <summary>Adds an argument.</summary>
    public AttributeText With(string argument) => new(Kind, Arguments.Add(argument));

    /// <summary>Adds a named argument, unless its value is null.</summary>
    public AttributeText With(string name, string? value) => value is null ? this : With($"{name} = \"{value}\"");

    public bool Equals(AttributeText? other) => other is not null && Kind == other.Kind && Arguments.SequenceEqual(other.Arguments);

    public override bool Equals(object? obj) => Equals(obj as AttributeText);

    public override int GetHashCode() =>
        Arguments.Aggregate(Kind.GetHashCode(), (hash, argument) => unchecked((hash * 31) + argument.GetHashCode()));

    public override string ToString() => Arguments.IsEmpty ? Kind : $"{Kind}({string.Join(", ", Arguments)})";
}
