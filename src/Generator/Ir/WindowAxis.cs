namespace Lamina.Generator.Ir;

/// <summary>One axis of windows over an image: place k of window o is place o·Stride + k·Dilation − Before of the image, if there is one.</summary>
/// <param name="Size">Places of the image.</param>
/// <param name="Kernel">Places of a window.</param>
/// <param name="Stride">Places from one window to the next.</param>
/// <param name="Dilation">Places from one place of a window to the next.</param>
/// <param name="Before">Padding before the image; that after it follows from the number of windows.</param>
/// <param name="Output">How many windows there are.</param>
internal sealed record WindowAxis(int Size, int Kernel, int Stride, int Dilation, int Before, int Output)
{
    /// <summary>Whether windows stay inside the image.</summary>
    public bool IsInside => Before == 0 && !ReachesBeyond;

    /// <summary>Whether the last window reaches beyond the image.</summary>
    public bool ReachesBeyond => ((Output - 1) * Stride) + ((Kernel - 1) * Dilation) - Before >= Size;

    /// <summary>Whether there are places that only windows after the last one would reach.</summary>
    public bool HasUnreachedPlaces => (Size - 1 + Before) / Stride >= Output;

    /// <summary>The axis of a single place, as the height of a sequence.</summary>
    public static WindowAxis Single => new(Size: 1, Kernel: 1, Stride: 1, Dilation: 1, Before: 0, Output: 1);

    /// <summary>One window that is all of the image.</summary>
    public static WindowAxis Whole(int size) => Single with { Size = size, Kernel = size };

    /// <summary>Windows side by side that divide the image.</summary>
    public static WindowAxis Tiles(int output, int kernel) =>
        new(Size: output * kernel, kernel, Stride: kernel, Dilation: 1, Before: 0, output);
}
