using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lamina.Kernels;

/// <summary>
/// The gradient of a depthwise convolution by its filters: lanes are filters, rows of a tile are the places of a window, and the steps are
/// windows. Channels with several filters are repeated.
/// </summary>
/// <remarks>
/// Loops from the outside in: bands of windows, whose images stay in the second-level cache; two vectors of filters; five places of a
/// window; windows. Sums, (places, two vectors) per tile, stay in the first-level cache between bands.
/// </remarks>
internal static class DepthwiseFilterGradient<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>dw, overwritten, of at least one example.</summary>
    public static void Run(ref T dy, ref T x, ref T dw, int examples, in ConvolutionShape shape)
    {
        if (shape.Filters < ChannelTile<T, V>.Width)
        {
            if (typeof(V) == typeof(Lanes512<T>)) DepthwiseFilterGradient<T, Lanes256<T>>.Run(ref dy, ref x, ref dw, examples, shape);
            else if (typeof(V) == typeof(Lanes256<T>)) DepthwiseFilterGradient<T, Lanes128<T>>.Run(ref dy, ref x, ref dw, examples, shape);
            else DepthwiseFilterGradient<T, Scalar<T>>.Run(ref dy, ref x, ref dw, examples, shape);
            return;
        }

        Correlation correlation = Depthwise<T, V>.Repeated(shape);
        int width = ChannelTile<T, V>.Width, taps = correlation.Taps;
        Span<T> sums = Scratch<T, PackedFilters>.Rent((shape.Filters + width - 1) / width * taps * width);
        sums.Clear();
        var channels = new ChannelMap(shape.Window.Channels, Repeat: shape.GroupFilters);
        var operands = new CorrelationOperands<T>
        {
            Source = ref x, Filters = ref MemoryMarshal.GetReference(sums), Results = ref dy, Examples = examples,
        };
        AddAll(correlation, channels, operands);
        Unpack(shape.Filters, taps, ref MemoryMarshal.GetReference(sums), ref dw);
    }

    private static void AddAll(in Correlation correlation, in ChannelMap channels, in CorrelationOperands<T> operands)
    {
        var bands = Bands.Of(correlation, operands.Examples, Unsafe.SizeOf<T>(), alwaysCopy: !channels.IsIdentity);
        Span<T> copy = Scratch<T, PaddedImages>.Rent(bands.CopyLength);
        Span<int> windows = Scratch<int, WindowOffsets>.Rent(bands.Size.Count);
        bands.WriteWindowOffsets(windows);
        Span<int> taps = Scratch<int, TapOffsets>.Rent(correlation.Taps);
        bands.WriteTapOffsets(taps);
        Span<int> to = Scratch<int, ResultOffsets>.Rent(taps.Length);
        for (int tap = 0; tap < to.Length; tap++) to[tap] = tap * ChannelTile<T, V>.Width;
        for (int index = 0; index < bands.Number; index++)
        {
            Band band = bands.At(index);
            var sweep = new ChannelSweep<T>
            {
                Steps = windows[..band.Count],
                A = ref bands.Source(band, ref operands.Source, copy, channels),
                B = ref Unsafe.Add(ref operands.Results, bands.ResultStart(band)),
                BStep = correlation.Filters,
                C = ref operands.Filters,
                Accumulate = true,
            };
            Sweep(new RowTable { From = taps, To = to }, sweep, correlation.Filters);
        }
    }

    [MethodImpl(Kernel.Options)]
    private static void Sweep(in RowTable taps, in ChannelSweep<T> sweep, int filters)
    {
        int width = ChannelTile<T, V>.Width, rows = taps.From.Length;
        ChannelSweep<T> tile = sweep;
        for (int filter = 0; filter < filters; filter += width)
        {
            // The last tile is moved back to end with the filters, and has sums of its own.
            int first = int.Min(filter, filters - width);
            tile.A = ref Unsafe.Add(ref sweep.A, first);
            tile.B = ref Unsafe.Add(ref sweep.B, first);
            for (int tap = 0; tap < rows; tap += ChannelTile<T, V>.Height)
            {
                ChannelTile<T, V>.Run(
                    tile, int.Min(ChannelTile<T, V>.Height, rows - tap), ref Unsafe.Add(ref MemoryMarshal.GetReference(taps.From), tap),
                    ref Unsafe.Add(ref MemoryMarshal.GetReference(taps.To), tap), channel: 0);
            }

            tile.C = ref Unsafe.Add(ref tile.C, rows * width);
        }
    }

    private static void Unpack(int filters, int taps, ref T sums, ref T dw)
    {
        int width = ChannelTile<T, V>.Width;
        for (int filter = 0; filter < filters; filter += width)
        {
            int first = int.Min(filter, filters - width);
            for (int lane = 0; lane < width; lane++)
            {
                for (int tap = 0; tap < taps; tap++)
                    Unsafe.Add(ref dw, (((nint)first + lane) * taps) + tap) = Unsafe.Add(ref sums, (tap * width) + lane);
            }

            sums = ref Unsafe.Add(ref sums, taps * width);
        }
    }
}
