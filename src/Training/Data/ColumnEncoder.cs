namespace Lamina.Data;

/// <summary>Turns the texts of one column into numbers, with what was fitted on one table.</summary>
internal abstract class ColumnEncoder(string column, CsvColumn declaration)
{
    /// <summary>Name of the column in every table.</summary>
    public string Column { get; } = column;

    public CsvColumn Declaration { get; } = declaration;

    /// <summary>Names of the numbers it writes; their count is its width.</summary>
    public abstract IReadOnlyList<string> Names { get; }

    /// <summary>Writes the numbers of one field.</summary>
    /// <exception cref="DataFileException">The field cannot be encoded.</exception>
    public abstract void Encode(CsvTable table, int row, int column, Span<float> numbers);

    /// <summary>The text of a field, null when missing.</summary>
    public static string? Text(CsvTable table, int row, int column, CsvColumn declaration)
    {
        string? text = table[row, column];
        return text is null || declaration.Clean is null ? text : declaration.Clean(text);
    }

    protected string? Text(CsvTable table, int row, int column) => Text(table, row, column, Declaration);
}
