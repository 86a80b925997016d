using System.ComponentModel;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Lamina.Kernels;

/// <summary>
/// A convolution with filters that were packed once: for networks that only predict. Images, filters and results are those of
/// <see cref="Convolution{T, V}"/>. An example has the same bits in any batch.
/// </summary>
/// <typeparam name="T">The number type, <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="V">The lanes; filters are packed for one width of lanes and read with the same.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PackedConvolution<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>Numbers of packed filters; the same for all lanes, so that offsets are constants of generated code.</summary>
    /// <param name="shape">Windows and filters.</param>
    /// <exception cref="ArgumentException">A size is out of range.</exception>
    public static int Length(in ConvolutionShape shape)
    {
        shape.Require();
        return PackedLength(shape);
    }

    /// <summary>Packs filters.</summary>
    /// <param name="w">(filters, kernelHeight, kernelWidth, channels/groups).</param>
    /// <param name="packed"><see cref="Length"/> numbers; those that no kernel reads are set to 0.</param>
    /// <param name="shape">Windows and filters.</param>
    /// <exception cref="ArgumentException">A size is out of range or a span has another length; nothing is written.</exception>
    public static void Pack(ReadOnlySpan<T> w, Span<T> packed, in ConvolutionShape shape)
    {
        shape.Require();
        shape.RequireFilters(w.Length, nameof(w));
        Require(packed, shape);
        ref T filters = ref MemoryMarshal.GetReference(w);
        packed.Clear();
        if (shape.SuitsWinograd) WinogradFilters<T, V>.Pack(w, packed, shape);
        else if (shape.IsDepthwise) Depthwise<T, V>.Pack(ref filters, packed, shape);
        else TileChoice<T, V>.Pack(ref filters, ref MemoryMarshal.GetReference(packed), shape);
    }

    /// <summary>The convolution, as <see cref="Convolution{T, V}.Forward"/> defines it.</summary>
    /// <param name="x">(examples, height, width, channels).</param>
    /// <param name="packed">The filters as <see cref="Pack"/> wrote them for the same lanes.</param>
    /// <param name="y">(examples, outputHeight, outputWidth, filters), overwritten; it must not overlap the operands.</param>
    /// <param name="examples">0 or more.</param>
    /// <param name="shape">Images, windows and filters.</param>
    /// <exception cref="ArgumentException">A size is out of range or a span is not as long as its shape; nothing is written.</exception>
    public static void Forward(ReadOnlySpan<T> x, ReadOnlySpan<T> packed, Span<T> y, int examples, in ConvolutionShape shape)
    {
        shape.Require();
        shape.Window.RequireImages(x.Length, examples, nameof(x));
        Require(packed, shape);
        shape.Window.RequireOutputs(y.Length, examples, shape.Filters, nameof(y));
        ref T a = ref MemoryMarshal.GetReference(x);
        ref T b = ref MemoryMarshal.GetReference(packed);
        ref T c = ref MemoryMarshal.GetReference(y);
        if (shape.SuitsWinograd) WinogradConvolution<T, V>.Forward(ref a, ref b, ref c, examples, shape);
        else if (shape.IsDepthwise) Depthwise<T, V>.ForwardPacked(ref a, ref b, ref c, examples, shape);
        else TileChoice<T, V>.ForwardPacked(ref a, ref b, y, examples, shape);
    }

    private static int PackedLength(in ConvolutionShape shape) =>
        shape.SuitsWinograd ? (int)(WinogradTiles.Places * Slot.RoundUp(shape.Filters) * shape.Window.Channels)
        : shape.IsDepthwise ? shape.Filters * shape.Window.KernelArea
        : FilterPanels.Length(Correlation.Forward(shape));

    private static void Require(ReadOnlySpan<T> packed, in ConvolutionShape shape)
    {
        int expected = PackedLength(shape);
        if (packed.Length == expected) return;
        throw new ArgumentException($"packed holds {packed.Length} numbers; {expected} were expected for {shape}.", nameof(packed));
    }
}
