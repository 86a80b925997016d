using Lamina.Generator.Ir;

namespace Lamina.Generator.Emission.CSharp;

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
        string filters = $"{Size(window.KernelHeight, window.KernelWidth)}x{Literals.Of(window.Channels / geometry.Groups)}To{Literals.Of(geometry.Filters)}";
        string formula = $"{method} of {Literals.Of(geometry.Filters)} filters of "
            + $"{Literals.Of(window.KernelHeight)}×{Literals.Of(window.KernelWidth)} over images of {Image(window)}";
        return new LibraryCall(
            $"{name}{Size(window.Height, window.Width)}By{filters}", formula,
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
        $"{name}{Size(window.KernelHeight, window.KernelWidth)}Of{Size(window.Height, window.Width)}x{Literals.Of(window.Channels)}",
        $"{method} over windows of {Literals.Of(window.KernelHeight)}×{Literals.Of(window.KernelWidth)} of images of {Image(window)}",
        Window(window),
        kernel.Call($"Pooling<T, V>.{method}", more.Prepend("window").Prepend("examples").ToArray()));

    private static Statement Window(WindowGeometry window) => new(
        "var window = new WindowShape",
        "Height: " + Literals.Of(window.Height), "Width: " + Literals.Of(window.Width), "Channels: " + Literals.Of(window.Channels),
        "KernelHeight: " + Literals.Of(window.KernelHeight), "KernelWidth: " + Literals.Of(window.KernelWidth),
        "StrideHeight: " + Literals.Of(window.StrideHeight), "StrideWidth: " + Literals.Of(window.StrideWidth),
        "DilationHeight: " + Literals.Of(window.DilationHeight), "DilationWidth: " + Literals.Of(window.DilationWidth),
        "Top: " + Literals.Of(window.Top), "Left: " + Literals.Of(window.Left),
        "OutputHeight: " + Literals.Of(window.OutputHeight), "OutputWidth: " + Literals.Of(window.OutputWidth));

    private static string Size(int height, int width) => $"{Literals.Of(height)}x{Literals.Of(width)}";

    private static string Image(WindowGeometry window) =>
        $"{Literals.Of(window.Height)}×{Literals.Of(window.Width)}×{Literals.Of(window.Channels)}";
}
