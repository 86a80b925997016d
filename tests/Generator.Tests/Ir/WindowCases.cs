using Lamina.Generator.Ir;
using static Lamina.Generator.Tests.Ir.OpOperand;

namespace Lamina.Generator.Tests.Ir;

/// <summary>Convolutions and pools with strides, dilation, padding on any side, and groups.</summary>
internal static class WindowCases
{
    public static readonly Dictionary<string, Func<Random, OpCase>> All = new()
    {
        ["convolution"] = random => Convolution(random, ProductKind.Forward, groups: 1),
        ["grouped convolution"] = random => Convolution(random, ProductKind.Forward, groups: 2),
        ["transposed convolution"] = random => Convolution(random, ProductKind.DataGradient, groups: 1),
        ["grouped transposed convolution"] = random => Convolution(random, ProductKind.DataGradient, groups: 3),
        ["convolution weight gradient"] = random => Convolution(random, ProductKind.WeightGradient, groups: 1),
        ["grouped convolution weight gradient"] = random => Convolution(random, ProductKind.WeightGradient, groups: 2),
        ["max pool"] = random =>
        {
            WindowGeometry window = Window(random, channels: 2);
            return new OpCase(new WindowMaxOp(window), Output(window, 2), Value(window.Rows.Size, window.Columns.Size, 2));
        },
        ["max pool gradient"] = random =>
        {
            WindowGeometry window = Window(random, channels: 2);
            return new OpCase(
                new WindowMaxGradientOp(window), Input(window), Given(Output(window, 2)), Given(Input(window)), Given(Output(window, 2)));
        },
        ["sum pool"] = random => Sum(random, WindowDivisor.None, isTransposed: false),
        ["average pool"] = random => Sum(random, WindowDivisor.Inside, isTransposed: false),
        ["average pool with zeros"] = random => Sum(random, WindowDivisor.Area, isTransposed: false),
        ["upsampling"] = random => Sum(random, WindowDivisor.None, isTransposed: true),
        ["average pool transposed"] = random => Sum(random, WindowDivisor.Inside, isTransposed: true),
    };

    private static OpCase Convolution(Random random, ProductKind kind, int groups)
    {
        WindowGeometry window = Window(random, channels: groups * random.Next(1, 3));
        var geometry = new ConvolutionGeometry(window, Filters: groups * random.Next(1, 3), groups);
        int[] filters = [geometry.Filters, window.Rows.Kernel, window.Columns.Kernel, window.Channels / groups];
        TensorShape output = Output(window, geometry.Filters);
        return kind switch
        {
            ProductKind.Forward => new OpCase(
                new ConvolutionOp(kind, geometry), output, Value(window.Rows.Size, window.Columns.Size, window.Channels), Weight(filters)),
            ProductKind.DataGradient => new OpCase(
                new ConvolutionOp(kind, geometry), Input(window), Value(window.Rows.Output, window.Columns.Output, geometry.Filters),
                Weight(filters)),
            _ => new OpCase(new ConvolutionOp(kind, geometry), TensorShape.Parameter(filters), Given(output), Given(Input(window))),
        };
    }

    private static OpCase Sum(Random random, WindowDivisor divisor, bool isTransposed)
    {
        WindowGeometry window = Window(random, channels: 2);
        var op = new WindowSumOp(window, divisor, isTransposed);
        return isTransposed
            ? new OpCase(op, Input(window), Value(window.Rows.Output, window.Columns.Output, 2))
            : new OpCase(op, Output(window, 2), Value(window.Rows.Size, window.Columns.Size, 2));
    }

    private static TensorShape Input(WindowGeometry window) =>
        TensorShape.PerExample(window.Rows.Size, window.Columns.Size, window.Channels);

    private static TensorShape Output(WindowGeometry window, int channels) =>
        TensorShape.PerExample(window.Rows.Output, window.Columns.Output, channels);

    /// <summary>Two axes that differ in everything.</summary>
    private static WindowGeometry Window(Random random, int channels)
    {
        WindowAxis rows = Axis(random);
        return new WindowGeometry(rows, Axis(random), channels);
    }

    /// <summary>Drawn again until every window has a place inside the image, as lowering demands.</summary>
    private static WindowAxis Axis(Random random)
    {
        while (true)
        {
            var axis = new WindowAxis(
                random.Next(1, 7), random.Next(1, 4), random.Next(1, 4), random.Next(1, 3), random.Next(0, 3), random.Next(1, 5));
            if (Enumerable.Range(0, axis.Output).All(window => HasPlaceInside(axis, window))) return axis;
        }
    }

    private static bool HasPlaceInside(WindowAxis axis, int window) => Enumerable.Range(0, axis.Kernel)
        .Select(k => (window * axis.Stride) + (k * axis.Dilation) - axis.Before)
        .Any(place => place >= 0 && place < axis.Size);
}
