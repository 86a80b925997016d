namespace Lamina.Data;

/// <summary>The cells of a table by row and column, with their lines.</summary>
/// <param name="File">Path or name of the file.</param>
/// <param name="Schema">The schema that the table was read with.</param>
/// <param name="ColumnNames">In file order.</param>
/// <param name="Rows">Without the header; null where a value is missing.</param>
/// <param name="Lines">For each row, the line of the file on which it starts, from 1.</param>
internal sealed record CellTable(
    string File, CsvSchema Schema, string[] ColumnNames, List<string?[]> Rows, List<int> Lines)
{
    public int RowCount => Rows.Count;

    public string? this[int row, int column] => Rows[row][column];

    public int Line(int row) => Lines[row];

    /// <summary>The index of a column, or −1 if there is no such column.</summary>
    public int Find(CsvColumnKey key)
    {
        if (key.Name is null) return key.Index < ColumnNames.Length ? key.Index : -1;

        return Array.IndexOf(ColumnNames, key.Name);
    }

    public DataFileException Fault(int row, int column, string problem) => new(File, problem, Line(row), ColumnNames[column]);
}
