using System.Globalization;
using System.IO;

namespace Lamina.Data;

/// <summary>Turns rows of cells into a table: names of columns, widths, and missing cells.</summary>
internal static class CsvReading
{
    /// <summary>The table of a file, which is read once, forward only.</summary>
    /// <param name="stream">The file, packed or not; left open.</param>
    /// <param name="file">Its name in messages.</param>
    /// <param name="schema">Its form.</param>
    /// <exception cref="DataFileException">It is damaged, exceeds a limit, or is not a table of the schema.</exception>
    public static CellTable Parse(Stream stream, string file, CsvSchema schema)
    {
        using Stream content = FileContent.Of(stream, file, schema.Limits);
        try
        {
            return Assemble(CellReading.Rows(content, file, schema), file, schema);
        }
        catch (DataFileException)
        {
            FileContent.RequireWhole(content);
            throw;
        }
    }

    /// <summary>The table of rows from any parser.</summary>
    /// <exception cref="DataFileException">There is no row of data, rows differ in width, or a limit is exceeded.</exception>
    public static CellTable Assemble(IEnumerable<CellRow> cells, string file, CsvSchema schema)
    {
        HashSet<string> missing = new(schema.Missing, StringComparer.Ordinal);
        string[]? first = null;
        string[] names = [];
        List<string?[]> rows = [];
        List<int> lines = [];
        foreach (CellRow row in cells)
        {
            if (IsBlank(row, first)) continue;
            if (first is null)
            {
                first = row.Cells;
                names = ColumnNames(row, file, schema);
                if (schema.HasHeader) continue;
            }

            if (rows.Count == schema.Limits.Rows)
                throw Limit.Exceeded(file, "The table has", rows.Count, nameof(DataLimits.Rows), row.Line);
            RequireWidth(row, names, file, DelimiterGuess.Hint(first, schema));
            rows.Add(Array.ConvertAll(row.Cells, cell => missing.Contains(cell) ? null : cell));
            lines.Add(row.Line);
        }

        if (first is null || rows.Count == 0) throw new DataFileException(file, "There is no row of data.");
        if (DelimiterGuess.Problem(first, rows, schema) is string problem) throw new DataFileException(file, problem, lines[0]);
        return new CellTable(file, schema, names, rows, lines);
    }

    private static string[] ColumnNames(CellRow first, string file, CsvSchema schema)
    {
        string[] cells = first.Cells;
        Limit.Require(file, "The table has", cells.Length, schema.Limits.Columns, nameof(DataLimits.Columns));
        string[] names = new string[cells.Length];
        for (int column = 0; column < names.Length; column++)
        {
            string given = schema.HasHeader ? cells[column] : schema.ColumnNames.ElementAtOrDefault(column) ?? "";
            names[column] = given.Length > 0 ? given : string.Create(CultureInfo.InvariantCulture, $"column{column}");
        }

        if (!schema.HasHeader && schema.ColumnNames.Count > 0 && schema.ColumnNames.Count != cells.Length)
        {
            throw new DataFileException(
                file, $"There are {cells.Length} fields for {schema.ColumnNames.Count} column names.{DelimiterGuess.Hint(cells, schema)}",
                first.Line);
        }

        string? twice = names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1)?.Key;
        return twice is null
            ? names
            : throw new DataFileException(file, $"Two columns are called {CellText.Quote(twice)}.", first.Line, twice);
    }

    private static void RequireWidth(CellRow row, string[] names, string file, string hint)
    {
        int width = row.Cells.Length;
        if (width == names.Length) return;

        throw width < names.Length
            ? new DataFileException(file, $"The row ends after {width} of {names.Length} fields.{hint}", row.Line, names[width])
            : new DataFileException(
                file,
                $"The row has {width} fields, one of them {CellText.Quote(row.Cells[names.Length])}; "
                + (names.Length == 1 ? "there is 1 column." : $"there are {names.Length} columns.") + hint,
                row.Line);
    }

    /// <summary>A line of blanks only, unless it is the missing value of a table of one column.</summary>
    private static bool IsBlank(CellRow row, string[]? first) =>
        row.Cells.Length == 1 && first?.Length != 1 && string.IsNullOrWhiteSpace(row.Cells[0]);
}
