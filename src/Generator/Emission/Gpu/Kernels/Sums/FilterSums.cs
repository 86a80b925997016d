using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Kernels.Windows;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Emission.Gpu.Kernels.Sums;

/// <summary>
/// The gradient of the filters of a grouped convolution: each element a sum over the windows of all examples. They are distributed with the
/// filters of a place side by side, so that a work group reads neighbouring elements.
/// </summary>
internal static class FilterSums
{
    public static void Write(OpReading op, ShareWriter shares)
    {
        ConvolutionGeometry geometry = ((ConvolutionOp)op.Op).Geometry;
        WindowGeometry window = geometry.Window;
        TermRange terms = shares.Terms(op.Id, op.Scope.Examples * window.Positions);
        ColumnSums.Sum(
            op.Builder, op.Length, terms,
            (term, column) => Term(op, geometry, term, Place.Of(op.Builder, geometry, column)),
            (column, sum) => shares.Store(op.Id, Place.Of(op.Builder, geometry, column).Index(geometry), sum));
    }

    private static KernelExpression Term(OpReading op, ConvolutionGeometry geometry, KernelExpression term, Place place)
    {
        WindowGeometry window = geometry.Window;
        KernelExpression[] at = Digits.Of(
            op.Builder, term, ("example", 0), ("outputRow", window.Rows.Output), ("outputColumn", window.Columns.Output));
        KernelExpression y = op.Builder.Name("y", window.Rows.Place(at[1], place.Row));
        KernelExpression x = op.Builder.Name("x", window.Columns.Place(at[2], place.Column));
        KernelExpression group = geometry.Groups == 1 ? 0 : place.Filter / (geometry.Filters / geometry.Groups);
        KernelExpression channel = (group * (window.Channels / geometry.Groups)) + place.Channel;
        KernelExpression input = (((((at[0] * window.Rows.Size) + y) * window.Columns.Size) + x) * window.Channels) + channel;
        KernelExpression product = op.Memory(0)[(term * geometry.Filters) + place.Filter] * op.Memory(1)[input];
        KernelExpression? isInside = KernelFolding.And(window.Rows.Contains(y), window.Columns.Contains(x));
        return isInside is null ? product : KernelExpression.Select(isInside, product, KernelExpression.Number(0));
    }

    /// <summary>A number of the filters.</summary>
    private sealed record Place(KernelExpression Row, KernelExpression Column, KernelExpression Channel, KernelExpression Filter)
    {
        public static Place Of(KernelBuilder builder, ConvolutionGeometry geometry, KernelExpression column)
        {
            WindowGeometry window = geometry.Window;
            KernelExpression[] at = Digits.Of(
                builder, column, ("kernelRow", window.Rows.Kernel), ("kernelColumn", window.Columns.Kernel),
                ("channel", window.Channels / geometry.Groups), ("filter", geometry.Filters));
            return new Place(at[0], at[1], at[2], at[3]);
        }

        public KernelExpression Index(ConvolutionGeometry geometry)
        {
            WindowGeometry window = geometry.Window;
            KernelExpression row = (Filter * window.Rows.Kernel) + Row;
            return (((row * window.Columns.Kernel) + Column) * (window.Channels / geometry.Groups)) + Channel;
        }
    }
}
