using System.Collections.Immutable;

namespace Lamina.Generator.Ir;

/// <summary>A list of floats with value equality.</summary>
internal sealed class WeightList : IEquatable<WeightList>
{
    public WeightList(IEnumerable<double> values) => Values = values.ToImmutableArray();

    public ImmutableArray<double> Values { get; }

    public bool Equals(WeightList? other) => other is not null && Values.SequenceEqual(other.Values);

    public override bool Equals(object? obj) => Equals(obj as WeightList);

    public override int GetHashCode() => Values.Aggregate(17, (hash, value) => unchecked((hash * 31) + value.GetHashCode()));

    public override string ToString() => string.Join(", ", Values);
}
