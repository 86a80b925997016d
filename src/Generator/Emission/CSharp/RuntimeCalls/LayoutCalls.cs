using Lamina.Generator.Emission.CSharp.Members;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Emission.CSharp.RuntimeCalls;

/// <summary>Calls of the runtime's kernels that only move elements.</summary>
internal static class LayoutCalls
{
    public static LibraryCall Slice(LibraryKernel kernel)
    {
        ColumnRange range = ((SliceOp)kernel.Op).Range;
        return new LibraryCall(
            $"Slice{Span(range)}Of{Literals.Of(range.Width)}", $"columns {Columns(range)} of {Literals.Of(range.Width)}",
            kernel.Call("Columns<T>.Slice", Rows(range), Literals.Of(range.Width), Literals.Of(range.Start)));
    }

    public static LibraryCall Embed(LibraryKernel kernel)
    {
        ColumnRange range = ((EmbedOp)kernel.Op).Range;
        return new LibraryCall(
            $"Embed{Span(range)}In{Literals.Of(range.Width)}", $"zeros but in columns {Columns(range)} of {Literals.Of(range.Width)}",
            kernel.Call("Columns<T>.Embed", Rows(range), Literals.Of(range.Width), Literals.Of(range.Start)));
    }

    public static LibraryCall Concat(LibraryKernel kernel)
    {
        int rows = ((ConcatOp)kernel.Op).Rows;
        int width = kernel.Node.Shape.Length / rows;
        int[] counts = Enumerable.Range(0, kernel.Operands).Select(operand => kernel.Length(operand) / rows).ToArray();
        Statement[] inserts = counts.Select((_, operand) => new Statement(
            "Columns<T>.Insert", kernel[operand], kernel.Result, Literals.Times("examples", rows), Literals.Of(width),
            Literals.Of(counts.Take(operand).Sum()))).ToArray();
        return new LibraryCall(
            "Concat" + string.Join("And", counts.Select(Literals.Of)), "operands side by side in rows of " + Literals.Of(width), inserts);
    }

    public static LibraryCall Expand(LibraryKernel kernel)
    {
        int rows = kernel.Length(0);
        int width = kernel.Node.Shape.Length / rows;
        return new LibraryCall(
            "ExpandTo" + Literals.Of(width), $"each element {Literals.Of(width)} times",
            kernel.Call("Columns<T>.Expand", Literals.Times("examples", rows), Literals.Of(width)));
    }

    public static LibraryCall Pad(LibraryKernel kernel)
    {
        var op = (PadOp)kernel.Op;
        PadGeometry pad = op.Geometry;
        string method = op.IsCrop ? "Crop" : "Pad";
        string size = $"{Literals.Of(pad.Rows.Size)}x{Literals.Of(pad.Columns.Size)}x{Literals.Of(pad.Channels)}";
        string shape = kernel.Describe(new Description(
            "PaddingShape", "Border" + size, $"The border of images of {size.Replace('x', '×')}",
            "Rows: " + Axis(pad.Rows), "Columns: " + Axis(pad.Columns), "Channels: " + Literals.Of(pad.Channels)));
        return new LibraryCall(
            method + size,
            op.IsCrop ? "the image without its border" : "the image with zeros around it",
            kernel.Call($"Padding<T>.{method}", "examples", shape));
    }

    public static LibraryCall Permute(LibraryKernel kernel)
    {
        var op = (PermuteOp)kernel.Op;
        return new LibraryCall(
            "Permute" + string.Join("", op.Axes.Axes.Select(Literals.Of)) + "Of"
                + string.Join("x", op.Source.Dimensions.Select(Literals.Of)),
            $"axes {op.Axes} of {op.Source}",
            kernel.Call("Permutation<T>.Apply", "examples", Array(op.Source.Dimensions), Array(op.Axes.Axes)));
    }

    private static string Axis(PadAxis axis) =>
        $"new(Size: {Literals.Of(axis.Size)}, Before: {Literals.Of(axis.Before)}, After: {Literals.Of(axis.After)})";

    private static string Array(IEnumerable<int> numbers) => $"[{string.Join(", ", numbers.Select(Literals.Of))}]";

    private static string Rows(ColumnRange range) => Literals.Times("examples", range.Rows);

    private static string Span(ColumnRange range) => $"{Literals.Of(range.Start)}To{Literals.Of(range.Start + range.Count)}";

    private static string Columns(ColumnRange range) => $"{Literals.Of(range.Start)} to {Literals.Of(range.Start + range.Count - 1)}";
}
