namespace Lamina.Data;

/// <summary>The cells of one column of a table, cleaned as declared.</summary>
internal sealed class ColumnCells(CellTable table, int column, CsvColumn declaration)
{
    /// <summary>If more than this fraction of the present values are numbers, an undeclared column is one of numbers.</summary>
    public const double NumericShare = 0.5;

    public CsvNumberStyle Style { get; } = table.Schema.StyleOf(declaration);

    public CellTable Table => table;

    public int Column => column;

    public CsvColumn Declaration => declaration;

    public int Count => table.RowCount;

    /// <summary>The text of a cell, null if missing. The result of cleaning may also mean missing.</summary>
    public string? Text(int row)
    {
        if (table[row, column] is not string text || declaration.Clean is null) return table[row, column];

        string? cleaned = declaration.Clean(text);
        return cleaned is null || table.Schema.Missing.Contains(cleaned, StringComparer.Ordinal) ? null : cleaned;
    }

    /// <summary>The numbers of the column in double precision; NaN for missing ones.</summary>
    /// <exception cref="DataFileException">Cells are neither numbers nor missing; the message lists them.</exception>
    public double[] Numbers()
    {
        OddCells odd = new(table, column, declaration);
        double[] numbers = Read(odd, out _);
        return odd.Count == 0 ? numbers : throw odd.NotNumbers();
    }

    /// <summary>The kind of an undeclared column: numbers if all cells are numbers, categories if few of them are.</summary>
    /// <exception cref="DataFileException">The kind is ambiguous, or all values are missing.</exception>
    public CsvKind Infer()
    {
        OddCells odd = new(table, column, declaration);
        Read(odd, out int numbers);
        if (numbers == 0 && odd.Count == 0) throw Fault(0, "Every value is missing; declare the column as ignored.");
        if (odd.Count == 0) return CsvKind.Numeric;

        // Texts that look like missing values count for neither.
        int numeric = numbers + odd.Of(CellKind.OtherNotation) + odd.Of(CellKind.OutOfRange);
        int texts = odd.Of(CellKind.Text);
        return numeric + texts == 0 || numeric > NumericShare * (numeric + texts) ? throw odd.MostlyNumbers(numbers) : CsvKind.Categorical;
    }

    public DataFileException Fault(int row, string problem) => table.Fault(row, column, problem);

    private double[] Read(OddCells odd, out int count)
    {
        count = 0;
        double[] numbers = new double[Count];
        for (int row = 0; row < numbers.Length; row++)
        {
            string? text = Text(row);
            NumberReading reading = text is null ? default : NumberText.Read(text, Style);
            numbers[row] = text is null ? double.NaN : reading.Number;
            if (text is null) continue;

            if (reading.Kind == CellKind.Number) count++;
            else odd.Add(row, text, reading.Kind);
        }

        return numbers;
    }
}
