using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>The steps of a window, along one axis, that fall inside the image.</summary>
/// <param name="From">The first one.</param>
/// <param name="To">One past the last; <see cref="From"/> when there is none.</param>
internal readonly record struct WindowRange(int From, int To)
{
    /// <summary>How many there are.</summary>
    public int Count => To - From;

    /// <summary>The places k of a window with 0 ≤ start + k·dilation &lt; size.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WindowRange Inside(int start, in WindowAxis axis)
    {
        int kernel = axis.Kernel, dilation = axis.Dilation, size = axis.Size;
        if (start >= 0 && start + ((kernel - 1) * dilation) < size) return new(0, kernel);
        int from = start >= 0 ? 0 : int.Min(kernel, (dilation - 1 - start) / dilation);
        int to = start >= size ? 0 : int.Min(kernel, (size - start + dilation - 1) / dilation);
        return new(from, int.Max(from, to));
    }
}
