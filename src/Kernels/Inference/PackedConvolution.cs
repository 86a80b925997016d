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
        Require(x, packed, y, examples, shape);
        ref T a = ref MemoryMarshal.GetReference(x);
        ref T b = ref MemoryMarshal.GetReference(packed);
        if (shape.IsDepthwise) Depthwise<T, V>.ForwardPacked(ref a, ref b, ref MemoryMarshal.GetReference(y), examples, shape);
        else Forward(new() { Images = ref a, Filters = ref b, Results = y, Examples = examples }, shape);
    }

    /// <summary>The convolution of one group with biases, y[…, f] = Σ + bias[f], or the greater of that and 0.</summary>
    /// <param name="x">(examples, height, width, channels).</param>
    /// <param name="weights">The filters and biases.</param>
    /// <param name="y">(examples, outputHeight, outputWidth, filters), overwritten; it must not overlap the operands.</param>
    /// <param name="examples">0 or more.</param>
    /// <param name="shape">Images, windows and filters.</param>
    /// <exception cref="ArgumentException">
    /// A size is out of range, a span is not as long as its shape, or there are several groups; nothing is written.
    /// </exception>
    public static void Forward(ReadOnlySpan<T> x, in BiasedFilters<T> weights, Span<T> y, int examples, in ConvolutionShape shape)
    {
        ReadOnlySpan<T> packed = weights.Packed, bias = weights.Bias;
        Require(x, packed, y, examples, shape);
        if (shape.Groups > 1) throw new ArgumentException($"shape: biases are added for one group only, but there are {shape.Groups}.");
        long expected = Slot.RoundUp(shape.Filters);
        if (bias.Length != expected)
        {
            throw new ArgumentException(
                $"bias holds {bias.Length} numbers; {expected} were expected for {shape.Filters} filters.", nameof(weights));
        }

        var operands = new ForwardOperands<T>
        {
            Images = ref MemoryMarshal.GetReference(x), Filters = ref MemoryMarshal.GetReference(packed), Results = y,
            Examples = examples, Bias = ref MemoryMarshal.GetReference(bias), IsRectified = weights.IsRectified,
        };
        Forward(operands, shape);
    }

    private static void Forward(in ForwardOperands<T> operands, in ConvolutionShape shape)
    {
        if (shape.SuitsWinograd) WinogradConvolution<T, V>.Forward(operands, shape);
        else TileChoice<T, V>.ForwardPacked(operands, shape);
    }

    private static void Require(ReadOnlySpan<T> x, ReadOnlySpan<T> packed, Span<T> y, int examples, in ConvolutionShape shape)
    {
        shape.Require();
        shape.Window.RequireImages(x.Length, examples, nameof(x));
        Require(packed, shape);
        shape.Window.RequireOutputs(y.Length, examples, shape.Filters, nameof(y));
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

/// <summary>Packed filters, and what is done with their sums.</summary>
/// <typeparam name="T">The number type, <see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct BiasedFilters<T>
    where T : unmanaged
{
    /// <summary>Filters and biases.</summary>
    /// <param name="packed">The filters as <see cref="PackedConvolution{T, V}.Pack"/> wrote them for the same lanes.</param>
    /// <param name="bias">(filters), filled up to a multiple of 16 with any numbers.</param>
    /// <param name="rectify">Whether results below 0 become 0.</param>
    public BiasedFilters(ReadOnlySpan<T> packed, ReadOnlySpan<T> bias, bool rectify)
    {
        Packed = packed;
        Bias = bias;
        IsRectified = rectify;
    }

    /// <summary>The filters.</summary>
    public ReadOnlySpan<T> Packed { get; }

    /// <summary>The biases.</summary>
    public ReadOnlySpan<T> Bias { get; }

    /// <summary>Whether results below 0 become 0.</summary>
    public bool IsRectified { get; }
}
