using System.IO;
using System.Text;

namespace Lamina.Data;

/// <summary>From the bytes of a file to its rows of cells.</summary>
internal static class CellReading
{
    /// <summary>The rows, the header among them.</summary>
    /// <exception cref="ArgumentException">The schema's characters contradict each other.</exception>
    /// <exception cref="DataFileException">The content is no text of cells.</exception>
    public static IEnumerable<CellRow> Rows(byte[] content, string file, CsvSchema schema)
    {
        CellForm form = CellForm.Of(schema);
        TextDecoding decoding = new(content, file, schema.Encoding);
        SeparatorLine? separator = Guard(decoding, () => FindSeparator(decoding));
        if (separator is not null) form = FormOf(separator, file, schema);
        return Rows(decoding, separator, form, file, schema.JoinDelimiters);
    }

    private static IEnumerable<CellRow> Rows(TextDecoding decoding, SeparatorLine? separator, CellForm form, string file, bool join)
    {
        using StreamReader text = decoding.Open();
        for (int i = 0; i < separator?.Length; i++) text.Read();

        using TextReader cells = join ? new DelimiterRuns(text, form.Delimiter, form.Quote) : text;
        using IEnumerator<CellRow> rows = CsvHelperCells.Read(cells, form, file, separator is null ? 0 : 1).GetEnumerator();
        while (Guard(decoding, rows.MoveNext)) yield return rows.Current;
    }

    private static SeparatorLine? FindSeparator(TextDecoding decoding)
    {
        using StreamReader text = decoding.Open();
        return SeparatorLine.Find(text);
    }

    private static CellForm FormOf(SeparatorLine separator, string file, CsvSchema schema)
    {
        try
        {
            return CellForm.Of(schema, separator.Delimiter);
        }
        catch (ArgumentException exception)
        {
            throw new DataFileException(
                file, $"The line names {CellText.Quote(separator.Delimiter.ToString())} as the delimiter. {exception.Message}", 1,
                inner: exception);
        }
    }

    private static T Guard<T>(TextDecoding decoding, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (DecoderFallbackException exception)
        {
            throw decoding.Fault(exception);
        }
    }
}
