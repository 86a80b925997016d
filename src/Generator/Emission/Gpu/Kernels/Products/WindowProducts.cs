using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Kernels.Windows;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Emission.Gpu.Kernels.Products;

/// <summary>
/// The three products of a convolution without groups of channels. The matrix of windows is never in memory: its elements are found in the
/// image when a slice of it is loaded.
/// </summary>
internal static class WindowProducts
{
    /// <summary>The convolution, or the gradient of its data.</summary>
    public static ProductReading Value(OpReading op) => op.Product.IsForward ? Forward(op) : DataGradient(op);

    /// <summary>dy of a filter times what the windows hold: the terms are the windows of all examples.</summary>
    public static GradientReading Gradient(OpReading op)
    {
        ConvolutionGeometry geometry = ((ConvolutionOp)op.Op).Geometry;
        (_, int rows, int columns, int terms) = op.Product;
        KernelArray dy = op.Memory(0), x = op.Memory(1);
        return new GradientReading(
            rows, columns, terms,
            new ProductOperand((row, term) => dy[(term * rows) + row], TermsAreNeighbours: false, rows),
            new ProductOperand((column, term) => Window(op.Builder, geometry.Window, x, term, column), TermsAreNeighbours: false, columns));
    }

    /// <summary>Windows times filters: the terms are the window's places and channels.</summary>
    private static ProductReading Forward(OpReading op)
    {
        ConvolutionGeometry geometry = ((ConvolutionOp)op.Op).Geometry;
        WindowGeometry window = geometry.Window;
        (_, int rows, int columns, int terms) = op.Product;
        KernelArray x = op.Memory(0), w = op.Memory(1);
        return new ProductReading(
            rows, columns, terms,
            new ProductOperand(
                (row, term) => Window(op.Builder, window, x, row, term), TermsAreNeighbours: true, op.Scope.Examples * rows),
            ProductOperand.OfRows(w, terms, columns));
    }

    /// <summary>
    /// For each place of the image, the windows that it is in times the filters: the terms are its places in them and their filters.
    /// </summary>
    private static ProductReading DataGradient(OpReading op)
    {
        ConvolutionGeometry geometry = ((ConvolutionOp)op.Op).Geometry;
        WindowGeometry window = geometry.Window;
        int kernel = window.KernelArea;
        (_, int rows, int columns, int terms) = op.Product;
        KernelArray dy = op.Memory(0), w = op.Memory(1);
        return new ProductReading(
            rows, columns, terms,
            new ProductOperand(
                (row, term) => OfWindows(op.Builder, geometry, dy, row, term), TermsAreNeighbours: true, op.Scope.Examples * rows),
            new ProductOperand(
                (channel, term) =>
                {
                    KernelExpression[] at = Digits.Of(op.Builder, term, ("kernel", kernel), ("filter", geometry.Filters));
                    return w[(((at[1] * kernel) + at[0]) * columns) + channel];
                },
                TermsAreNeighbours: false, columns));
    }

    /// <summary>A number of a window: 0 beside the image.</summary>
    private static KernelExpression Window(
        KernelBuilder builder, WindowGeometry window, KernelArray x, KernelExpression position, KernelExpression place)
    {
        KernelExpression[] output = Digits.Of(
            builder, position, ("example", 0), ("outputRow", window.Rows.Output), ("outputColumn", window.Columns.Output));
        KernelExpression[] kernel = Digits.Of(
            builder, place, ("kernelRow", window.Rows.Kernel), ("kernelColumn", window.Columns.Kernel), ("channel", window.Channels));
        KernelExpression y = builder.Name("y", window.Rows.Place(output[1], kernel[0]));
        KernelExpression left = builder.Name("left", window.Columns.Place(output[2], kernel[1]));
        KernelExpression number = x[Index(window.Image, output[0], y, left, kernel[2])];
        return InsideOr0(KernelFolding.And(window.Rows.Contains(y), window.Columns.Contains(left)), number);
    }

    /// <summary>dy of the window of which a place of the image is the given place: 0 where there is none.</summary>
    private static KernelExpression OfWindows(
        KernelBuilder builder, ConvolutionGeometry geometry, KernelArray dy, KernelExpression position, KernelExpression term)
    {
        WindowGeometry window = geometry.Window;
        KernelExpression[] input =
            Digits.Of(builder, position, ("example", 0), ("inputRow", window.Rows.Size), ("inputColumn", window.Columns.Size));
        KernelExpression[] kernel = Digits.Of(
            builder, term, ("kernelRow", window.Rows.Kernel), ("kernelColumn", window.Columns.Kernel), ("filter", geometry.Filters));
        (KernelExpression row, KernelExpression? hasRow) = window.Rows.WindowAt(builder, input[1], kernel[0]);
        (KernelExpression column, KernelExpression? hasColumn) = window.Columns.WindowAt(builder, input[2], kernel[1]);
        KernelExpression number = dy[Index(window.Outputs(geometry.Filters), input[0], row, column, kernel[2])];
        return InsideOr0(KernelFolding.And(hasRow, hasColumn), number);
    }

    /// <summary>The index of an element of a batch: the example, then a place on each axis.</summary>
    private static KernelExpression Index(TensorShape shape, KernelExpression example, params KernelExpression[] places)
    {
        KernelExpression index = example;
        for (int axis = 0; axis < places.Length; axis++) index = (index * shape.Dimensions[axis]) + places[axis];
        return index;
    }

    private static KernelExpression InsideOr0(KernelExpression? isInside, KernelExpression number) =>
        isInside is null ? number : KernelExpression.Select(isInside, number, KernelExpression.Number(0));
}
