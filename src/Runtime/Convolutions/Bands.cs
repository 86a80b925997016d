using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lamina.Convolutions;

/// <summary>
/// A batch of correlations cut into bands whose sources stay in the second-level cache. Small images share a band, large ones
/// are cut into rows, and rows that are too long into pieces. Where padding is needed, a band's source is copied with zeros
/// around it, so that kernels read whole windows; otherwise they read the images themselves.
/// </summary>
internal readonly record struct Bands(Correlation Correlation, int AllExamples, bool InPlace, int Examples, int Rows, int Columns)
{
    /// <summary>Bytes of a band's source: what second-level caches have beside filters and results.</summary>
    private const int Bytes = 128 * 1024;

    /// <summary>Numbers from one row of a band's source to the next.</summary>
    public int Pitch => (InPlace ? Correlation.Columns.Source : Correlation.Columns.Span(Columns)) * Correlation.Channels;

    /// <summary>Numbers from one example of a band's source to the next.</summary>
    public int ImagePitch => (InPlace ? Correlation.Rows.Source : Correlation.Rows.Span(Rows)) * Pitch;

    /// <summary>Numbers of a band's copied source.</summary>
    public int CopyLength => InPlace ? 0 : Examples * ImagePitch;

    /// <summary>Results of a whole band.</summary>
    public int Count => Examples * Rows * Columns;

    /// <summary>How many bands there are.</summary>
    public int Number =>
        Parts(AllExamples, Examples) * Parts(Correlation.Rows.Results, Rows) * Parts(Correlation.Columns.Results, Columns);

    /// <summary>Cuts a batch of at least one example.</summary>
    public static Bands Of(in Correlation correlation, int examples, int numberSize, bool alwaysCopy = false)
    {
        bool inPlace = !alwaysCopy && correlation.Rows.IsInside && correlation.Columns.IsInside;
        int places = int.Max(1, Bytes / numberSize / correlation.Channels);
        int extent = correlation.Columns.Extent;
        int rows = correlation.Rows.ResultsWithin(places / extent);
        if (rows < 1)
        {
            int columns = int.Max(1, correlation.Columns.ResultsWithin(places / correlation.Rows.Span(1)));
            return new(correlation, examples, inPlace, 1, 1, Even(correlation.Columns.Results, columns));
        }

        rows = Even(correlation.Rows.Results, rows);
        bool whole = rows == correlation.Rows.Results;
        int together = whole ? int.Max(1, places / (correlation.Rows.Extent * extent)) : 1;
        return new(correlation, examples, inPlace, Even(examples, together), rows, correlation.Columns.Results);
    }

    /// <summary>The band of an index below <see cref="Number"/>.</summary>
    public Band At(int index)
    {
        int rowParts = Parts(Correlation.Rows.Results, Rows), columnParts = Parts(Correlation.Columns.Results, Columns);
        int example = index / columnParts / rowParts * Examples;
        int row = index / columnParts % rowParts * Rows;
        int column = index % columnParts * Columns;
        return new(
            example, int.Min(Examples, AllExamples - example), row, int.Min(Rows, Correlation.Rows.Results - row),
            column, int.Min(Columns, Correlation.Columns.Results - column));
    }

    /// <summary>Where each result's window starts in a band's source; a smaller band has the first of them.</summary>
    public void WriteWindowOffsets(Span<int> offsets)
    {
        int at = 0;
        for (int example = 0; example < Examples; example++)
        {
            for (int row = 0; row < Rows; row++)
            {
                int offset = (example * ImagePitch) + (row * Correlation.Rows.Stride * Pitch);
                for (int column = 0; column < Columns; column++, offset += Correlation.Columns.Stride * Correlation.Channels)
                    offsets[at++] = offset;
            }
        }
    }

    /// <summary>Where each result belongs, counted from where the band's first row and column would be with no remainder.</summary>
    public void WriteResultOffsets(Span<int> offsets)
    {
        CorrelationAxis vertical = Correlation.Rows, horizontal = Correlation.Columns;
        int at = 0;
        for (int example = 0; example < Examples; example++)
        {
            for (int row = 0; row < Rows; row++)
            {
                int line = (example * Correlation.ResultHeight) + vertical.ResultStart + (row * vertical.ResultStep);
                int place = (line * Correlation.ResultWidth) + horizontal.ResultStart;
                for (int column = 0; column < Columns; column++, place += horizontal.ResultStep)
                    offsets[at++] = place * Correlation.Filters;
            }
        }
    }

    /// <summary>Where the places of a window lie from its start, row by row.</summary>
    public void WriteTapOffsets(Span<int> offsets)
    {
        int at = 0;
        for (int row = 0; row < Correlation.Rows.Taps; row++)
        {
            for (int column = 0; column < Correlation.Columns.Taps; column++)
                offsets[at++] = (row * Correlation.Rows.TapStep * Pitch) + (column * Correlation.Columns.TapStep * Correlation.Channels);
        }
    }

    /// <summary>Where a band's results start, as <see cref="WriteResultOffsets"/> counts.</summary>
    public nint ResultStart(in Band band)
    {
        nint row = ((nint)band.Example * Correlation.ResultHeight) + (band.Row * Correlation.Rows.ResultStep);
        return ((row * Correlation.ResultWidth) + (band.Column * Correlation.Columns.ResultStep)) * Correlation.Filters;
    }

    /// <summary>A band's source: copied with its padding, or in place.</summary>
    /// <param name="band">The band.</param>
    /// <param name="images">The batch.</param>
    /// <param name="copy">Memory of <see cref="CopyLength"/>.</param>
    /// <param name="channels">Which channel of an image each of the source is.</param>
    public ref T Source<T>(in Band band, ref T images, Span<T> copy, in ChannelMap channels)
        where T : unmanaged
    {
        CorrelationAxis vertical = Correlation.Rows, horizontal = Correlation.Columns;
        int top = vertical.TapStart + (band.Row * vertical.Stride), left = horizontal.TapStart + (band.Column * horizontal.Stride);
        nint imageRow = (nint)horizontal.Source * channels.ImageChannels;
        if (InPlace)
        {
            nint start = (((nint)band.Example * vertical.Source) + top) * imageRow;
            return ref Unsafe.Add(ref images, start + (left * Correlation.Channels));
        }

        int height = vertical.Span(band.Rows), width = horizontal.Span(band.Columns);
        int from = int.Clamp(-left, 0, width), to = int.Clamp(horizontal.Source - left, from, width);
        for (int example = 0; example < band.Examples; example++)
        {
            ref T image = ref Unsafe.Add(ref images, ((nint)band.Example + example) * vertical.Source * imageRow);
            for (int row = 0; row < height; row++)
            {
                Span<T> copied = copy.Slice((example * ImagePitch) + (row * Pitch), width * Correlation.Channels);
                if ((uint)(top + row) >= (uint)vertical.Source || from == to)
                {
                    copied.Clear();
                    continue;
                }

                copied[..(from * Correlation.Channels)].Clear();
                ref T place = ref Unsafe.Add(ref image, ((top + row) * imageRow) + ((nint)(left + from) * channels.ImageChannels));
                channels.Copy(ref place, copied[(from * Correlation.Channels)..(to * Correlation.Channels)]);
                copied[(to * Correlation.Channels)..].Clear();
            }
        }

        return ref MemoryMarshal.GetReference(copy);
    }

    private static int Parts(int all, int part) => (all + part - 1) / part;

    /// <summary>The size of equal parts, as few as parts of a greatest size.</summary>
    private static int Even(int all, int most) => most >= all ? all : Parts(all, Parts(all, most));
}
