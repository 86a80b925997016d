using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Ir;
using static Lamina.Generator.Emission.Gpu.KernelIr.KernelExpression;

namespace Lamina.Generator.Emission.Gpu.Kernels.Elements;

/// <summary>The ops that move elements: where each element of the result lies in an operand.</summary>
internal static class LayoutElements
{
    public static KernelExpression Slice(OpReading op, Place place)
    {
        ColumnRange range = ((SliceOp)op.Op).Range;
        (KernelExpression row, KernelExpression i) = RowAndPlace(op, place, range.Rows, range.Count);
        return op[0].At(place.At((row * range.Width) + range.Start + i));
    }

    public static KernelExpression Embed(OpReading op, Place place)
    {
        ColumnRange range = ((EmbedOp)op.Op).Range;
        (KernelExpression row, KernelExpression i) = RowAndPlace(op, place, range.Rows, range.Width);
        KernelExpression own = op.Builder.Name("own", i - range.Start);
        return InsideOr0(
            op, Bounds(own, range.Start > 0, range.Count, range.Start + range.Count < range.Width), place, (row * range.Count) + own);
    }

    public static KernelExpression Concat(OpReading op, Place place)
    {
        int rows = ((ConcatOp)op.Op).Rows;
        (KernelExpression row, KernelExpression i) = RowAndPlace(op, place, rows, op.Length / rows);
        int end = op.Length / rows;
        KernelExpression? value = null;
        for (int operand = op.Operands - 1; operand >= 0; operand--)
        {
            int width = op.LengthOf(operand) / rows;
            KernelExpression own = op[operand].At(place.At((row * width) + (i - (end - width))));
            value = value is null ? own : Select(i < end, own, value);
            end -= width;
        }

        return value!;
    }

    public static KernelExpression Expand(OpReading op, Place place) => op[0].At(place.At(place.Column / (op.Length / op.LengthOf(0))));

    /// <summary>Columns and channels move together, so that one division finds the row.</summary>
    public static KernelExpression Pad(OpReading op, Place place)
    {
        var pad = (PadOp)op.Op;
        PadGeometry geometry = pad.Geometry;
        PadAxis rows = geometry.Rows;
        int left = geometry.Columns.Before * geometry.Channels;
        int width = geometry.Columns.Size * geometry.Channels;
        int outerWidth = geometry.Columns.Padded * geometry.Channels;
        if (pad.IsCrop)
        {
            (KernelExpression row, KernelExpression i) = RowAndPlace(op, place, rows.Size, width);
            return op[0].At(place.At(((row + rows.Before) * outerWidth) + i + left));
        }

        (KernelExpression outerRow, KernelExpression outer) = RowAndPlace(op, place, rows.Padded, outerWidth);
        KernelExpression y = op.Builder.Name("y", outerRow - rows.Before);
        KernelExpression x = op.Builder.Name("x", outer - left);
        KernelExpression? inside = KernelFolding.And(
            Bounds(y, rows.Before > 0, rows.Size, rows.After > 0), Bounds(x, left > 0, width, geometry.Columns.After > 0));
        return InsideOr0(op, inside, place, (y * width) + x);
    }

    public static KernelExpression Permute(OpReading op, Place place)
    {
        var permute = (PermuteOp)op.Op;
        int[] sizes = permute.Source.Dimensions.ToArray();
        int[] axes = permute.Axes.Axes.ToArray();
        KernelExpression[] places =
            Digits.Of(op.Builder, place.Column, axes.Select(axis => ("axis" + Literals.Of(axis), sizes[axis])).ToArray());
        KernelExpression source = 0;
        for (int i = 0; i < axes.Length; i++) source += places[i] * sizes.Skip(axes[i] + 1).Aggregate(1, (length, size) => length * size);
        return op[0].At(place.At(source));
    }

    public static KernelExpression Hidden(OpReading op, Place place)
    {
        var hidden = (HiddenOp)op.Op;
        RecurrenceGeometry geometry = hidden.Geometry;
        (KernelExpression step, KernelExpression unit) = hidden.AllSteps
            ? RowAndPlace(op, place, geometry.Steps, geometry.Units)
            : (geometry.IsReverse ? 0 : geometry.Steps - 1, place.Column);
        return op[0].At(place.At((step * geometry.StateWidth) + (geometry.StateWidth - geometry.Units) + unit));
    }

    /// <summary>
    /// A wrong index, for which a processor throws, gives what is not a number, so that the loss tells; nothing is read out of bounds.
    /// </summary>
    public static KernelExpression Embedding(OpReading op, Place place)
    {
        int width = op.Node.Shape.Last;
        (KernelExpression row, KernelExpression i) = RowAndPlace(op, place, op.Length / width, width);
        KernelExpression index = op.Builder.Name("index", op[0].At(place.At(row)));
        KernelExpression whole = index.As(KernelType.Int);
        KernelExpression isRight =
            (index >= Number(0)) & (index < Number(op.LengthOf(1) / width)) & index.IsEqualTo(whole.As(KernelType.Float));
        return Select(isRight, op.Memory(1)[(whole * width) + i], Number(double.NaN));
    }

    private static (KernelExpression Row, KernelExpression Place) RowAndPlace(OpReading op, Place place, int rows, int width)
    {
        KernelExpression[] places = Digits.Of(op.Builder, place.Column, ("row", rows), ("i", width));
        return (places[0], places[1]);
    }

    /// <summary>0 ≤ place &lt; size, as far as it is in doubt.</summary>
    private static KernelExpression? Bounds(KernelExpression place, bool mayBeNegative, int size, bool mayBeTooGreat) =>
        KernelFolding.And(mayBeNegative ? place >= 0 : null, mayBeTooGreat ? place < size : null);

    private static KernelExpression InsideOr0(OpReading op, KernelExpression? isInside, Place place, KernelExpression column)
    {
        KernelExpression value = op[0].At(place.At(column));
        return isInside is null ? value : Select(isInside, value, Number(0));
    }
}
