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
        PackedLengths<T>.Require(packed, PackedLength(shape), shape);
        ref T filters = ref MemoryMarshal.GetReference(w);
        packed.Clear();
        if (shape.IsDepthwise) Depthwise<T, V>.Pack(ref filters, packed, shape);
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
        ForwardOperands<T> operands = BiasedFilters<T>.Operands(x, new(packed, default, rectify: false), y, examples, shape);
        PackedLengths<T>.Require(packed, PackedLength(shape), shape);
        ref T result = ref MemoryMarshal.GetReference(y);
        if (shape.IsDepthwise) Depthwise<T, V>.ForwardPacked(ref operands.Images, ref operands.Filters, ref result, examples, shape);
        else TileChoice<T, V>.ForwardPacked(operands, shape);
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
        shape.Require();
        PackedLengths<T>.RequireBias(weights, shape);
        ForwardOperands<T> operands = BiasedFilters<T>.Operands(x, weights, y, examples, shape);
        PackedLengths<T>.Require(weights.Packed, PackedLength(shape), shape);
        TileChoice<T, V>.ForwardPacked(operands, shape);
    }

    private static int PackedLength(in ConvolutionShape shape) =>
        shape.IsDepthwise ? shape.Filters * shape.Window.KernelArea : FilterPanels.Length(Correlation.Forward(shape));
}
