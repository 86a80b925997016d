namespace Lamina.Data;

/// <summary>Suspects another delimiter in a table of one column.</summary>
internal static class DelimiterGuess
{
    private const int RowsLookedAt = 100;

    private static readonly char[] Candidates = [';', '\t', '|', ',', ' '];

    /// <summary>A hint for the message of another fault, from the first row only; empty if there is none.</summary>
    public static string Hint(string[] firstRow, CsvSchema schema)
    {
        if (schema is { Delimiter: ' ', JoinDelimiters: false })
            return " If a run of spaces is one separator, set CsvSchema.JoinDelimiters.";
        if (firstRow is not [string only]) return "";

        char[] found = [.. Others(schema).Where(only.Contains)];
        return found.Length == 0 ? "" : " " + Question(only, found.MaxBy(candidate => only.Count(other => other == candidate)));
    }

    /// <summary>
    /// The problem if every row has the same number of another delimiter; null if not, or if the schema declares one column.
    /// </summary>
    public static string? Problem(string[] firstRow, List<string?[]> rows, CsvSchema schema)
    {
        if (firstRow is not [string only] || IsDeclared(only, schema)) return null;

        string[] texts = [only, .. rows.Take(RowsLookedAt).Select(row => row[0] ?? "")];
        foreach (char candidate in Others(schema))
        {
            int[] counts = [.. texts.Select(text => text.Trim(' ').Count(other => other == candidate))];
            bool divides = counts[0] > 0 && counts.All(count => count == counts[0]);
            if (divides && (candidate != ' ' || AreNumbers(texts[1..]))) return Question(only, candidate);
        }

        return null;
    }

    /// <summary>Spaces are common in texts, so they count only between numbers.</summary>
    private static bool AreNumbers(string[] texts) => texts.SelectMany(text => text.Split(' ')).All(part =>
        part.Length == 0 || NumberText.Read(part, CsvNumberStyle.Default).Kind == CellKind.Number);

    private static IEnumerable<char> Others(CsvSchema schema) => Candidates.Where(candidate =>
        candidate != schema.Delimiter && candidate != schema.NumberStyle.DecimalMark && candidate != schema.NumberStyle.GroupMark);

    private static bool IsDeclared(string only, CsvSchema schema) =>
        schema.ColumnNames.Count == 1 || schema.Columns.Any(column => column.Key.Name == only);

    private static string Question(string only, char delimiter) =>
        $"One column {CellText.Quote(only)}: is the delimiter {CellText.Quote(delimiter.ToString())}? Set CsvSchema.Delimiter to it"
        + (delimiter == ' ' ? ", and JoinDelimiters if a run of spaces is one separator." : ".");
}
