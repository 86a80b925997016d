using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lamina.Kernels;

/// <summary>A row of windows of one example.</summary>
/// <param name="Top">The image's row of their first row; it may lie outside.</param>
/// <param name="Rows">Their rows inside the image.</param>
/// <param name="ImageStart">Where the example's image starts in a batch of images.</param>
/// <param name="OutputStart">Where their results start in a batch of results of as many channels.</param>
internal readonly record struct WindowRow(int Top, WindowRange Rows, nint ImageStart, nint OutputStart)
{
    /// <summary>The example's image.</summary>
    public ref T Image<T>(ReadOnlySpan<T> images) => ref Unsafe.Add(ref MemoryMarshal.GetReference(images), ImageStart);

    /// <summary>The first window's results.</summary>
    public ref T Output<T>(ReadOnlySpan<T> outputs) => ref Unsafe.Add(ref MemoryMarshal.GetReference(outputs), OutputStart);
}
