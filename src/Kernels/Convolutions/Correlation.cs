namespace Lamina.Kernels;

/// <summary>
/// The common form of a convolution and its gradient by the image: each result is a sum over places of a source at fixed
/// distances. The gradient of a convolution with strides is several of these, one for each remainder of a place.
/// </summary>
/// <param name="Rows">The vertical axis.</param>
/// <param name="Columns">The horizontal axis.</param>
/// <param name="Depth">Numbers of a place of the source and of a result.</param>
/// <param name="ResultHeight">Rows of the image that results are part of.</param>
/// <param name="ResultWidth">Columns of the image that results are part of.</param>
internal readonly record struct Correlation(
    CorrelationAxis Rows, CorrelationAxis Columns, ChannelGroups Depth, int ResultHeight, int ResultWidth)
{
    /// <summary>Numbers of a place of the source.</summary>
    public int Channels => Depth.Channels;

    /// <summary>Numbers of a result.</summary>
    public int Filters => Depth.Filters;

    /// <summary>Equal parts of both that belong together.</summary>
    public int Groups => Depth.Count;

    /// <summary>Channels that one result is made of.</summary>
    public int GroupChannels => Channels / Groups;

    /// <summary>Results of the same channels.</summary>
    public int GroupFilters => Filters / Groups;

    /// <summary>Places of the source that one result is made of.</summary>
    public int Taps => Rows.Taps.Count * Columns.Taps.Count;

    /// <summary>Numbers that one result is made of.</summary>
    public int Terms => Taps * GroupChannels;

    /// <summary>The place of a filter of the given width that is multiplied by the source's place of an index.</summary>
    public int KernelPlace(int tap, int kernelWidth)
    {
        int row = Rows.Kernel.Start + (tap / Columns.Taps.Count * Rows.Kernel.Step);
        return (row * kernelWidth) + Columns.Kernel.Start + (tap % Columns.Taps.Count * Columns.Kernel.Step);
    }

    /// <summary>The convolution itself.</summary>
    public static Correlation Forward(in ConvolutionShape shape)
    {
        WindowShape window = shape.Window;
        return new(
            CorrelationAxis.Forward(window.Rows), CorrelationAxis.Forward(window.Columns),
            new(window.Channels, shape.Filters, shape.Groups), window.Rows.Output, window.Columns.Output);
    }

    /// <summary>The gradient by the image at the places that leave such remainders.</summary>
    public static Correlation Gradient(in ConvolutionShape shape, int rowPhase, int columnPhase)
    {
        WindowShape window = shape.Window;
        return new(
            CorrelationAxis.Gradient(window.Rows, rowPhase), CorrelationAxis.Gradient(window.Columns, columnPhase),
            new(shape.Filters, window.Channels, shape.Groups), window.Rows.Size, window.Columns.Size);
    }
}
