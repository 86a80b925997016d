using System.IO;
using System.Text;

namespace Lamina.Data;

/// <summary>Reads the bytes of a file as rows of cells.</summary>
internal static class CellReading
{
    /// <summary>The rows, including the header, read while they are enumerated.</summary>
    /// <exception cref="ArgumentException">The schema's characters conflict.</exception>
    /// <exception cref="DataFileException">The content is not text, or cannot be divided into cells.</exception>
    public static IEnumerable<CellRow> Rows(Stream content, string file, CsvSchema schema)
    {
        CellForm form = CellForm.Of(schema);
        using TextDecoding decoding = new(content, file, schema.Encoding);
        char[] start = new char[SeparatorLine.Longest];
        int length = Guard(decoding, () => decoding.Text.ReadBlock(start));
        SeparatorLine? separator = SeparatorLine.Find(start.AsSpan(0, length));
        if (separator is not null) form = FormOf(separator, file, schema);

        using TextReader text = new TextAfterStart(start.AsMemory((separator?.Length ?? 0)..length), decoding.Text);
        using TextReader cells = schema.JoinDelimiters ? new DelimiterRuns(text, form.Delimiter, form.Quote) : text;
        using IEnumerator<CellRow> rows = CsvHelperCells.Read(cells, form, file, separator is null ? 0 : 1).GetEnumerator();
        while (Guard(decoding, rows.MoveNext)) yield return rows.Current;
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
                file, $"The line states {CellText.Quote(separator.Delimiter.ToString())} as the delimiter. {exception.Message}", 1,
                innerException: exception);
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
