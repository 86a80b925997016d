using System.Globalization;
using System.IO;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Lamina.Data;

/// <summary>Turns the bytes of a delimited text into a table, with CsvHelper's parser.</summary>
internal static class CsvReading
{
    public static CsvTable Parse(byte[] content, string file, CsvSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        using StringReader text = new(Decode(content, file, schema.Encoding));
        using CsvParser parser = new(text, Configure(file, schema));
        HashSet<string> missing = new(schema.Missing, StringComparer.Ordinal);
        string[]? names = null;
        List<string?[]> rows = [];
        List<int> lines = [];
        while (parser.Read())
        {
            string[] fields = parser.Record!;
            if (IsBlank(fields, names)) continue;

            int line = FirstLine(parser);
            if (names is null)
            {
                names = ColumnNames(fields, file, line, schema);
                if (schema.HasHeader) continue;
            }

            RequireWidth(fields, names, file, line);
            rows.Add(Array.ConvertAll(fields, field => missing.Contains(field) ? null : field));
            lines.Add(line);
        }

        if (names is null || rows.Count == 0) throw new DataFileException(file, "There is no row of data.");
        return new CsvTable(file, schema, names, rows, lines);
    }

    private static CsvConfiguration Configure(string file, CsvSchema schema) => new(CultureInfo.InvariantCulture)
    {
        HasHeaderRecord = false,
        Delimiter = schema.Delimiter.ToString(),
        Mode = schema.Quote is null ? CsvMode.NoEscape : CsvMode.RFC4180,
        Quote = schema.Quote ?? '"',
        Escape = schema.Quote ?? '"',
        AllowComments = schema.Comment is not null,
        Comment = schema.Comment ?? '#',
        TrimOptions = schema.Trim ? TrimOptions.Trim : TrimOptions.None,
        CacheFields = true,
        BadDataFound = bad => throw new DataFileException(
            file,
            $"The quotes of '{Shorten(bad.Field)}' do not pair. A quoted field ends with its quote, and quotes inside are doubled; "
            + $"set {nameof(CsvSchema)}.{nameof(CsvSchema.Quote)} to null if quotes are plain characters.",
            FirstLine(bad.Context.Parser!, closed: !bad.Field.EndsWith('\n'))),
    };

    private static string Decode(byte[] content, string file, Encoding encoding)
    {
        Encoding strict = Encoding.GetEncoding(
            encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        ReadOnlySpan<byte> mark = strict.GetPreamble();
        int start = !mark.IsEmpty && content.AsSpan().StartsWith(mark) ? mark.Length : 0;
        try
        {
            return strict.GetString(content, start, content.Length - start);
        }
        catch (DecoderFallbackException exception)
        {
            int line = 1 + content.AsSpan(0, Math.Clamp(start + exception.Index, 0, content.Length)).Count((byte)'\n');
            throw new DataFileException(file, $"The bytes here are not {encoding.WebName} text.", line, inner: exception);
        }
    }

    // The parser's count stands at the end of the record; a quoted field may have run over several lines. The line end that closes
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

    private static string[] ColumnNames(string[] fields, string file, int line, CsvSchema schema)
    {
        string[] names = new string[fields.Length];
        for (int column = 0; column < names.Length; column++)
        {
            string given = schema.HasHeader ? fields[column] : schema.ColumnNames.ElementAtOrDefault(column) ?? "";
            names[column] = given.Length > 0 ? given : string.Create(CultureInfo.InvariantCulture, $"column{column}");
        }

        if (!schema.HasHeader && schema.ColumnNames.Count > 0 && schema.ColumnNames.Count != fields.Length)
        {
            throw new DataFileException(file, $"There are {fields.Length} fields for {schema.ColumnNames.Count} column names.", line);
        }

        string? twice = names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1)?.Key;
        return twice is null ? names : throw new DataFileException(file, $"Two columns are called '{twice}'.", line, twice);
    }

    private static void RequireWidth(string[] fields, string[] names, string file, int line)
    {
        if (fields.Length == names.Length) return;

        throw fields.Length < names.Length
            ? new DataFileException(file, $"The row ends after {fields.Length} of {names.Length} fields.", line, names[fields.Length])
            : new DataFileException(
                file,
                $"The row has {fields.Length} fields, one of them '{Shorten(fields[names.Length])}'; there are {names.Length} columns.",
                line);
    }

    private static bool IsBlank(string[] fields, string[]? names) =>
        fields.Length == 1 && names?.Length != 1 && string.IsNullOrWhiteSpace(fields[0]);

    private static string Shorten(string text) => text.Length <= 40 ? text : $"{text.AsSpan(0, 40)}…";
}
