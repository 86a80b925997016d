namespace Lamina.Convolutions;

/// <summary>One product of a convolution: the indices of its three numbers.</summary>
internal readonly record struct Term(int X, int W, int Y);

/// <summary>All products of a convolution, in order of (example, row, column, filter, kernel row, kernel column, channel).</summary>
internal ref struct Terms(in ConvolutionShape shape, int examples)
{
    private readonly ConvolutionShape shape = shape;
    private readonly int kernel = shape.Window.KernelHeight * shape.Window.KernelWidth * shape.GroupChannels;
    private readonly long count =
        (long)examples * shape.Window.OutputHeight * shape.Window.OutputWidth * shape.Filters *
        (shape.Window.KernelHeight * shape.Window.KernelWidth * shape.GroupChannels);

    private long index = -1;

    /// <summary>The product that enumeration has reached.</summary>
    public Term Current { get; private set; }

    /// <summary>The products themselves.</summary>
    public readonly Terms GetEnumerator() => this;

    /// <summary>Goes on to the next product inside the image, if there is one.</summary>
    public bool MoveNext()
    {
        WindowShape window = shape.Window;
        while (++index < count)
        {
            int y = (int)(index / kernel);
            int k = (int)(index % kernel);
            int filter = y % shape.Filters;
            int position = y / shape.Filters;
            int channel = k % shape.GroupChannels;
            int tap = k / shape.GroupChannels;
            int column = (position % window.OutputWidth * window.StrideWidth) + (tap % window.KernelWidth * window.DilationWidth) - window.Left;
            position /= window.OutputWidth;
            int row = (position % window.OutputHeight * window.StrideHeight) + (tap / window.KernelWidth * window.DilationHeight) - window.Top;
            if ((uint)row >= (uint)window.Height || (uint)column >= (uint)window.Width) continue;
            int image = position / window.OutputHeight;
            channel += filter / shape.GroupFilters * shape.GroupChannels;
            Current = new((((((image * window.Height) + row) * window.Width) + column) * window.Channels) + channel, (filter * kernel) + k, y);
            return true;
        }

        return false;
    }
}
