using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lamina.Kernels;

/// <summary>
/// 3×3 convolutions by minimal filtering, F(2×2, 3×3) (A. Lavin and S. Gray, "Fast Algorithms for Convolutional Neural Networks", 2016):
/// four results take 16 multiplications per channel instead of 36, because patches, filters and results are transformed by sums.
/// </summary>
/// <remarks>
/// Loops from the outside in: blocks of tiles, whose transformed patches stay in the second-level cache; panels of filters; the 16 places,
/// each a product (tiles, channels) · (channels, width); tiles of windows; channels. The products of a panel are transformed while they are
/// in the cache.
/// </remarks>
internal static class WinogradConvolution<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>Bytes of the transformed patches of a block.</summary>
    private const int BlockBytes = 512 * 1024;

    /// <summary>Tiles of a block: a multiple of the rows of a tile of the product.</summary>
    private const int LeastTiles = 24;

    private const int MostTiles = 96;

    /// <summary>The convolution with filters that <see cref="WinogradFilters{T, V}"/> packed.</summary>
    public static void Forward(in ForwardOperands<T> operands, in ConvolutionShape shape)
    {
        var tiles = new WinogradTiles(shape);
        int all = operands.Examples * tiles.PerImage, channels = shape.Window.Channels;
        int most = int.Clamp(BlockBytes / (WinogradTiles.Places * channels * Unsafe.SizeOf<T>()), LeastTiles, MostTiles);
        int size = int.Min(all, most - (most % WideTile<T, V>.Height));
        Span<WinogradTile> table = Scratch<WinogradTile, WindowOffsets>.Rent(size);
        Span<T> transformed = Scratch<T, TransformedPatches>.Rent(WinogradTiles.Places * size * channels);
        Span<T> copy = Scratch<T, PaddedImages>.Rent(WinogradTiles.Places * channels);
        ref T patches = ref MemoryMarshal.GetReference(transformed);
        for (int first = 0; first < all; first += size)
        {
            Span<WinogradTile> block = table[..int.Min(size, all - first)];
            tiles.Write(first, block);
            for (int i = 0; i < block.Length; i++)
            {
                ref T source = ref tiles.Source(block[i], ref operands.Images, copy, out nint rowStep);
                ref T to = ref Unsafe.Add(ref patches, i * channels);
                WinogradInput<T, V>.Run(ref source, ref to, new(channels, rowStep, (nint)block.Length * channels), from: 0);
            }

            Multiply(shape, block, ref patches, operands);
        }
    }

    /// <summary>The results of a block.</summary>
    private static void Multiply(
        in ConvolutionShape shape, ReadOnlySpan<WinogradTile> block, ref T patches, in ForwardOperands<T> operands)
    {
        int count = block.Length, channels = shape.Window.Channels, filters = shape.Filters;
        Span<T> products = Scratch<T, TransformedResults>.Rent(WinogradTiles.Places * count * 2 * V.Count);
        Span<int> from = Scratch<int, WindowOffsets>.Rent(count), to = Scratch<int, ResultOffsets>.Rent(count);
        for (int i = 0; i < count; i++) from[i] = i * channels;
        int run = 0;
        var sweep = new TileSweep<T> { Runs = new ReadOnlySpan<int>(in run), Length = channels, Step = 1, B = ref operands.Filters };
        for (int filter = 0, width; filter < filters; filter += width)
        {
            width = WinogradFilters<T, V>.Widths.Of(filters - filter);
            for (int i = 0; i < count; i++) to[i] = i * width;
            var rows = new RowTable { From = from, To = to };
            for (int place = 0; place < WinogradTiles.Places; place++)
            {
                sweep.A = ref Unsafe.Add(ref patches, (nint)place * count * channels);
                sweep.C = ref Unsafe.Add(ref MemoryMarshal.GetReference(products), place * count * width);
                if (width == V.Count) WindowSweep<T, NarrowTile<T, V>>.Run(rows, count, sweep, width);
                else WindowSweep<T, WideTile<T, V>>.Run(rows, count, sweep, width);
                sweep.B = ref Unsafe.Add(ref sweep.B, channels * width);
            }

            var lines = new WinogradLines(filters, shape.Window.Columns.Output * filters);
            Transform(lines, block, (filter, width), ref MemoryMarshal.GetReference(products), operands);
        }
    }

    /// <summary>The results of a panel.</summary>
    [MethodImpl(Kernel.Options)]
    private static void Transform(
        WinogradLines lines, ReadOnlySpan<WinogradTile> block, (int First, int Width) panel, ref T products, in ForwardOperands<T> operands)
    {
        (int first, int width) = panel;
        nint step = block.Length * width;
        ref T y = ref MemoryMarshal.GetReference(operands.Results);
        V floor = V.Broadcast(operands.IsRectified ? T.Zero : T.NegativeInfinity);
        for (int n = 0; n < width; n += V.Count)
        {
            ref T bias = ref operands.Bias;
            var end = new WinogradEnd<V>(
                Unsafe.IsNullRef(ref bias) ? V.Zero : RawLanes.Read<V, T>(ref bias, first + n), floor, lines.Column - first - n);
            for (int i = 0; i < block.Length; i++)
            {
                ref T m = ref Unsafe.Add(ref products, (i * width) + n);
                WinogradOutput<T, V>.Run(ref m, step, block[i], ref Unsafe.Add(ref y, block[i].Result + first + n), lines, end);
            }
        }
    }
}

/// <summary>Purpose: transformed patches of images.</summary>
internal readonly struct TransformedPatches;

/// <summary>Purpose: transformed results.</summary>
internal readonly struct TransformedResults;
