using System.Numerics;
using System.Runtime.InteropServices;

namespace Lamina.Kernels;

/// <summary>
/// Computes convolutions with the tile that fits their results: one vector wide if a second would be empty, and with lanes of half the
/// width if half of a vector would be.
/// </summary>
internal static class TileChoice<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>The convolution.</summary>
    public static void Forward(ref T x, ref T w, Span<T> y, int examples, in ConvolutionShape shape)
    {
        if (examples == 0) return;
        Span<T> memory = Scratch<T, PackedFilters>.Rent(FilterPanels.Length(Correlation.Forward(shape)));
        ref T packed = ref MemoryMarshal.GetReference(memory);
        Pack(ref w, ref packed, shape);
        ForwardPacked(new() { Images = ref x, Filters = ref packed, Results = y, Examples = examples }, shape);
    }

    /// <summary>Packs its filters.</summary>
    public static void Pack(ref T w, ref T packed, in ConvolutionShape shape)
    {
        int columns = shape.GroupFilters;
        if (columns > V.Count)
            CorrelationProduct<T, WideTile<T, V>, NarrowTile<T, V>>.Pack(shape, ref w, ref packed);
        else if (2 * columns > V.Count || !HasHalf)
            CorrelationProduct<T, NarrowTile<T, V>, NarrowTile<T, V>>.Pack(shape, ref w, ref packed);
        else if (typeof(V) == typeof(Lanes512<T>)) TileChoice<T, Lanes256<T>>.Pack(ref w, ref packed, shape);
        else TileChoice<T, Lanes128<T>>.Pack(ref w, ref packed, shape);
    }

    /// <summary>The convolution with filters that <see cref="Pack"/> packed for the same lanes.</summary>
    public static void ForwardPacked(in ForwardOperands<T> operands, in ConvolutionShape shape)
    {
        int columns = shape.GroupFilters;
        if (columns > V.Count)
            CorrelationProduct<T, WideTile<T, V>, NarrowTile<T, V>>.Forward(operands, shape);
        else if (2 * columns > V.Count || !HasHalf)
            CorrelationProduct<T, NarrowTile<T, V>, NarrowTile<T, V>>.Forward(operands, shape);
        else if (typeof(V) == typeof(Lanes512<T>)) TileChoice<T, Lanes256<T>>.ForwardPacked(operands, shape);
        else TileChoice<T, Lanes128<T>>.ForwardPacked(operands, shape);
    }

    /// <summary>Its gradient by the image.</summary>
    public static void Gradient(ref T dy, ref T w, Span<T> dx, int examples, in ConvolutionShape shape)
    {
        int columns = shape.GroupChannels;
        if (columns > V.Count)
            CorrelationProduct<T, WideTile<T, V>, NarrowTile<T, V>>.Gradient(ref dy, ref w, dx, examples, shape);
        else if (2 * columns > V.Count || !HasHalf)
            CorrelationProduct<T, NarrowTile<T, V>, NarrowTile<T, V>>.Gradient(ref dy, ref w, dx, examples, shape);
        else if (typeof(V) == typeof(Lanes512<T>)) TileChoice<T, Lanes256<T>>.Gradient(ref dy, ref w, dx, examples, shape);
        else TileChoice<T, Lanes128<T>>.Gradient(ref dy, ref w, dx, examples, shape);
    }

    /// <summary>Its gradient by the filters, of at least one example.</summary>
    public static void FilterGradient(ref T dy, ref T x, ref T dw, int examples, in ConvolutionShape shape)
    {
        int columns = shape.GroupFilters;
        if (columns > V.Count) FilterGradient<T, WideTile<T, V>>.Run(ref dy, ref x, ref dw, examples, shape);
        else if (2 * columns > V.Count || !HasHalf) FilterGradient<T, NarrowTile<T, V>>.Run(ref dy, ref x, ref dw, examples, shape);
        else if (typeof(V) == typeof(Lanes512<T>)) TileChoice<T, Lanes256<T>>.FilterGradient(ref dy, ref x, ref dw, examples, shape);
        else TileChoice<T, Lanes128<T>>.FilterGradient(ref dy, ref x, ref dw, examples, shape);
    }

    private static bool HasHalf => typeof(V) == typeof(Lanes512<T>) || typeof(V) == typeof(Lanes256<T>);
}
