using Lamina.Numerics;

namespace Lamina.Convolutions;

/// <summary>A convolution: the windows and the filters that each is multiplied by.</summary>
/// <param name="Window">Images and windows.</param>
/// <param name="Filters">Channels of the result; at least 1.</param>
/// <param name="Groups">
/// Equal parts into which channels and filters are divided, in order; filters of a part see its channels only. At least 1, which
/// is the ordinary convolution; as many as channels is the depthwise one.
/// </param>
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
    }

    /// <summary>Throws unless a span holds the filters.</summary>
    /// <exception cref="ArgumentException">It does not.</exception>
    internal void RequireFilters(int length, string name) =>
        SpanShape.Require(length, [Filters, Window.Rows.Kernel, Window.Columns.Kernel, GroupChannels], name);
}
