using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Emission.Gpu.Kernels.Windows;

/// <summary>Writes loops over the places that windows and an image share.</summary>
internal sealed class WindowTaps
{
    private readonly KernelBuilder builder;
    private readonly WindowGeometry window;

    public WindowTaps(KernelBuilder builder, WindowGeometry window)
    {
        this.builder = builder;
        this.window = window;
    }

    /// <summary>The row, column and channel of a number of the image.</summary>
    public KernelExpression[] OfImage(KernelExpression column, int channels) =>
        Digits.Of(builder, column, ("row", window.Rows.Size), ("column", window.Columns.Size), ("channel", channels));

    /// <summary>The row, column and channel of a number of the windows' results.</summary>
    public KernelExpression[] OfResult(KernelExpression column, int channels) =>
        Digits.Of(builder, column, ("row", window.Rows.Output), ("column", window.Columns.Output), ("channel", channels));

    /// <summary>The places of a window inside the image, in row-major order: (place in the window, place in the image).</summary>
    public void Places(KernelExpression row, KernelExpression column, Action<KernelExpression, KernelExpression> body) =>
        window.Rows.Places(builder, "h", row, (kernelRow, y) =>
            window.Columns.Places(builder, "w", column, (kernelColumn, x) =>
                body((kernelRow * window.Columns.Kernel) + kernelColumn, (y * window.Columns.Size) + x)));

    /// <summary>The windows that a place of the image is in: (row of the window, column of the window, place in the window).</summary>
    public void Windows(KernelExpression row, KernelExpression column, Action<KernelExpression, KernelExpression, KernelExpression> body) =>
        window.Rows.Windows(builder, "h", row, (outputRow, kernelRow) =>
            window.Columns.Windows(builder, "w", column, (outputColumn, kernelColumn) =>
                body(outputRow, outputColumn, (kernelRow * window.Columns.Kernel) + kernelColumn)));

    /// <summary>What the sum of a window is divided by; null for 1.</summary>
    public KernelExpression? Divisor(WindowDivisor divisor, KernelExpression row, KernelExpression column)
    {
        if (divisor == WindowDivisor.None) return null;
        if (divisor == WindowDivisor.Area || (window.Rows.IsInside && window.Columns.IsInside))
        {
            return window.KernelArea == 1 ? null : KernelExpression.Number(window.KernelArea);
        }

        return (window.Rows.Count(builder, row) * window.Columns.Count(builder, column)).As(KernelType.Float);
    }
}
