namespace Lamina.Convolutions;

/// <summary>
/// One axis of the windows that a layer moves over an image: place k of window o is the image's place o·stride + k·dilation − before,
/// or padding where the image has no such place. The padding after the image follows from the number of windows.
/// </summary>
/// <param name="Size">Places of the image; at least 1.</param>
/// <param name="Kernel">Places of a window; at least 1.</param>
/// <param name="Stride">Places from one window to the next; at least 1.</param>
/// <param name="Dilation">Places from one place of a window to the next; at least 1, which is adjacent.</param>
/// <param name="Before">Padding before the image; 0 or more.</param>
/// <param name="Output">How many windows there are; at least 1.</param>
public readonly record struct WindowAxis(int Size, int Kernel, int Stride, int Dilation, int Before, int Output)
{
    /// <summary>The least of what must be at least 1.</summary>
    internal int Least => int.Min(int.Min(int.Min(Size, Kernel), int.Min(Stride, Dilation)), Output);

    /// <summary>Whether a window has no place of the image: it begins after the image, or ends or skips over it before that.</summary>
    internal bool HasWindowOutside
    {
        get
        {
            if (((Output - 1L) * Stride) - Before >= Size) return true;
            long start = -Before;
            for (int window = 0; window < Output && start < 0; window++, start += Stride)
            {
                long place = (Dilation - 1 - start) / Dilation;
                if (place >= Kernel || start + (place * Dilation) >= Size) return true;
            }

            return false;
        }
    }

    /// <summary>Whether windows are single places, one for each of the image.</summary>
    internal bool IsEachPlace => Kernel == 1 && Stride == 1 && Before == 0 && Output == Size;

    /// <summary>Whether the only window is the image.</summary>
    internal bool IsWhole => Kernel == Size && Dilation == 1 && Before == 0 && Output == 1;
}
