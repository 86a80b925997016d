using Lamina.Generator.Emission.CSharp.Members;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Emission.CSharp.RuntimeCalls;

/// <summary>Calls of the runtime's convolutions and pools.</summary>
internal static class WindowCalls
{
    public static LibraryCall Convolution(LibraryKernel kernel)
    {
        var op = (ConvolutionOp)kernel.Op;
        ConvolutionGeometry geometry = op.Geometry;
        (string name, string method) = op.Kind switch
        {
            ProductKind.Forward => (op.Names.Kernel, "Forward"),
            ProductKind.DataGradient => ("ConvolveBack", "DataGradient"),
            _ => ("FilterGradient", "WeightGradient"),
        };
        WindowGeometry window = geometry.Window;
        string filters = $"{Kernel(window)}x{Literals.Of(window.Channels / geometry.Groups)}To{Literals.Of(geometry.Filters)}";
        string formula = $"{method} of {Literals.Of(geometry.Filters)} filters of "
            + $"{Kernel(window, '×')} over images of {Image(window)}"
            + (op.HasBias ? " + b" : "") + (op.IsRectified ? ", not below 0" : "");
        string target = (!kernel.IsPacked ? "" : op.IsMinimal ? "Minimal" : "Packed") + "Convolution" + $"<T, V>.{method}";
        string[] constants = { "examples", Shape(kernel.Describe, geometry) };
        return new LibraryCall(
            $"{name}{Size(window.Rows.Size, window.Columns.Size)}By{filters}", formula,
            kernel.IsPacked && op.IsPlainProduct ? kernel.Call("PackedProduct<T, V>.Multiply", PlainSize(geometry))
                : op.HasBias ? new Statement(target, new[] { kernel[0], Biased(kernel, op), kernel.Result }.Concat(constants).ToArray())
                : kernel.Call(target, constants));
    }

    /// <summary>Filters with biases.</summary>
    private static string Biased(LibraryKernel kernel, ConvolutionOp op) =>
        $"new BiasedFilters<T>({kernel[1]}, {kernel[2]}, rectify: {(op.IsRectified ? "true" : "false")})";

    /// <summary>The field with the shape of a convolution.</summary>
    public static string Describe(ConvolutionGeometry geometry, KernelTable kernels) => Shape(kernels.AddDescription, geometry);

    /// <summary>The sizes of a convolution that is a product of matrices.</summary>
    private static string PlainSize(ConvolutionGeometry geometry)
    {
        WindowGeometry window = geometry.Window;
        return $"new({Literals.Times("examples", window.Positions)}, Inputs: {Literals.Of(window.KernelArea * window.Channels)}, "
            + $"Outputs: {Literals.Of(geometry.Filters)})";
    }

    public static LibraryCall Max(LibraryKernel kernel) => Pool(kernel, ((WindowMaxOp)kernel.Op).Geometry, "MaxPool", "Max");

    public static LibraryCall MaxGradient(LibraryKernel kernel) =>
        Pool(kernel, ((WindowMaxGradientOp)kernel.Op).Geometry, "MaxPoolGradient", "MaxGradient");

    public static LibraryCall Sum(LibraryKernel kernel)
    {
        var op = (WindowSumOp)kernel.Op;
        string name = (op.Divisor == WindowDivisor.None ? "WindowSum" : "AveragePool") + (op.IsTransposed ? "Gradient" : "");
        return Pool(kernel, op.Geometry, name, op.IsTransposed ? "SumTransposed" : "Sum", "WindowDivisor." + op.Divisor);
    }

    private static LibraryCall Pool(LibraryKernel kernel, WindowGeometry window, string name, string method, params string[] more) => new(
        $"{name}{Kernel(window)}Of{Size(window.Rows.Size, window.Columns.Size)}x{Literals.Of(window.Channels)}",
        $"{method} over windows of {Kernel(window, '×')} of images of {Image(window)}",
        kernel.Call($"Pooling<T, V>.{method}", more.Prepend(Shape(kernel.Describe, window)).Prepend("examples").ToArray()));

    private static string Shape(Func<Description, string> describe, ConvolutionGeometry geometry)
    {
        WindowGeometry window = geometry.Window;
        string filters = Literals.Of(geometry.Filters);
        string channels = Literals.Of(window.Channels / geometry.Groups);
        return describe(new Description(
            "ConvolutionShape",
            $"Convolution{Kernel(window)}x{channels}To{filters}Of{Size(window.Rows.Size, window.Columns.Size)}",
            $"{filters} filters of {Kernel(window, '×')} over images of {Image(window)}",
            Shape(describe, window), "Filters: " + filters, "Groups: " + Literals.Of(geometry.Groups)));
    }

    private static string Shape(Func<Description, string> describe, WindowGeometry window) => describe(new Description(
        "WindowShape", $"Window{Kernel(window)}Of{Size(window.Rows.Size, window.Columns.Size)}x{Literals.Of(window.Channels)}",
        $"Windows of {Kernel(window, '×')} over images of {Image(window)}",
        "Rows: " + Axis(window.Rows), "Columns: " + Axis(window.Columns), "Channels: " + Literals.Of(window.Channels)));

    private static string Axis(WindowAxis axis) =>
        $"new(Size: {Literals.Of(axis.Size)}, Kernel: {Literals.Of(axis.Kernel)}, Stride: {Literals.Of(axis.Stride)}, "
        + $"Dilation: {Literals.Of(axis.Dilation)}, Before: {Literals.Of(axis.Before)}, Output: {Literals.Of(axis.Output)})";

    private static string Kernel(WindowGeometry window, char by = 'x') =>
        Literals.Of(window.Rows.Kernel) + by + Literals.Of(window.Columns.Kernel);

    private static string Size(int height, int width) => $"{Literals.Of(height)}x{Literals.Of(width)}";

    private static string Image(WindowGeometry window) =>
        $"{Literals.Of(window.Rows.Size)}×{Literals.Of(window.Columns.Size)}×{Literals.Of(window.Channels)}";
}
