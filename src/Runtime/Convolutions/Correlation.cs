namespace Lamina.Convolutions;

/// <summary>
/// What a convolution and its gradient by the image have in common: each result is a sum over places of a source at fixed
/// distances. The gradient of a convolution with strides is several of these, one for each remainder of a place.
/// </summary>
/// <param name="Rows">The vertical axis.</param>
/// <param name="Columns">The horizontal axis.</param>
/// <param name="Channels">Numbers of a place of the source.</param>
/// <param name="Filters">Numbers of a result.</param>
/// <param name="Groups">Equal parts of both that belong together.</param>
/// <param name="ResultHeight">Rows of the image that results are part of.</param>
/// <param name="ResultWidth">Columns of the image that results are part of.</param>
internal readonly record struct Correlation(
    CorrelationAxis Rows, CorrelationAxis Columns, int Channels, int Filters, int Groups, int ResultHeight, int ResultWidth)
{
    /// <summary>Channels that one result is made of.</summary>
    public int GroupChannels => Channels / Groups;

    /// <summary>Results of the same channels.</summary>
    public int GroupFilters => Filters / Groups;

    /// <summary>Numbers that one result is made of.</summary>
    public int Terms => Rows.Taps * Columns.Taps * GroupChannels;

    /// <summary>Where in a filter of that width the place is that the source's place of an index meets.</summary>
    public int KernelPlace(int tap, int kernelWidth)
    {
        int row = Rows.KernelStart + (tap / Columns.Taps * Rows.KernelStep);
        return (row * kernelWidth) + Columns.KernelStart + (tap % Columns.Taps * Columns.KernelStep);
    }

    /// <summary>The convolution itself.</summary>
    public static Correlation Forward(in ConvolutionShape shape)
    {
        WindowShape window = shape.Window;
        return new(
            CorrelationAxis.Forward(
                window.Height, window.KernelHeight, window.StrideHeight, window.DilationHeight, window.Top, window.OutputHeight),
            CorrelationAxis.Forward(
                window.Width, window.KernelWidth, window.StrideWidth, window.DilationWidth, window.Left, window.OutputWidth),
            window.Channels, shape.Filters, shape.Groups, window.OutputHeight, window.OutputWidth);
    }

    /// <summary>The gradient by the image at the places that leave such remainders.</summary>
    public static Correlation Gradient(in ConvolutionShape shape, int rowPhase, int columnPhase)
    {
        WindowShape window = shape.Window;
        return new(
            CorrelationAxis.Gradient(
                window.Height, window.KernelHeight, window.StrideHeight, window.DilationHeight, window.Top, window.OutputHeight, rowPhase),
            CorrelationAxis.Gradient(
                window.Width, window.KernelWidth, window.StrideWidth, window.DilationWidth, window.Left, window.OutputWidth, columnPhase),
            shape.Filters, window.Channels, shape.Groups, window.Height, window.Width);
    }
}
