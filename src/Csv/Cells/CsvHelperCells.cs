using System.IO;
using System.Text;
using CsvHelper;

namespace Lamina.Data;

/// <summary>
/// Divides a text into rows of cells with CsvHelper's reader. No other file names that library, and none of its exceptions leaves.
/// </summary>
internal static class CsvHelperCells
{
    /// <summary>The rows of a text, without its empty lines.</summary>
    /// <param name="text">What follows the lines before it; left open.</param>
    /// <param name="form">What divides it.</param>
    /// <param name="file">What messages call it.</param>
    /// <param name="linesBefore">Lines of the file that are not in the text.</param>
    /// <exception cref="DataFileException">Quotes do not pair.</exception>
    public static IEnumerable<CellRow> Read(TextReader text, CellForm form, string file, int linesBefore)
    {
        CharacterExchange exchange = CharacterExchange.Of(form);
        CsvMalformedRecord? malformed = null;
        CsvReaderOptions options = Options(exchange.Form) with { OnMalformedRecord = record => malformed = record };
        using CsvReader reader = CsvReader.Create(exchange.Of(text), options, leaveOpen: true);
        while (Next(reader, file))
        {
            if (reader.RawRecord.IsEmpty) continue;

            int line = checked(linesBefore + (int)reader.LineNumber);
            if (malformed is { } record) throw Unpaired(exchange.Of(FieldAt(reader, record.ByteOffset)), file, line);

            yield return new CellRow(line, Cells(reader, exchange));
        }
    }

    private static bool Next(CsvReader reader, string file)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException exception)
        {
            throw new DataFileException(file, $"The row cannot be divided into fields: {exception.Message}", inner: exception);
        }
    }

    private static string[] Cells(CsvReader reader, CharacterExchange exchange)
    {
        string[] cells = new string[reader.FieldCount];
        for (int i = 0; i < cells.Length; i++) cells[i] = exchange.Of(reader.GetString(i));
        return cells;
    }

    private static CsvReaderOptions Options(CellForm form) => new()
    {
        HasHeader = false,
        Separator = form.Delimiter,
        Mode = form.Quote is null ? CsvMode.NoEscape : CsvMode.Rfc4180,
        Quote = form.Quote ?? '"',
        CommentPrefix = form.Comment,
        TrimWhitespace = form.Trim,

        // The library refuses whitespace that quotes, even if nothing is trimmed.
        WhitespaceCharacters = form.Quote == '\t' ? " " : " \t",
        TrackLineNumbers = true,

        // The cells are kept, and many are equal: categories, for example.
        PoolStrings = true,

        // With Trim the library takes a line of blanks for empty, but in a table of one column it is a missing value.
        SkipEmptyLines = false,
    };

    private static DataFileException Unpaired(string field, string file, int line) => new(
        file,
        $"The quotes of {CellText.Quote(field)} do not pair. A quoted field ends with its quote, and quotes inside are doubled; "
        + $"set {nameof(CsvSchema)}.{nameof(CsvSchema.Quote)} to null if quotes are plain characters.",
        line);

    /// <summary>The field of the row, as it is written, that an offset of the input lies in or ends.</summary>
    private static string FieldAt(CsvReader reader, long offset)
    {
        long end = reader.ByteOffset;
        int field = -1;
        do
        {
            field++;
            end += reader.GetRawSpan(field).Length;
        }
        while (end++ < offset && field < reader.FieldCount - 1);

        return Encoding.UTF8.GetString(reader.GetRawSpan(field));
    }
}
