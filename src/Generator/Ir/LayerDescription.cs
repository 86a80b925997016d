using System.Collections.Immutable;

namespace Lamina.Generator.Ir;

/// <summary>A layer as it was declared: the attribute's name and the arguments worth showing, as source text.</summary>
internal sealed class LayerDescription : IEquatable<LayerDescription>
{
    public LayerDescription(string kind, params string[] arguments)
    {
        Kind = kind;
        Arguments = ImmutableArray.Create(arguments);
    }

    public string Kind { get; }

    public ImmutableArray<string> Arguments { get; }

    /// <summary>With one more argument.</summary>
    public LayerDescription With(string argument) => new(Kind, Arguments.Add(argument).ToArray());

    public bool Equals(LayerDescription? other) => other is not null && Kind == other.Kind && Arguments.SequenceEqual(other.Arguments);

    public override bool Equals(object? obj) => Equals(obj as LayerDescription);

    public override int GetHashCode() => Arguments.Aggregate(Kind.GetHashCode(), (hash, argument) => unchecked((hash * 31) + argument.GetHashCode()));

    /// <summary>For example Dense(64).</summary>
    public override string ToString() => Arguments.IsEmpty ? Kind : $"{Kind}({string.Join(", ", Arguments)})";
}
