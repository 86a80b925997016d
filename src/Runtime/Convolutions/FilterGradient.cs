using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Lamina.Numerics;

namespace Lamina.Convolutions;

/// <summary>
/// The gradient of a convolution by its filters: windowsᵀ·dy. Rows of a tile are the terms of a window, its columns are filters,
/// and the windows are the steps; sums stay in the layout of tiles until the end.
/// </summary>
internal static class FilterGradient<T, TTile>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TTile : struct, IWindowTile<T>
{
    /// <summary>Bytes of a panel of dy: half a first-level cache, beside which the windows have room.</summary>
    private const int PanelBytes = 16 * 1024;

    private static int PanelWindows => PanelBytes / (TTile.Width * Unsafe.SizeOf<T>());

    /// <summary>dw, overwritten, of at least one example.</summary>
    public static void Run(ref T dy, ref T x, ref T dw, int examples, in ConvolutionShape shape)
    {
        var correlation = Correlation.Forward(shape);
        Span<T> sums = Scratch<T, PackedFilters>.Rent(FilterPanels.Length(correlation, TTile.Width));
        sums.Clear();
        AddAll(correlation, examples, ref dy, ref x, ref MemoryMarshal.GetReference(sums));
        FilterPanels.UnpackForward(correlation, TTile.Width, ref MemoryMarshal.GetReference(sums), ref dw);
    }

    private static void AddAll(in Correlation correlation, int examples, ref T dy, ref T x, ref T sums)
    {
        var bands = Bands.Of(correlation, examples, Unsafe.SizeOf<T>());
        Span<T> copy = Scratch<T, PaddedImages>.Rent(bands.CopyLength);
        Span<int> windows = Scratch<int, WindowOffsets>.Rent(bands.Count);
        bands.WriteWindowOffsets(windows);
        Span<int> terms = Scratch<int, TapOffsets>.Rent(correlation.Terms);
        WriteTermOffsets(bands, terms);
        Span<int> to = Scratch<int, ResultOffsets>.Rent(correlation.Terms);
        for (int term = 0; term < to.Length; term++) to[term] = term * TTile.Width;
        for (int index = 0; index < bands.Number; index++)
        {
            Band band = bands.At(index);
            ref T a = ref bands.Source(band, ref x, copy, new ChannelMap(correlation.Channels));
            ref T dyBand = ref Unsafe.Add(ref dy, bands.ResultStart(band));
            AddBand(correlation, windows, band, terms, ref a, ref dyBand, ref sums, ref MemoryMarshal.GetReference(to));
        }
    }

    private static void WriteTermOffsets(in Bands bands, Span<int> terms)
    {
        int channels = bands.Correlation.GroupChannels, taps = terms.Length / channels;
        bands.WriteTapOffsets(terms[..taps]);

        // From the last on, so that no tap is overwritten before it is read.
        for (int term = terms.Length - 1; term >= 0; term--) terms[term] = terms[term / channels] + (term % channels);
    }

    /// <summary>Rows of windows in parts whose dy fill a panel; rows longer than that in pieces.</summary>
    private static void AddBand(
        in Correlation correlation, ReadOnlySpan<int> windows, in Band band, ReadOnlySpan<int> terms,
        ref T a, ref T dy, ref T sums, ref int to)
    {
        int rows = band.Examples * band.Rows, together = int.Max(1, PanelWindows / band.Columns);
        int length = int.Min(band.Columns, PanelWindows);
        Span<int> runs = Scratch<int, RunOffsets>.Rent(together);
        for (int row = 0; row < rows; row += together)
        {
            int count = int.Min(together, rows - row);
            for (int column = 0; column < band.Columns; column += length)
            {
                for (int i = 0; i < count; i++) runs[i] = windows[((row + i) * band.Columns) + column];
                ref T dyPart = ref Unsafe.Add(ref dy, (((nint)row * band.Columns) + column) * correlation.Filters);
                AddPart(correlation, runs[..count], int.Min(length, band.Columns - column), terms, ref a, ref dyPart, ref sums, ref to);
            }
        }
    }

    private static void AddPart(
        in Correlation correlation, ReadOnlySpan<int> runs, int length, ReadOnlySpan<int> terms,
        ref T a, ref T dy, ref T sums, ref int to)
    {
        int width = TTile.Width, filters = correlation.GroupFilters, count = runs.Length * length;
        ref T panel = ref MemoryMarshal.GetReference(Scratch<T, PackedResults>.Rent(count * width));
        var shape = new ProductShape(0, filters, count, 0, 0, BStep: correlation.Filters, BColumn: 1);
        nint step = correlation.Columns.Stride * correlation.Channels;
        ref T c = ref sums;
        for (int group = 0; group < correlation.Groups; group++)
        {
            ref T dyGroup = ref Unsafe.Add(ref dy, group * filters);
            for (int filter = 0; filter < filters; filter += width)
            {
                Panels.Pack(shape, filter, int.Min(width, filters - filter), 0, count, width, ref dyGroup, ref panel);
                Sweep(runs, length, step, terms, ref a, ref panel, ref c, ref to);
                c = ref Unsafe.Add(ref c, terms.Length * width);
            }

            a = ref Unsafe.Add(ref a, correlation.GroupChannels);
        }
    }

    [MethodImpl(Kernel.Options)]
    private static void Sweep(
        ReadOnlySpan<int> runs, int length, nint step, ReadOnlySpan<int> terms, ref T a, ref T b, ref T c, ref int to)
    {
        ref int start = ref MemoryMarshal.GetReference(terms);
        for (int term = 0; term < terms.Length; term += TTile.Height)
        {
            TTile.Run(
                int.Min(TTile.Height, terms.Length - term), runs, length, step,
                ref a, ref Unsafe.Add(ref start, term), ref b, ref c, ref Unsafe.Add(ref to, term), accumulate: true);
        }
    }
}
