using System.Collections.Immutable;

namespace Lamina.Generator.Ir;

/// <summary>A permutation of axes with value equality.</summary>
internal sealed class AxisOrder : IEquatable<AxisOrder>
{
    public AxisOrder(IEnumerable<int> axes) => Axes = axes.ToImmutableArray();

    public ImmutableArray<int> Axes { get; }

    /// <summary>The inverse permutation.</summary>
    public AxisOrder Inverse => new(Enumerable.Range(0, Axes.Length).Select(axis => Axes.IndexOf(axis)));

    public TensorShape Apply(TensorShape shape) => TensorShape.PerExample(Axes.Select(axis => shape.Dimensions[axis]).ToArray());

    public bool Equals(AxisOrder? other) => other is not null && Axes.SequenceEqual(other.Axes);

    public override bool Equals(object? obj) => Equals(obj as AxisOrder);

    public override int GetHashCode() => Axes.Aggregate(17, (hash, axis) => unchecked((hash * 31) + axis));

    public override string ToString() => string.Join(", ", Axes);
}
