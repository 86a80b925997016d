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
            ProductKind.Forward => ("Convolve", "Forward"),
            ProductKind.DataGradient => ("ConvolveBack", "DataGradient"),
            _ => ("FilterGradient", "WeightGradient"),
        };
        WindowGeometry window = geometry.Window;
        string filters = $"{Size(window.Rows.Kernel, window.Columns.Kernel)}x{Literals.Of(window.Channels / geometry.Groups)}To{Literals.Of(geometry.Filters)}";
        string formula = $"{method} of {Literals.Of(geometry.Filters)} filters of "
            + $"{Literals.Of(window.Rows.Kernel)}×{Literals.Of(window.Columns.Kernel)} over images of {Image(window)}";
        return new LibraryCall(
            $"{name}{Size(window.Rows.Size, window.Columns.Size)}By{filters}", formula,
            Window(window),
            new Statement("var shape = new ConvolutionShape", "window", "Filters: " + Literals.Of(geometry.Filters), "Groups: " + Literals.Of(geometry.Groups)),
            kernel.Call($"Convolution<T, V>.{method}", "examples", "shape"));
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
        $"{name}{Size(window.Rows.Kernel, window.Columns.Kernel)}Of{Size(window.Rows.Size, window.Columns.Size)}x{Literals.Of(window.Channels)}",
        $"{method} over windows of {Literals.Of(window.Rows.Kernel)}×{Literals.Of(window.Columns.Kernel)} of images of {Image(window)}",
        Window(window),
        kernel.Call($"Pooling<T, V>.{method}", more.Prepend("window").Prepend("examples").ToArray()));

    private static Statement Window(WindowGeometry window) => new(
        "var window = new WindowShape",
        "Height: " + Literals.Of(window.Rows.Size), "Width: " + Literals.Of(window.Columns.Size), "Channels: " + Literals.Of(window.Channels),
        "KernelHeight: " + Literals.Of(window.Rows.Kernel), "KernelWidth: " + Literals.Of(window.Columns.Kernel),
        "StrideHeight: " + Literals.Of(window.Rows.Stride), "StrideWidth: " + Literals.Of(window.Columns.Stride),
        "DilationHeight: " + Literals.Of(window.Rows.Dilation), "DilationWidth: " + Literals.Of(window.Columns.Dilation),
        "Top: " + Literals.Of(window.Rows.Before), "Left: " + Literals.Of(window.Columns.Before),
        "OutputHeight: " + Literals.Of(window.Rows.Output), "OutputWidth: " + Literals.Of(window.Columns.Output));

    private static string Size(int height, int width) => $"{Literals.Of(height)}x{Literals.Of(width)}";

    private static string Image(WindowGeometry window) =>
        $"{Literals.Of(window.Rows.Size)}×{Literals.Of(window.Columns.Size)}×{Literals.Of(window.Channels)}";
}
