namespace Lamina.Convolutions;

/// <summary>
/// Images of one size and the windows that a layer moves over them. Images are (height, width, channels), row-major; window
/// (oh, ow) covers the places (oh·stride + kh·dilation − top, ow·stride + kw·dilation − left), of which those beyond the image
/// are padding. One-dimensional data has height 1. Padding after the image follows from the number of windows.
/// </summary>
/// <param name="Height">Rows of an image; at least 1.</param>
/// <param name="Width">Columns of an image; at least 1.</param>
/// <param name="Channels">Numbers of a place; at least 1.</param>
/// <param name="KernelHeight">Rows of a window; at least 1.</param>
/// <param name="KernelWidth">Columns of a window; at least 1.</param>
/// <param name="StrideHeight">Rows from one window to the next; at least 1.</param>
/// <param name="StrideWidth">Columns from one window to the next; at least 1.</param>
/// <param name="DilationHeight">Rows from one row of a window to the next; at least 1, which is adjacent.</param>
/// <param name="DilationWidth">Columns from one column of a window to the next; at least 1, which is adjacent.</param>
/// <param name="Top">Rows of padding before the image; 0 or more.</param>
/// <param name="Left">Columns of padding before the image; 0 or more.</param>
/// <param name="OutputHeight">Windows above one another; at least 1.</param>
/// <param name="OutputWidth">Windows side by side; at least 1.</param>
public readonly record struct WindowShape(
    int Height,
    int Width,
    int Channels,
    int KernelHeight,
    int KernelWidth,
    int StrideHeight,
    int StrideWidth,
    int DilationHeight,
    int DilationWidth,
    int Top,
    int Left,
    int OutputHeight,
    int OutputWidth)
{
    /// <summary>Throws unless every size is in its range.</summary>
    /// <exception cref="ArgumentException">One is not.</exception>
    internal void Require()
    {
        int least = int.Min(Channels, int.Min(Least(Height, Width, KernelHeight, KernelWidth), Least(OutputHeight, OutputWidth, 1, 1)));
        least = int.Min(least, Least(StrideHeight, StrideWidth, DilationHeight, DilationWidth));
        if (least < 1 || (Top | Left) < 0)
            throw new ArgumentException($"shape: sizes must be at least 1 and padding at least 0, but it is {this}.");
    }

    /// <summary>Throws unless a span holds a batch of images.</summary>
    /// <exception cref="ArgumentException">It does not, or the number of examples is negative.</exception>
    internal void RequireImages(int length, int examples, string name) =>
        ImageLength.Require(length, examples, Height, Width, Channels, name);

    /// <summary>Throws unless a span holds a batch of results, one place of so many channels per window.</summary>
    /// <exception cref="ArgumentException">It does not, or the number of examples is negative.</exception>
    internal void RequireOutputs(int length, int examples, int channels, string name) =>
        ImageLength.Require(length, examples, OutputHeight, OutputWidth, channels, name);

    private static int Least(int a, int b, int c, int d) => int.Min(int.Min(a, b), int.Min(c, d));
}
