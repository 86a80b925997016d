using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lamina.Kernels;

/// <summary>
/// A batch of correlations cut into bands whose sources stay in the second-level cache. Small images share a band, large ones
/// are cut into rows, and rows that are too long into pieces. Where padding is needed, a band's source is copied with zeros
/// around it, so that kernels read whole windows; otherwise they read the images themselves.
/// </summary>
internal readonly record struct Bands(Correlation Correlation, int AllExamples, bool InPlace, BandSize Size)
{
    /// <summary>Bytes of a band's source: half of a second-level cache of 256 KB, which leaves room for filters and results.</summary>
    private const int Bytes = 128 * 1024;

    /// <summary>Windows of several examples that share a band: the tables of offsets are written once and read for every band.</summary>
    private const int TableWindows = 1024;

    /// <summary>Numbers from one row of a band's source to the next.</summary>
    public int Pitch { get; } = PitchOf(Correlation, InPlace, Size);

    /// <summary>Numbers from one example of a band's source to the next.</summary>
    public int ImagePitch { get; } =
        (InPlace ? Correlation.Rows.Source : Correlation.Rows.Span(Size.Rows)) * PitchOf(Correlation, InPlace, Size);

    /// <summary>Numbers of a band's copied source.</summary>
    public int CopyLength => InPlace ? 0 : Size.Examples * ImagePitch;

    /// <summary>How many bands there are.</summary>
    public int Number =>
        Parts(AllExamples, Size.Examples) * Parts(Correlation.Rows.Results.Count, Size.Rows) *
        Parts(Correlation.Columns.Results.Count, Size.Columns);

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
            return new(correlation, examples, inPlace, new(1, 1, Even(correlation.Columns.Results.Count, columns)));
        }

        rows = Even(correlation.Rows.Results.Count, rows);
        bool whole = rows == correlation.Rows.Results.Count;
        int most = int.Min(places / (correlation.Rows.Extent * extent), TableWindows / (rows * correlation.Columns.Results.Count));
        int together = whole ? int.Max(1, most) : 1;
        return new(correlation, examples, inPlace, new(Even(examples, together), rows, correlation.Columns.Results.Count));
    }

    /// <summary>The band of an index below <see cref="Number"/>.</summary>
    public Band At(int index)
    {
        int rowParts = Parts(Correlation.Rows.Results.Count, Size.Rows),
            columnParts = Parts(Correlation.Columns.Results.Count, Size.Columns);
        return new(
            BandPart.At(index / columnParts / rowParts, Size.Examples, AllExamples),
            BandPart.At(index / columnParts % rowParts, Size.Rows, Correlation.Rows.Results.Count),
            BandPart.At(index % columnParts, Size.Columns, Correlation.Columns.Results.Count));
    }

    /// <summary>Where each result's window starts in a band's source; a smaller band has the first of them.</summary>
    public void WriteWindowOffsets(Span<int> offsets)
    {
        (int examples, int rows, int columns) = Size;
        int line = Correlation.Rows.Stride * Pitch, step = Correlation.Columns.Stride * Correlation.Channels, at = 0;
        for (int example = 0; example < examples; example++)
        {
            for (int row = 0; row < rows; row++)
            {
                int offset = (example * ImagePitch) + (row * line);
                for (int column = 0; column < columns; column++, offset += step) offsets[at++] = offset;
            }
        }
    }

    /// <summary>Where each result is written, counted from <see cref="ResultStart"/>.</summary>
    public void WriteResultOffsets(Span<int> offsets)
    {
        (int examples, int rows, int columns) = Size;
        Progression vertical = Correlation.Rows.Results, horizontal = Correlation.Columns.Results;
        int height = Correlation.ResultHeight, width = Correlation.ResultWidth, filters = Correlation.Filters, at = 0;
        for (int example = 0; example < examples; example++)
        {
            for (int row = 0; row < rows; row++)
            {
                int line = (example * height) + vertical.Start + (row * vertical.Step);
                int place = (line * width) + horizontal.Start;
                for (int column = 0; column < columns; column++, place += horizontal.Step) offsets[at++] = place * filters;
            }
        }
    }

    /// <summary>The offsets of a window's places from its start, row by row.</summary>
    public void WriteTapOffsets(Span<int> offsets)
    {
        Progression vertical = Correlation.Rows.Taps, horizontal = Correlation.Columns.Taps;
        int line = vertical.Step * Pitch, step = horizontal.Step * Correlation.Channels, at = 0;
        for (int row = 0; row < vertical.Count; row++)
        {
            for (int column = 0; column < horizontal.Count; column++) offsets[at++] = (row * line) + (column * step);
        }
    }

    /// <summary>
    /// Where a band's results start in the batch, without the first place of a result, which <see cref="WriteResultOffsets"/> adds.
    /// </summary>
    public nint ResultStart(in Band band)
    {
        nint row = ((nint)band.Examples.First * Correlation.ResultHeight) + (band.Rows.First * Correlation.Rows.Results.Step);
        return ((row * Correlation.ResultWidth) + (band.Columns.First * Correlation.Columns.Results.Step)) * Correlation.Filters;
    }

    /// <summary>A band's source: copied with its padding, or in place.</summary>
    /// <param name="band">The band.</param>
    /// <param name="images">The batch.</param>
    /// <param name="copy">Memory of <see cref="CopyLength"/>.</param>
    /// <param name="channels">The layout of the source's channels.</param>
    public ref T Source<T>(in Band band, ref T images, Span<T> copy, in ChannelMap channels)
        where T : unmanaged
    {
        CorrelationAxis vertical = Correlation.Rows, horizontal = Correlation.Columns;
        int top = vertical.Taps.Start + (band.Rows.First * vertical.Stride);
        int left = horizontal.Taps.Start + (band.Columns.First * horizontal.Stride);
        int depth = Correlation.Channels, sourceHeight = vertical.Source;
        nint imageRow = (nint)horizontal.Source * channels.ImageChannels, firstExample = band.Examples.First;
        if (InPlace) return ref Unsafe.Add(ref images, (((firstExample * sourceHeight) + top) * imageRow) + (left * depth));

        int height = vertical.Span(band.Rows.Count), width = horizontal.Span(band.Columns.Count);
        int from = int.Clamp(-left, 0, width), to = int.Clamp(horizontal.Source - left, from, width);
        for (int example = 0; example < band.Examples.Count; example++)
        {
            ref T image = ref Unsafe.Add(ref images, (firstExample + example) * sourceHeight * imageRow);
            for (int row = 0; row < height; row++)
            {
                Span<T> copied = copy.Slice((example * ImagePitch) + (row * Pitch), width * depth);
                if ((uint)(top + row) >= (uint)sourceHeight || from == to)
                {
                    copied.Clear();
                    continue;
                }

                copied[..(from * depth)].Clear();
                ref T place = ref Unsafe.Add(ref image, ((top + row) * imageRow) + ((nint)(left + from) * channels.ImageChannels));
                channels.Copy(ref place, copied[(from * depth)..(to * depth)]);
                copied[(to * depth)..].Clear();
            }
        }

        return ref MemoryMarshal.GetReference(copy);
    }

    private static int PitchOf(in Correlation correlation, bool inPlace, in BandSize size) =>
        (inPlace ? correlation.Columns.Source : correlation.Columns.Span(size.Columns)) * correlation.Channels;

    private static int Parts(int all, int part) => (all + part - 1) / part;

    /// <summary>The size of equal parts, as few as possible with a greatest size.</summary>
    private static int Even(int all, int most) => most >= all ? all : Parts(all, Parts(all, most));
}
