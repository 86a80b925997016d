using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Lamina.Numerics;

namespace Lamina.Convolutions;

/// <summary>
/// The gradient of a depthwise convolution by its filters: lanes are filters, rows of a tile are the places of a window, and the
/// windows are the steps. Channels with several filters are repeated.
/// </summary>
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

        Correlation correlation = Correlation.Forward(shape) with { Channels = shape.Filters };
        int width = ChannelTile<T, V>.Width, taps = correlation.Rows.Taps * correlation.Columns.Taps;
        Span<T> sums = Scratch<T, PackedFilters>.Rent((shape.Filters + width - 1) / width * taps * width);
        sums.Clear();
        var channels = new ChannelMap(shape.Window.Channels, Repeat: shape.GroupFilters);
        AddAll(correlation, channels, examples, ref dy, ref x, ref MemoryMarshal.GetReference(sums));
        Unpack(shape.Filters, taps, ref MemoryMarshal.GetReference(sums), ref dw);
    }

    private static void AddAll(in Correlation correlation, in ChannelMap channels, int examples, ref T dy, ref T x, ref T sums)
    {
        var bands = Bands.Of(correlation, examples, Unsafe.SizeOf<T>(), alwaysCopy: !channels.IsIdentity);
        Span<T> copy = Scratch<T, PaddedImages>.Rent(bands.CopyLength);
        Span<int> windows = Scratch<int, WindowOffsets>.Rent(bands.Count);
        bands.WriteWindowOffsets(windows);
        Span<int> taps = Scratch<int, TapOffsets>.Rent(correlation.Rows.Taps * correlation.Columns.Taps);
        bands.WriteTapOffsets(taps);
        Span<int> to = Scratch<int, ResultOffsets>.Rent(taps.Length);
        for (int tap = 0; tap < to.Length; tap++) to[tap] = tap * ChannelTile<T, V>.Width;
        for (int index = 0; index < bands.Number; index++)
        {
            Band band = bands.At(index);
            ref T a = ref bands.Source(band, ref x, copy, channels);
            Sweep(correlation.Filters, taps, windows[..band.Count], ref a, ref Unsafe.Add(ref dy, bands.ResultStart(band)), ref sums, to);
        }
    }

    [MethodImpl(Kernel.Options)]
    private static void Sweep(
        int filters, ReadOnlySpan<int> taps, ReadOnlySpan<int> windows, ref T a, ref T b, ref T c, ReadOnlySpan<int> to)
    {
        int width = ChannelTile<T, V>.Width;
        for (int filter = 0; filter < filters; filter += width)
        {
            // The last tile is moved back to end with the filters, and has sums of its own.
            int first = int.Min(filter, filters - width);
            for (int tap = 0; tap < taps.Length; tap += ChannelTile<T, V>.Height)
            {
                ChannelTile<T, V>.Run(
                    int.Min(ChannelTile<T, V>.Height, taps.Length - tap), windows,
                    ref Unsafe.Add(ref a, first), ref Unsafe.Add(ref MemoryMarshal.GetReference(taps), tap),
                    ref Unsafe.Add(ref b, first), filters,
                    ref c, ref Unsafe.Add(ref MemoryMarshal.GetReference(to), tap), accumulate: true);
            }

            c = ref Unsafe.Add(ref c, taps.Length * width);
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
