using System.ComponentModel;
using System.Numerics;

namespace Lamina.Kernels;

/// <summary>
/// As <see cref="PackedConvolution{T, V}"/>, for 3×3 windows at adjacent places, by minimal filtering: 16 multiplications instead of 36
/// for four results, whose rounding differs from that of direct sums.
/// </summary>
/// <typeparam name="T">The number type, <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="V">The lanes; filters are packed for one width of lanes and read with the same.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MinimalConvolution<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>Numbers of packed filters; the same for all lanes, so that offsets are constants of generated code.</summary>
    /// <param name="shape">Windows and filters.</param>
    /// <exception cref="ArgumentException">A size is out of range, or windows are others.</exception>
    public static int Length(in ConvolutionShape shape)
    {
        Require(shape);
        return PackedLength(shape);
    }

    /// <summary>Transforms and packs filters.</summary>
    /// <param name="w">(filters, 3, 3, channels).</param>
    /// <param name="packed"><see cref="Length"/> numbers; those that no kernel reads are set to 0.</param>
    /// <param name="shape">Windows and filters.</param>
    /// <exception cref="ArgumentException">
    /// A size is out of range, windows are others, or a span has another length; nothing is written.
    /// </exception>
    public static void Pack(ReadOnlySpan<T> w, Span<T> packed, in ConvolutionShape shape)
    {
        Require(shape);
        shape.RequireFilters(w.Length, nameof(w));
        PackedLengths<T>.Require(packed, PackedLength(shape), shape);
        packed.Clear();
        WinogradFilters<T, V>.Pack(w, packed, shape);
    }

    /// <summary>The convolution, as <see cref="Convolution{T, V}.Forward"/> defines it.</summary>
    /// <param name="x">(examples, height, width, channels).</param>
    /// <param name="packed">The filters as <see cref="Pack"/> wrote them for the same lanes.</param>
    /// <param name="y">(examples, outputHeight, outputWidth, filters), overwritten; it must not overlap the operands.</param>
    /// <param name="examples">0 or more.</param>
    /// <param name="shape">Images, windows and filters.</param>
    /// <exception cref="ArgumentException">
    /// A size is out of range, windows are others, or a span is not as long as its shape; nothing is written.
    /// </exception>
    public static void Forward(ReadOnlySpan<T> x, ReadOnlySpan<T> packed, Span<T> y, int examples, in ConvolutionShape shape) =>
        Run(x, new(packed, default, rectify: false), y, examples, shape);

    /// <summary>The convolution with biases, y[…, f] = Σ + bias[f], or the greater of that and 0.</summary>
    /// <param name="x">(examples, height, width, channels).</param>
    /// <param name="weights">The filters and biases.</param>
    /// <param name="y">(examples, outputHeight, outputWidth, filters), overwritten; it must not overlap the operands.</param>
    /// <param name="examples">0 or more.</param>
    /// <param name="shape">Images, windows and filters.</param>
    /// <exception cref="ArgumentException">
    /// A size is out of range, windows are others, or a span is not as long as its shape; nothing is written.
    /// </exception>
    public static void Forward(ReadOnlySpan<T> x, in BiasedFilters<T> weights, Span<T> y, int examples, in ConvolutionShape shape)
    {
        PackedLengths<T>.RequireBias(weights, shape);
        Run(x, weights, y, examples, shape);
    }

    private static void Run(ReadOnlySpan<T> x, in BiasedFilters<T> weights, Span<T> y, int examples, in ConvolutionShape shape)
    {
        Require(shape);
        ForwardOperands<T> operands = BiasedFilters<T>.Operands(x, weights, y, examples, shape);
        PackedLengths<T>.Require(weights.Packed, PackedLength(shape), shape);
        WinogradConvolution<T, V>.Forward(operands, shape);
    }

    private static int PackedLength(in ConvolutionShape shape) =>
        (int)(WinogradTiles.Places * Slot.RoundUp(shape.Filters) * shape.Window.Channels);

    private static void Require(in ConvolutionShape shape)
    {
        shape.Require();
        if (!shape.IsMinimal)
            throw new ArgumentException($"shape: minimal filtering takes one group of 3×3 windows at adjacent places, but it is {shape}.");
        if (WinogradTiles.Places * Slot.RoundUp(shape.Filters) * shape.Window.Channels > Array.MaxLength)
            throw new ArgumentException($"shape: there are more filters than an array holds after their transformation; it is {shape}.");
    }
}
