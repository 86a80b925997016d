namespace Lamina.Generator.Ir;

/// <summary>
/// One axis of a sliding window: position k of window o is position o·Stride + k·Dilation − Before of the image, or padding if that is
/// outside.
/// </summary>
/// <param name="Size">Positions of the image.</param>
/// <param name="Kernel">Positions of a window.</param>
/// <param name="Stride">Distance from one window to the next.</param>
/// <param name="Dilation">Distance between neighbouring positions of a window.</param>
/// <param name="Before">Padding before the image; the padding after it follows from the number of windows.</param>
/// <param name="Output">The number of windows.</param>
internal sealed record WindowAxis(int Size, int Kernel, int Stride, int Dilation, int Before, int Output)
{
    /// <summary>Whether all windows lie inside the image.</summary>
    public bool IsInside => Before == 0 && !ReachesBeyond;

    /// <summary>Whether the last window reaches beyond the image.</summary>
    public bool ReachesBeyond => ((Output - 1) * Stride) + ((Kernel - 1) * Dilation) - Before >= Size;

    /// <summary>Whether some positions of the image could be covered only by windows after the last.</summary>
    public bool HasUncoveredPositions => (Size - 1 + Before) / Stride >= Output;

    /// <summary>Whether each position of the image is a window.</summary>
    public bool IsEachPlace => Kernel == 1 && Stride == 1 && Before == 0 && Output == Size;

    /// <summary>Whether the only window is the image.</summary>
    public bool IsWhole => Kernel == Size && Dilation == 1 && Before == 0 && Output == 1;

    /// <summary>An axis with a single position, such as the height of a sequence.</summary>
    public static WindowAxis Single => new(Size: 1, Kernel: 1, Stride: 1, Dilation: 1, Before: 0, Output: 1);

    /// <summary>One window that covers the whole image.</summary>
    public static WindowAxis Whole(int size) => Single with { Size = size, Kernel = size };

    /// <summary>Adjacent windows that partition the image.</summary>
    public static WindowAxis Tiles(int output, int kernel) =>
        new(Size: output * kernel, kernel, Stride: kernel, Dilation: 1, Before: 0, output);
}
