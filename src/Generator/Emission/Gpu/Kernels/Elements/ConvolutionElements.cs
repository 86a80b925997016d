using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Kernels.Windows;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Ir;
using static Lamina.Generator.Emission.Gpu.KernelIr.KernelExpression;

namespace Lamina.Generator.Emission.Gpu.Kernels.Elements;

/// <summary>Convolutions whose sums are too short for tiles, as those of each channel by itself.</summary>
internal static class ConvolutionElements
{
    /// <summary>A convolution, or the gradient of its data.</summary>
    public static KernelExpression Value(OpReading op, Place place)
    {
        var convolution = (ConvolutionOp)op.Op;
        return convolution.Kind == ProductKind.Forward
            ? Forward(op, place, convolution.Geometry)
            : DataGradient(op, place, convolution.Geometry);
    }

    private static KernelExpression Forward(OpReading op, Place place, ConvolutionGeometry geometry)
    {
        WindowGeometry window = geometry.Window;
        KernelBuilder builder = op.Builder;
        int channels = window.Channels / geometry.Groups;
        var taps = new WindowTaps(builder, window);
        KernelExpression[] at = taps.OfResult(place.Column, geometry.Filters);
        KernelExpression first = builder.Name("first", Group(at[2], geometry, geometry.Filters) * channels);
        VariableExpression sum = builder.Declare("sum", Number(0));
        taps.Places(at[0], at[1], (kernel, input) =>
        {
            KernelExpression x = builder.Name("x", (input * window.Channels) + first);
            KernelExpression w = builder.Name("w", ((at[2] * window.KernelArea) + kernel) * channels);
            using (builder.For("c", channels, out KernelExpression c)) Add(op, sum, op[0].At(place.At(x + c)), op.Memory(1)[w + c]);
        });
        return sum;
    }

    private static KernelExpression DataGradient(OpReading op, Place place, ConvolutionGeometry geometry)
    {
        WindowGeometry window = geometry.Window;
        KernelBuilder builder = op.Builder;
        int channels = window.Channels / geometry.Groups;
        int filters = geometry.Filters / geometry.Groups;
        var taps = new WindowTaps(builder, window);
        KernelExpression[] at = taps.OfImage(place.Column, window.Channels);
        KernelExpression first = builder.Name("first", Group(at[2], geometry, window.Channels) * filters);
        KernelExpression own = builder.Name("own", channels == 1 ? 0 : at[2] % channels);
        VariableExpression sum = builder.Declare("sum", Number(0));
        taps.Windows(at[0], at[1], (row, column, kernel) =>
        {
            KernelExpression dy = builder.Name("dy", (((row * window.Columns.Output) + column) * geometry.Filters) + first);
            using (builder.For("f", filters, out KernelExpression f))
            {
                KernelExpression w = ((((first + f) * window.KernelArea) + kernel) * channels) + own;
                Add(op, sum, op[0].At(place.At(dy + f)), op.Memory(1)[w]);
            }
        });
        return sum;
    }

    /// <summary>The group of a channel or filter.</summary>
    private static KernelExpression Group(KernelExpression channel, ConvolutionGeometry geometry, int count) =>
        geometry.Groups == 1 ? 0 : channel / (count / geometry.Groups);

    private static void Add(OpReading op, VariableExpression sum, KernelExpression left, KernelExpression right) =>
        op.Builder.Set(sum, Call(KernelFunction.MultiplyAdd, left, right, sum));
}
