using System.Globalization;
using System.IO;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Lamina.Data;

/// <summary>
/// Divides a text into rows of cells with CsvHelper's parser. No other file names that library, and none of its exceptions leaves.
/// </summary>
internal static class CsvHelperCells
{
    /// <summary>The rows of a text, blank lines among them.</summary>
    /// <param name="text">What follows the lines before it.</param>
    /// <param name="form">What divides it.</param>
    /// <param name="file">What messages call it.</param>
    /// <param name="linesBefore">Lines of the file that are not in the text.</param>
    /// <exception cref="DataFileException">Quotes do not pair.</exception>
    public static IEnumerable<CellRow> Read(TextReader text, CellForm form, string file, int linesBefore)
    {
        using CsvParser parser = new(text, Configure(form, file, linesBefore), leaveOpen: true);
        while (Next(parser, file, linesBefore)) yield return new CellRow(linesBefore + FirstLine(parser), parser.Record!);
    }

    private static bool Next(CsvParser parser, string file, int linesBefore)
    {
        try
        {
            return parser.Read();
        }
        catch (CsvHelperException exception) when (exception.InnerException is DecoderFallbackException inner)
        {
            throw new DecoderFallbackException(inner.Message, inner);
        }
        catch (CsvHelperException exception)
        {
            throw new DataFileException(
                file, $"The row cannot be divided into fields: {exception.Message}", linesBefore + parser.RawRow, inner: exception);
        }
    }

    private static CsvConfiguration Configure(CellForm form, string file, int linesBefore) => new(CultureInfo.InvariantCulture)
    {
        HasHeaderRecord = false,
        Delimiter = form.Delimiter.ToString(),
        Mode = form.Quote is null ? CsvMode.NoEscape : CsvMode.RFC4180,

        // The library compares quote and delimiter even where nothing is quoted.
        Quote = form.Quote ?? '\0',
        Escape = form.Quote ?? '\0',
        AllowComments = form.Comment is not null,
        Comment = form.Comment ?? '#',
        TrimOptions = form.Trim ? TrimOptions.Trim : TrimOptions.None,
        WhiteSpaceChars = form.Trim ? form.Delimiter == '\t' ? [' '] : [' ', '\t'] : [],
        CacheFields = true,
        BadDataFound = bad => throw new DataFileException(
            file,
            $"The quotes of {CellText.Quote(bad.Field)} do not pair. A quoted field ends with its quote, and quotes inside are doubled; "
            + $"set {nameof(CsvSchema)}.{nameof(CsvSchema.Quote)} to null if quotes are plain characters.",
            linesBefore + FirstLine(bad.Context.Parser!, closed: !bad.Field.EndsWith('\n'))),
    };

    // The parser's count is that of the record's end; a quoted field may have run over several lines. The line end that closes
    // the record is no part of it, unless the file ended inside a quoted field.
    private static int FirstLine(IParser parser, bool closed = true)
    {
        ReadOnlySpan<char> record = parser.RawRecord;
        if (closed && record.EndsWith("\n")) record = record[..^1];
        if (closed && record.EndsWith("\r")) record = record[..^1];

        int inner = 0;
        for (int i = 0; i < record.Length; i++)
        {
            bool firstOfTwo = record[i] == '\r' && i + 1 < record.Length && record[i + 1] == '\n';
            if (record[i] is '\r' or '\n' && !firstOfTwo) inner++;
        }

        return parser.RawRow - inner;
    }
}
