using System.Collections.Immutable;
using Lamina.Generator.Ir.Facts;

namespace Lamina.Generator.Ir;

/// <summary>The same elements in the same order with another shape. A view: it costs nothing and is resolved before scheduling.</summary>
internal sealed record ReshapeOp(TensorShape Result) : Op
{
    public override OpClass Class => OpClass.View;

    public override OpNames Names => new("Reshape");

    public override TensorShape InferShape(ImmutableArray<TensorShape> operands)
    {
        this.RequireLengths(operands, Result.Length);
        return Result;
    }
}

/// <summary>x of shape (Rows, Width) → Count columns from column Start.</summary>
internal sealed record SliceOp(ColumnRange Range, TensorShape Result) : Op
{
    public override OpClass Class => OpClass.Gather;

    public override OpNames Names => new("Slice");

    public override TensorShape InferShape(ImmutableArray<TensorShape> operands)
    {
        this.RequireLengths(operands, Range.Rows * Range.Width);
        this.RequireEqual(Result.Length, Range.Rows * Range.Count);
        return Result;
    }
}

/// <summary>The adjoint of a slice: x of shape (Rows, Count) → (Rows, Width), with zeros in the other columns.</summary>
internal sealed record EmbedOp(ColumnRange Range, TensorShape Result) : Op
{
    public override OpClass Class => OpClass.Gather;

    public override OpNames Names => new("Embed");

    public override TensorShape InferShape(ImmutableArray<TensorShape> operands)
    {
        this.RequireLengths(operands, Range.Rows * Range.Count);
        this.RequireEqual(Result.Length, Range.Rows * Range.Width);
        return Result;
    }
}

/// <summary>A range of columns of a (Rows, Width) matrix in each example.</summary>
internal sealed record ColumnRange(int Rows, int Width, int Start, int Count);

/// <summary>Concatenates values of shapes (Rows, widthᵢ) → (Rows, Σ widthᵢ).</summary>
internal sealed record ConcatOp(int Rows, TensorShape Result) : Op
{
    public override OpClass Class => OpClass.Gather;

    public override OpNames Names => new("Concat");

    public override TensorShape InferShape(ImmutableArray<TensorShape> operands)
    {
        this.RequireEqual(operands.Sum(shape => shape.Length), Result.Length);
        return Result;
    }
}

/// <summary>(rows, 1) → (rows, n): repeats each element n times.</summary>
internal sealed record ExpandOp(TensorShape Result) : Op
{
    public override OpClass Class => OpClass.Gather;

    public override OpNames Names => new("Expand");

    public override TensorShape InferShape(ImmutableArray<TensorShape> operands)
    {
        this.RequireDivides(operands[0].Length, Result.Length);
        return Result;
    }
}

/// <summary>Pads an image with zeros, or crops its border. Each is the gradient of the other.</summary>
internal sealed record PadOp(PadGeometry Geometry, bool IsCrop) : Op
{
    public override OpClass Class => OpClass.Gather;

    public override OpNames Names => new("Pad");

    public override TensorShape InferShape(ImmutableArray<TensorShape> operands)
    {
        this.RequireEqual(operands[0].Length, (IsCrop ? Geometry.Outer : Geometry.Inner).Length);
        return IsCrop ? Geometry.Inner : Geometry.Outer;
    }
}

/// <summary>An image of shape (rows, columns, channels) and its padding.</summary>
internal sealed record PadGeometry(PadAxis Rows, PadAxis Columns, int Channels)
{
    public TensorShape Inner => TensorShape.PerExample(Rows.Size, Columns.Size, Channels);

    public TensorShape Outer => TensorShape.PerExample(Rows.Padded, Columns.Padded, Channels);
}

/// <summary>One axis of an image and the padding before and after it.</summary>
internal sealed record PadAxis(int Size, int Before, int After)
{
    public int Padded => Before + Size + After;
}

/// <summary>Permutes axes: axis i of the result is axis Axes[i] of the operand, whose shape is Source.</summary>
internal sealed record PermuteOp(TensorShape Source, AxisOrder Axes) : Op
{
    public override OpClass Class => OpClass.Gather;

    public override OpNames Names => new("Permute");

    public override TensorShape InferShape(ImmutableArray<TensorShape> operands)
    {
        this.RequireEqual(operands[0].Length, Source.Length);
        return Axes.Apply(Source);
    }
}
