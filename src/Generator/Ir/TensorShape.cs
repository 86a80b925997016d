using System.Collections.Immutable;

namespace Lamina.Generator.Ir;

/// <summary>
/// The static shape of a value: per example (the batch size is known at run time only), of a parameter, or of one number for the batch.
/// </summary>
internal sealed class TensorShape : IEquatable<TensorShape>
{
    /// <summary>One number for the whole batch, such as the loss.</summary>
    public static readonly TensorShape Scalar = new(perExample: false, ImmutableArray<int>.Empty);

    private TensorShape(bool perExample, ImmutableArray<int> dimensions)
    {
        IsPerExample = perExample;
        Dimensions = dimensions;
    }

    /// <summary>True for activations and their gradients, which have the batch as an additional first axis.</summary>
    public bool IsPerExample { get; }

    /// <summary>Whether this is one number for the whole batch.</summary>
    public bool IsScalar => !IsPerExample && Dimensions.IsEmpty;

    public ImmutableArray<int> Dimensions { get; }

    public int Length => Dimensions.Aggregate(1, (product, size) => checked(product * size));

    /// <summary>The size of the last axis: features, channels, classes.</summary>
    public int Last => Dimensions.IsEmpty ? 1 : Dimensions[Dimensions.Length - 1];

    public static TensorShape PerExample(params int[] dimensions) => new(perExample: true, ImmutableArray.Create(dimensions));

    public static TensorShape Parameter(params int[] dimensions) => new(perExample: false, ImmutableArray.Create(dimensions));

    /// <summary>The shape with another size of the last axis.</summary>
    public TensorShape WithLast(int size) => Dimensions.IsEmpty
        ? new(IsPerExample, ImmutableArray.Create(size))
        : new(IsPerExample, Dimensions.SetItem(Dimensions.Length - 1, size));

    public bool Equals(TensorShape? other) =>
        other is not null && IsPerExample == other.IsPerExample && Dimensions.SequenceEqual(other.Dimensions);

    public override bool Equals(object? obj) => Equals(obj as TensorShape);

    public override int GetHashCode() => Dimensions.Aggregate(IsPerExample ? 1 : 0, (hash, size) => unchecked((hash * 31) + size));

    public override string ToString() =>
        (IsPerExample ? "(m" + (Dimensions.IsEmpty ? "" : ", ") : "(") + string.Join(", ", Dimensions) + ")";
}
