using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Lamina.Kernels;

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

    /// <summary>The operands of a convolution, whose lengths are checked but for that of the filters.</summary>
    internal static ForwardOperands<T> Operands(
        ReadOnlySpan<T> x, in BiasedFilters<T> weights, Span<T> y, int examples, in ConvolutionShape shape)
    {
        shape.Window.RequireImages(x.Length, examples, nameof(x));
        shape.Window.RequireOutputs(y.Length, examples, shape.Filters, nameof(y));
        return new()
        {
            Images = ref MemoryMarshal.GetReference(x), Filters = ref MemoryMarshal.GetReference(weights.Packed), Results = y,
            Examples = examples, Bias = ref MemoryMarshal.GetReference(weights.Bias), IsRectified = weights.IsRectified,
        };
    }
}

/// <summary>Checks of the lengths of packed filters and biases.</summary>
internal static class PackedLengths<T>
    where T : unmanaged
{
    /// <summary>Throws unless packed filters have their length.</summary>
    public static void Require(ReadOnlySpan<T> packed, int expected, in ConvolutionShape shape)
    {
        if (packed.Length != expected)
            throw new ArgumentException($"packed holds {packed.Length} numbers; {expected} were expected for {shape}.", nameof(packed));
    }

    /// <summary>Throws unless biases fill whole slots, and there is one group.</summary>
    public static void RequireBias(in BiasedFilters<T> weights, in ConvolutionShape shape)
    {
        if (shape.Groups > 1) throw new ArgumentException($"shape: biases are added for one group only, but there are {shape.Groups}.");
        long expected = Slot.RoundUp(shape.Filters);
        if (weights.Bias.Length == expected) return;
        throw new ArgumentException(
            $"bias holds {weights.Bias.Length} numbers; {expected} were expected for {shape.Filters} filters.", nameof(weights));
    }
}
