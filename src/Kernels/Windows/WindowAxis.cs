using System.ComponentModel;

namespace Lamina.Kernels;

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
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct WindowAxis(int Size, int Kernel, int Stride, int Dilation, int Before, int Output)
{
    /// <summary>
    /// The most places that an axis reaches over, padding included. Sums and products of two of its numbers then fit 32 bits, and no span
    /// holds an image of more.
    /// </summary>
    internal const int MaxReach = 1 << 30;

    /// <summary>The places from the first to the last of a window; more than <see cref="MaxReach"/> where that is out of range.</summary>
    internal long WindowReach => ((Kernel - 1L) * Dilation) + 1;

    /// <summary>
    /// The places that image, padding and windows reach over, or a step between places if that is more: what is allowed up to
    /// <see cref="MaxReach"/>.
    /// </summary>
    internal long Reach
    {
        get
        {
            long windows = ((Output - 1L) * Stride) + WindowReach;
            return long.Max(long.Max(windows, (long)Size + Before), long.Max(Stride, Dilation));
        }
    }

    /// <summary>The smallest of the sizes that must be at least 1.</summary>
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

    /// <summary>The windows that lie wholly inside the image: the first of them, and one past the last.</summary>
    internal (int First, int End) InnerWindows
    {
        get
        {
            int first = int.Min(Output, (Before + Stride - 1) / Stride);
            long room = Size + (long)Before - WindowReach;
            return (first, room < 0 ? first : int.Max(first, (int)long.Min(Output, (room / Stride) + 1)));
        }
    }

    /// <summary>Whether no place is in two windows, nor between places of one.</summary>
    internal bool HasDisjointWindows => WindowReach <= Stride;

    /// <summary>Whether windows are single places, one for each of the image.</summary>
    internal bool IsEachPlace => Kernel == 1 && Stride == 1 && Before == 0 && Output == Size;

    /// <summary>Whether the only window is the image.</summary>
    internal bool IsWhole => Kernel == Size && Dilation == 1 && Before == 0 && Output == 1;
}
