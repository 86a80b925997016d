using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lamina.Kernels;

/// <summary>
/// Correlations as matrix products, windows (windows, terms) · filters (terms, filters), in which the windows are never copied out: tiles
/// read the images through tables of offsets (M. Dukhan, "The Indirect Convolution Algorithm", 2019, which keeps pointers instead).
/// </summary>
/// <remarks>
/// Loops from the outside in: bands of windows, whose images stay in the second-level cache; groups; panels of filters as wide as a tile;
/// parts of a panel that fit the first-level cache (24 KB); tiles of windows; runs of adjacent terms; terms of a run. Filters are packed
/// before, once for all bands.
/// </remarks>
/// <typeparam name="T">The number type.</typeparam>
/// <typeparam name="TTile">The tile.</typeparam>
/// <typeparam name="TLast">The tile of the last panel of a group where it holds what is left; the same, or a narrower one.</typeparam>
internal static class CorrelationProduct<T, TTile, TLast>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TTile : struct, IWindowTile<T>
    where TLast : struct, IWindowTile<T>
{
    /// <summary>Bytes of a panel of filters that one sweep over the results reads: most of a first-level cache.</summary>
    private const int PanelBytes = 24 * 1024;

    private static PanelWidths Widths
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(TTile.Width, TLast.Width);
    }

    /// <summary>Packs the filters of the convolution.</summary>
    public static void Pack(in ConvolutionShape shape, ref T w, ref T packed) =>
        FilterPanels.PackForward(Correlation.Forward(shape), Widths, ref w, ref packed);

    /// <summary>The convolution with packed filters.</summary>
    public static void Forward(in ForwardOperands<T> operands, in ConvolutionShape shape)
    {
        if (operands.Examples > 0) Run(Correlation.Forward(shape), operands);
    }

    /// <summary>Its gradient by the image.</summary>
    public static void Gradient(ref T dy, ref T w, Span<T> dx, int examples, in ConvolutionShape shape)
    {
        if (examples == 0) return;
        foreach (Correlation correlation in GradientPhases.Of(shape, dx))
        {
            ref T packed = ref MemoryMarshal.GetReference(Scratch<T, PackedFilters>.Rent(FilterPanels.Length(correlation)));
            FilterPanels.PackGradient(correlation, shape, Widths, ref w, ref packed);
            Run(correlation, new() { Images = ref dy, Filters = ref packed, Results = dx, Examples = examples });
        }
    }

    private static void Run(in Correlation correlation, in ForwardOperands<T> operands)
    {
        var bands = Bands.Of(correlation, operands.Examples, Unsafe.SizeOf<T>());
        Span<T> copy = Scratch<T, PaddedImages>.Rent(bands.CopyLength);
        Span<int> from = Scratch<int, WindowOffsets>.Rent(bands.Size.Count);
        Span<int> to = Scratch<int, ResultOffsets>.Rent(bands.Size.Count);
        Span<int> taps = Scratch<int, TapOffsets>.Rent(correlation.Taps);
        bands.WriteWindowOffsets(from);
        bands.WriteResultOffsets(to);
        bands.WriteTapOffsets(taps);

        // The places of one row of a window are adjacent in memory, so they are one run, if a run fits a panel.
        int length = correlation.GroupChannels, step = 1;
        if (correlation.Groups == 1 && correlation.Columns.Taps.Step == 1 && correlation.Columns.Taps.Count > 1 &&
            length * correlation.Columns.Taps.Count <= RunsPerPanel(1))
        {
            step = correlation.Columns.Taps.Count;
            length *= step;
        }

        for (int i = step; i < taps.Length; i += step) taps[i / step] = taps[i];
        taps = taps[..(taps.Length / step)];
        for (int index = 0; index < bands.Number; index++)
        {
            Band band = bands.At(index);
            Span<T> c = operands.Results[(int)bands.ResultStart(band)..];
            int whole = OverwritableWindows(correlation, band.Count, c.Length, taps.Length > RunsPerPanel(length));
            var sweep = new TileSweep<T>
            {
                Runs = taps,
                Length = length,
                Step = 1,
                A = ref bands.Source(band, ref operands.Images, copy, new ChannelMap(correlation.Channels)),
                B = ref operands.Filters,
                C = ref MemoryMarshal.GetReference(c),
                Start = ref operands.Bias,
                IsRectified = operands.IsRectified,
            };
            Multiply(correlation, new RowTable { From = from[..band.Count], To = to }, whole, sweep);
        }
    }

    /// <summary>
    /// How many windows of a band may write a whole tile's width although there are fewer filters. The surplus is overwritten by the
    /// windows after them, if there is only one panel and results are adjacent.
    /// </summary>
    private static int OverwritableWindows(in Correlation correlation, int windows, int results, bool inParts)
    {
        int width = Widths.Of(correlation.Filters), height = width == TLast.Width ? TLast.Height : TTile.Height;
        bool adjacent = correlation.Groups == 1 && correlation.Filters < width &&
            correlation.Rows.Results.Step == 1 && correlation.Columns.Results.Step == 1;
        if (!adjacent || inParts || results < width) return 0;
        int count = int.Min(windows, ((results - width) / correlation.Filters) + 1);
        return count - (count % height);
    }

    private static int RunsPerPanel(int length) => int.Max(1, PanelBytes / (TTile.Width * length * Unsafe.SizeOf<T>()));

    /// <summary>One band: every part of a panel that fits the first-level cache is multiplied by all windows before the next.</summary>
    private static void Multiply(in Correlation correlation, in RowTable rows, int whole, in TileSweep<T> band)
    {
        int filters = correlation.GroupFilters, parts = RunsPerPanel(band.Length);
        ReadOnlySpan<int> taps = band.Runs;
        TileSweep<T> sweep = band;
        for (int group = 0; group < correlation.Groups; group++)
        {
            for (int filter = 0, width; filter < filters; filter += width)
            {
                int left = filters - filter;
                width = Widths.Of(left);
                sweep.C = ref Unsafe.Add(ref band.C, (group * filters) + filter);
                for (int tap = 0; tap < taps.Length; tap += parts)
                {
                    sweep.Runs = taps.Slice(tap, int.Min(parts, taps.Length - tap));
                    sweep.Accumulate = tap > 0;
                    sweep.IsRectified = band.IsRectified && tap + parts >= taps.Length;
                    sweep.Start = ref tap > 0 || Unsafe.IsNullRef(ref band.Start)
                        ? ref Unsafe.NullRef<T>()
                        : ref Unsafe.Add(ref band.Start, filter);
                    if (left <= TLast.Width) WindowSweep<T, TLast>.Run(rows, whole, sweep, left);
                    else WindowSweep<T, TTile>.Run(rows, whole, sweep, left);
                    sweep.B = ref Unsafe.Add(ref sweep.B, sweep.Runs.Length * sweep.Length * width);
                }
            }

            sweep.A = ref Unsafe.Add(ref sweep.A, correlation.GroupChannels);
        }
    }
}
