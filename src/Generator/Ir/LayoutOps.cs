using System.Collections.Immutable;

namespace Lamina.Generator.Ir;

/// <summary>The same numbers in the same order with other axes; costs nothing and is gone before scheduling.</summary>
internal sealed record ReshapeOp(TensorShape Result) : Op;

/// <summary>x as (Rows, Width) → its Count columns from Start on.</summary>
internal sealed record SliceOp(ColumnRange Range, TensorShape Result) : Op;

/// <summary>The adjoint of a slice: x as (Rows, Count) → (Rows, Width) with zeros elsewhere.</summary>
internal sealed record EmbedOp(ColumnRange Range, TensorShape Result) : Op;

/// <summary>Columns of a matrix of (rows, width) per example.</summary>
internal sealed record ColumnRange(int Rows, int Width, int Start, int Count);

/// <summary>Values as (Rows, widthᵢ) side by side → (Rows, Σ widthᵢ).</summary>
internal sealed record ConcatOp(int Rows, TensorShape Result) : Op;

/// <summary>(rows, 1) → the result of (rows, n): every number n times.</summary>
internal sealed record ExpandOp(TensorShape Result) : Op;

/// <summary>An image with zeros around it, or without its border: the two are each other's gradient.</summary>
internal sealed record PadOp(PadGeometry Geometry, bool IsCrop) : Op;

/// <summary>An image of (rows, columns, channels) and the border around it.</summary>
internal sealed record PadGeometry(PadAxis Rows, PadAxis Columns, int Channels)
{
    public TensorShape Inner => TensorShape.PerExample(Rows.Size, Columns.Size, Channels);

    public TensorShape Outer => TensorShape.PerExample(Rows.Padded, Columns.Padded, Channels);
}

/// <summary>One axis of an image and how much is put before and after it.</summary>
internal sealed record PadAxis(int Size, int Before, int After)
{
    public int Padded => Before + Size + After;
}

/// <summary>The axes in another order: axis i of the result is axis Axes[i] of the operand of shape Source.</summary>
internal sealed record PermuteOp(TensorShape Source, AxisOrder Axes) : Op;

/// <summary>A permutation of axes with value equality.</summary>
internal sealed class AxisOrder : IEquatable<AxisOrder>
{
    public AxisOrder(IEnumerable<int> axes) => Axes = axes.ToImmutableArray();

    public ImmutableArray<int> Axes { get; }

    /// <summary>The order that undoes this one.</summary>
    public AxisOrder Inverse => new(Enumerable.Range(0, Axes.Length).Select(axis => Axes.IndexOf(axis)));

    public TensorShape Apply(TensorShape shape) => TensorShape.PerExample(Axes.Select(axis => shape.Dimensions[axis]).ToArray());

    public bool Equals(AxisOrder? other) => other is not null && Axes.SequenceEqual(other.Axes);

    public override bool Equals(object? obj) => Equals(obj as AxisOrder);

    public override int GetHashCode() => Axes.Aggregate(17, (hash, axis) => unchecked((hash * 31) + axis));

    public override string ToString() => string.Join(", ", Axes);
}
