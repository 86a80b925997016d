using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Emission.Gpu.Steps;

/// <summary>Writes loops over the places that windows and an image share.</summary>
internal sealed class WindowTaps
{
    private readonly KernelBuilder builder;
    private readonly WindowGeometry window;
    private readonly WindowAxis rows;
    private readonly WindowAxis columns;

    public WindowTaps(KernelBuilder builder, WindowGeometry window)
    {
        this.builder = builder;
        this.window = window;
        rows = WindowAxis.Rows(window);
        columns = WindowAxis.Columns(window);
    }

    /// <summary>The row, column and channel of a number of the image.</summary>
    public KernelExpression[] OfImage(KernelExpression column, int channels) =>
        Digits.Of(builder, column, ("row", window.Height), ("column", window.Width), ("channel", channels));

    /// <summary>The row, column and channel of a number of the windows' results.</summary>
    public KernelExpression[] OfResult(KernelExpression column, int channels) =>
        Digits.Of(builder, column, ("row", window.OutputHeight), ("column", window.OutputWidth), ("channel", channels));

    /// <summary>The places of a window inside the image, in row-major order: (place in the window, place in the image).</summary>
    public void Places(KernelExpression row, KernelExpression column, Action<KernelExpression, KernelExpression> body) =>
        rows.Places(builder, "h", row, (kernelRow, y) =>
            columns.Places(builder, "w", column, (kernelColumn, x) =>
                body((kernelRow * window.KernelWidth) + kernelColumn, (y * window.Width) + x)));

    /// <summary>The windows that a place of the image is in: (row of the window, column of the window, place in the window).</summary>
    public void Windows(KernelExpression row, KernelExpression column, Action<KernelExpression, KernelExpression, KernelExpression> body) =>
        rows.Windows(builder, "h", row, (outputRow, kernelRow) =>
            columns.Windows(builder, "w", column, (outputColumn, kernelColumn) =>
                body(outputRow, outputColumn, (kernelRow * window.KernelWidth) + kernelColumn)));

    /// <summary>What the sum of a window is divided by; null for 1.</summary>
    public KernelExpression? Divisor(WindowDivisor divisor, KernelExpression row, KernelExpression column)
    {
        if (divisor == WindowDivisor.None) return null;
        if (divisor == WindowDivisor.Area || (rows.IsInside && columns.IsInside))
        {
            int area = window.KernelHeight * window.KernelWidth;
            return area == 1 ? null : KernelExpression.Number(area);
        }

        return (rows.Count(builder, row) * columns.Count(builder, column)).As(KernelType.Float);
    }
}
