using System.ComponentModel;

namespace Lamina.Kernels;

/// <summary>A convolution: the windows and the filters that each is multiplied by.</summary>
/// <param name="Window">Images and windows.</param>
/// <param name="Filters">Channels of the result; at least 1.</param>
/// <param name="Groups">
/// Equal parts into which channels and filters are divided, in order; filters of a part see its channels only. At least 1, which
/// is the ordinary convolution; as many as channels is the depthwise one.
/// </param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ConvolutionShape(WindowShape Window, int Filters, int Groups)
{
    /// <summary>Channels that one filter sees.</summary>
    internal int GroupChannels => Window.Channels / Groups;

    /// <summary>Whether no filter sees more than one of several channels.</summary>
    internal bool IsDepthwise => Groups > 1 && Groups == Window.Channels;

    /// <summary>Filters that see the same channels.</summary>
    internal int GroupFilters => Filters / Groups;

    /// <summary>
    /// The rows of a batch if the windows lie in memory one after the other as the rows of a matrix, which makes the convolution a
    /// product of matrices; −1 otherwise. So it is with windows of one place each, and with one window that is the image.
    /// </summary>
    internal int PlainRows(int examples)
    {
        if (Groups > 1) return -1;
        if (Window.Rows.IsEachPlace && Window.Columns.IsEachPlace) return examples * Window.Rows.Size * Window.Columns.Size;
        return Window.Rows.IsWhole && Window.Columns.IsWhole ? examples : -1;
    }

    /// <summary>Whether minimal filtering can compute it: one group of 3×3 windows at adjacent places.</summary>
    internal bool IsMinimal => Groups == 1 && IsThree(Window.Rows) && IsThree(Window.Columns);

    private static bool IsThree(in WindowAxis axis) => axis is { Kernel: 3, Stride: 1, Dilation: 1 };

    /// <summary>Throws unless every size is in its range and the groups divide channels and filters.</summary>
    /// <exception cref="ArgumentException">One is not, or they do not.</exception>
    internal void Require()
    {
        Window.Require();
        if (Filters < 1 || Groups < 1 || Window.Channels % Groups != 0 || Filters % Groups != 0)
        {
            throw new ArgumentException(
                $"shape: groups must divide channels and filters, but there are {Groups}, {Window.Channels} and {Filters}.");
        }

        if (Int128.Max(CopiedElements, PackedElements) > MaxScratch)
            throw new ArgumentException($"shape: windows or filters need a copy of more than {MaxScratch} elements; it is {this}.");
    }

    /// <summary>The most elements of a copy that a kernel makes: of windows with their padding, or of filters for its tiles.</summary>
    private const int MaxScratch = 1 << 30;

    /// <summary>
    /// Elements of one window with what lies between its places, of the image or of the results, whichever has more channels.
    /// </summary>
    private Int128 CopiedElements =>
        (Int128)Window.Rows.WindowReach * Window.Columns.WindowReach * int.Max(Window.Channels, Filters);

    /// <summary>Elements of the filters when each group is filled up to whole tiles, forward or backward.</summary>
    private Int128 PackedElements
    {
        get
        {
            long filters = GroupFilters + MaxTileWidth, channels = GroupChannels + MaxTileWidth;
            return (Int128)Groups * filters * channels * Window.Rows.Kernel * Window.Columns.Kernel;
        }
    }

    /// <summary>Results that the widest tile computes side by side: two vectors of 16 single-precision numbers.</summary>
    private const int MaxTileWidth = 32;

    /// <summary>Throws unless a span holds the filters.</summary>
    /// <exception cref="ArgumentException">It does not.</exception>
    internal void RequireFilters(int length, string name) =>
        SpanShape.Require(length, [Filters, Window.Rows.Kernel, Window.Columns.Kernel, GroupChannels], name);
}
