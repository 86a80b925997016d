using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lamina.Kernels;

/// <summary>
/// The gradient of a convolution by its filters: windowsᵀ (terms, windows) · dy (windows, filters). Rows of a tile are terms of a window,
/// its columns are filters, and its steps are windows. Sums stay in the layout of tiles until the end.
/// </summary>
/// <remarks>
/// Loops from the outside in: bands of windows, whose images stay in the second-level cache; parts of a band whose dy fit a panel in the
/// first-level cache (16 KB); groups; panels of filters, packed here; tiles of terms; rows of windows; windows of a row.
/// </remarks>
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
        AddAll(correlation, new CorrelationOperands<T>
        {
            Source = ref x, Filters = ref MemoryMarshal.GetReference(sums), Results = ref dy, Examples = examples,
        });
        FilterPanels.UnpackForward(correlation, TTile.Width, ref MemoryMarshal.GetReference(sums), ref dw);
    }

    private static void AddAll(in Correlation correlation, in CorrelationOperands<T> operands)
    {
        var bands = Bands.Of(correlation, operands.Examples, Unsafe.SizeOf<T>());
        Span<T> copy = Scratch<T, PaddedImages>.Rent(bands.CopyLength);
        Span<int> windows = Scratch<int, WindowOffsets>.Rent(bands.Size.Count);
        bands.WriteWindowOffsets(windows);
        Span<int> terms = Scratch<int, TapOffsets>.Rent(correlation.Terms);
        WriteTermOffsets(bands, terms);
        Span<int> to = Scratch<int, ResultOffsets>.Rent(correlation.Terms);
        for (int term = 0; term < to.Length; term++) to[term] = term * TTile.Width;
        for (int index = 0; index < bands.Number; index++)
        {
            Band band = bands.At(index);
            var sweep = new TileSweep<T>
            {
                Step = correlation.Columns.Stride * correlation.Channels,
                A = ref bands.Source(band, ref operands.Source, copy, new ChannelMap(correlation.Channels)),
                B = ref Unsafe.Add(ref operands.Results, bands.ResultStart(band)),
                C = ref operands.Filters,
                Accumulate = true,
            };
            AddBand(correlation, band, windows, new RowTable { From = terms, To = to }, sweep);
        }
    }

    private static void WriteTermOffsets(in Bands bands, Span<int> terms)
    {
        int channels = bands.Correlation.GroupChannels, taps = terms.Length / channels;
        bands.WriteTapOffsets(terms[..taps]);

        // Backwards, so that no tap is overwritten before it is read.
        for (int term = terms.Length - 1; term >= 0; term--) terms[term] = terms[term / channels] + (term % channels);
    }

    /// <summary>Rows of windows in parts whose dy fill a panel; rows longer than that in pieces.</summary>
    /// <param name="correlation">The convolution.</param>
    /// <param name="band">Windows.</param>
    /// <param name="windows">Where they start.</param>
    /// <param name="terms">Rows of tiles.</param>
    /// <param name="dy">The arguments that tiles share, with the band's dy, not packed yet.</param>
    private static void AddBand(
        in Correlation correlation, in Band band, ReadOnlySpan<int> windows, in RowTable terms, in TileSweep<T> dy)
    {
        int columns = band.Columns.Count, rows = band.Examples.Count * band.Rows.Count;
        int together = int.Max(1, PanelWindows / columns), length = int.Min(columns, PanelWindows);
        Span<int> runs = Scratch<int, RunOffsets>.Rent(together);
        TileSweep<T> part = dy;
        for (int row = 0; row < rows; row += together)
        {
            int count = int.Min(together, rows - row);
            for (int column = 0; column < columns; column += length)
            {
                for (int i = 0; i < count; i++) runs[i] = windows[((row + i) * columns) + column];
                part.Runs = runs[..count];
                part.Length = int.Min(length, columns - column);
                part.B = ref Unsafe.Add(ref dy.B, (((nint)row * columns) + column) * correlation.Filters);
                AddPart(correlation, terms, part);
            }
        }
    }

    private static void AddPart(in Correlation correlation, in RowTable terms, in TileSweep<T> dy)
    {
        int width = TTile.Width, filters = correlation.GroupFilters, count = dy.Runs.Length * dy.Length;
        ref T panel = ref MemoryMarshal.GetReference(Scratch<T, PackedResults>.Rent(count * width));
        var shape = new ProductShape(0, filters, count, 0, 0, BStep: correlation.Filters, BColumn: 1);
        TileSweep<T> sweep = dy;
        sweep.B = ref panel;
        for (int group = 0; group < correlation.Groups; group++)
        {
            ref T dyGroup = ref Unsafe.Add(ref dy.B, group * filters);
            for (int filter = 0; filter < filters; filter += width)
            {
                Panels.Pack(shape, new(filter, int.Min(width, filters - filter), 0, count), width, ref dyGroup, ref panel);
                Sweep(terms, sweep);
                sweep.C = ref Unsafe.Add(ref sweep.C, terms.From.Length * width);
            }

            sweep.A = ref Unsafe.Add(ref sweep.A, correlation.GroupChannels);
        }
    }

    [MethodImpl(Kernel.Options)]
    private static void Sweep(in RowTable terms, in TileSweep<T> sweep)
    {
        ref int from = ref MemoryMarshal.GetReference(terms.From);
        ref int to = ref MemoryMarshal.GetReference(terms.To);
        int rows = terms.From.Length;
        for (int term = 0; term < rows; term += TTile.Height)
            TTile.Run(sweep, int.Min(TTile.Height, rows - term), ref Unsafe.Add(ref from, term), ref Unsafe.Add(ref to, term));
    }
}
