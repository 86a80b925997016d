using System.IO;
using System.Text;
using CsvHelper;

namespace Lamina.Data;

/// <summary>
/// Divides a text into rows of cells with CsvHelper's reader. Only this file uses that library, and it translates all of its exceptions.
/// </summary>
internal static class CsvHelperCells
{
    /// <summary>The rows of a text, without its empty lines.</summary>
    /// <param name="text">The text after the skipped lines; left open.</param>
    /// <param name="form">Its special characters.</param>
    /// <param name="file">Its name in messages.</param>
    /// <param name="linesBefore">Number of lines of the file before the text.</param>
    /// <exception cref="DataFileException">Quotes are not balanced.</exception>
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
            throw new DataFileException(file, $"The row cannot be divided into fields: {exception.Message}", innerException: exception);
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

        // The library rejects whitespace as a quote, even without trimming.
        WhitespaceCharacters = form.Quote == '\t' ? " " : " \t",
        TrackLineNumbers = true,

        // The cells are kept in memory, and many are equal, such as categories.
        PoolStrings = true,

        // With Trim, the library treats a line of blanks as empty, but in a table of one column it is a missing value.
        SkipEmptyLines = false,
    };

    private static DataFileException Unpaired(string field, string file, int line) => new(
        file,
        $"The quotes of {CellText.Quote(field)} do not pair. A quoted field ends with its quote, and quotes inside are doubled; "
        + $"set {nameof(CsvSchema)}.{nameof(CsvSchema.Quote)} to null if quotes are plain characters.",
        line);

    /// <summary>The field of the row, as written, that contains an offset of the input or ends there.</summary>
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
