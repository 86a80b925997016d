using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Lamina.Numerics;

namespace Lamina.Convolutions;

/// <summary>
/// Correlations as products of matrices whose left operand, the windows, is never written out: tiles read the images through
/// tables of offsets (M. Dukhan, "The Indirect Convolution Algorithm", 2019, which keeps pointers instead).
/// </summary>
internal static class CorrelationProduct<T, TTile>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TTile : struct, IWindowTile<T>
{
    /// <summary>Bytes of a panel of filters that one sweep over the results reads: most of a first-level cache.</summary>
    private const int PanelBytes = 24 * 1024;

    /// <summary>The convolution.</summary>
    public static void Forward(ref T x, ref T w, Span<T> y, int examples, in ConvolutionShape shape)
    {
        if (examples == 0) return;
        var correlation = Correlation.Forward(shape);
        int width = TTile.Width;
        ref T packed = ref MemoryMarshal.GetReference(Scratch<T, PackedFilters>.Rent(FilterPanels.Length(correlation, width)));
        FilterPanels.PackForward(correlation, width, ref w, ref packed);
        Run(correlation, ref x, ref packed, y, examples);
    }

    /// <summary>Its gradient by the image.</summary>
    public static void Gradient(ref T dy, ref T w, Span<T> dx, int examples, in ConvolutionShape shape)
    {
        if (examples == 0) return;
        int width = TTile.Width;
        foreach (Correlation correlation in GradientPhases.Of(shape, dx))
        {
            ref T packed = ref MemoryMarshal.GetReference(Scratch<T, PackedFilters>.Rent(FilterPanels.Length(correlation, width)));
            FilterPanels.PackGradient(correlation, shape, width, ref w, ref packed);
            Run(correlation, ref dy, ref packed, dx, examples);
        }
    }

    private static void Run(in Correlation correlation, ref T source, ref T packed, Span<T> results, int examples)
    {
        var bands = Bands.Of(correlation, examples, Unsafe.SizeOf<T>());
        Span<T> copy = Scratch<T, PaddedImages>.Rent(bands.CopyLength);
        Span<int> from = Scratch<int, WindowOffsets>.Rent(bands.Count);
        Span<int> to = Scratch<int, ResultOffsets>.Rent(bands.Count);
        Span<int> taps = Scratch<int, TapOffsets>.Rent(correlation.Rows.Taps * correlation.Columns.Taps);
        bands.WriteWindowOffsets(from);
        bands.WriteResultOffsets(to);
        bands.WriteTapOffsets(taps);

        // Adjacent places of one row of a window are one run.
        int length = correlation.GroupChannels, step = 1;
        if (correlation.Groups == 1 && correlation.Columns.TapStep == 1 && correlation.Columns.Taps > 1 &&
            length * correlation.Columns.Taps <= RunsPerPanel(1))
        {
            step = correlation.Columns.Taps;
            length *= step;
        }

        for (int i = step; i < taps.Length; i += step) taps[i / step] = taps[i];
        taps = taps[..(taps.Length / step)];
        for (int index = 0; index < bands.Number; index++)
        {
            Band band = bands.At(index);
            ref T a = ref bands.Source(band, ref source, copy, new ChannelMap(correlation.Channels));
            Span<T> c = results[(int)bands.ResultStart(band)..];
            int whole = OverwritableWindows(correlation, band.Count, c.Length, taps.Length > RunsPerPanel(length));
            ref T first = ref MemoryMarshal.GetReference(c);
            ref int target = ref MemoryMarshal.GetReference(to);
            Multiply(correlation, from[..band.Count], whole, taps, length, ref a, ref packed, ref first, ref target);
        }
    }

    /// <summary>
    /// How many windows of a band may write a whole tile's width although there are fewer filters: what they write too much belongs
    /// to windows that are computed later, if there is only one panel and results follow one another.
    /// </summary>
    private static int OverwritableWindows(in Correlation correlation, int windows, int results, bool inParts)
    {
        bool adjacent = correlation.Groups == 1 && correlation.Filters < TTile.Width &&
            correlation.Rows.ResultStep == 1 && correlation.Columns.ResultStep == 1;
        if (!adjacent || inParts || results < TTile.Width) return 0;
        int count = int.Min(windows, ((results - TTile.Width) / correlation.Filters) + 1);
        return count - (count % TTile.Height);
    }

    private static int RunsPerPanel(int length) => int.Max(1, PanelBytes / (TTile.Width * length * Unsafe.SizeOf<T>()));

    /// <summary>One band: each part of a panel that the first-level cache holds meets all windows before the next one does.</summary>
    private static void Multiply(
        in Correlation correlation, ReadOnlySpan<int> from, int whole, ReadOnlySpan<int> taps, int length,
        ref T a, ref T packed, ref T c, ref int to)
    {
        int width = TTile.Width, filters = correlation.GroupFilters, parts = RunsPerPanel(length);
        ref T b = ref packed;
        for (int group = 0; group < correlation.Groups; group++)
        {
            for (int filter = 0; filter < filters; filter += width)
            {
                for (int tap = 0; tap < taps.Length; tap += parts)
                {
                    ReadOnlySpan<int> runs = taps.Slice(tap, int.Min(parts, taps.Length - tap));
                    ref T cPanel = ref Unsafe.Add(ref c, (group * filters) + filter);
                    int count = filters - filter >= width ? from.Length : whole;
                    Sweep(from[..count], runs, length, ref a, ref b, ref cPanel, ref to, tap > 0);
                    if (count < from.Length)
                    {
                        ref int rest = ref Unsafe.Add(ref to, count);
                        EdgeSweep(from[count..], runs, length, ref a, ref b, ref cPanel, ref rest, tap > 0, filters - filter);
                    }

                    b = ref Unsafe.Add(ref b, runs.Length * length * width);
                }
            }

            a = ref Unsafe.Add(ref a, correlation.GroupChannels);
        }
    }

    [MethodImpl(Kernel.Options)]
    private static void Sweep(
        ReadOnlySpan<int> from, ReadOnlySpan<int> runs, int length, ref T a, ref T b, ref T c, ref int to, bool accumulate)
    {
        ref int start = ref MemoryMarshal.GetReference(from);
        for (int row = 0; row < from.Length; row += TTile.Height)
        {
            TTile.Run(
                int.Min(TTile.Height, from.Length - row), runs, length, 1,
                ref a, ref Unsafe.Add(ref start, row), ref b, ref c, ref Unsafe.Add(ref to, row), accumulate);
        }
    }

    [MethodImpl(Kernel.Options)]
    private static void EdgeSweep(
        ReadOnlySpan<int> from, ReadOnlySpan<int> runs, int length, ref T a, ref T b, ref T c, ref int to, bool accumulate, int columns)
    {
        ref int start = ref MemoryMarshal.GetReference(from);
        int width = TTile.Width;
        ref T edge = ref MemoryMarshal.GetReference(Scratch<T, EdgeTile>.Rent(width * TTile.Height));
        Span<int> rows = stackalloc int[TTile.Height];
        for (int m = 0; m < rows.Length; m++) rows[m] = m * width;
        for (int row = 0; row < from.Length; row += TTile.Height)
        {
            int height = int.Min(TTile.Height, from.Length - row);
            TTile.Run(
                height, runs, length, 1, ref a, ref Unsafe.Add(ref start, row), ref b,
                ref edge, ref MemoryMarshal.GetReference(rows), accumulate: false);
            for (int m = 0; m < height; m++)
            {
                ref T source = ref Unsafe.Add(ref edge, m * width);
                ref T target = ref Unsafe.Add(ref c, Unsafe.Add(ref to, row + m));
                for (int n = 0; n < columns; n++)
                {
                    T value = Unsafe.Add(ref source, n);
                    Unsafe.Add(ref target, n) = accumulate ? Unsafe.Add(ref target, n) + value : value;
                }
            }
        }
    }
}
