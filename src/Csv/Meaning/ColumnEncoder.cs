namespace Lamina.Data;

/// <summary>Turns the texts of one column into numbers, with what was fitted on one table.</summary>
internal abstract class ColumnEncoder(string column, CsvColumn declaration)
{
    /// <summary>Name of the column in every table.</summary>
    public string Column { get; } = column;

    public CsvColumn Declaration { get; } = declaration;

    /// <summary>Names of the numbers it writes; their count is its width.</summary>
    public abstract IReadOnlyList<string> Names { get; }

    /// <summary>What is allowed and looks like a mistake, a sentence each.</summary>
    public virtual IReadOnlyList<string> Warnings => [];

    /// <summary>Writes the numbers of a column.</summary>
    /// <param name="table">The fitted table or another.</param>
    /// <param name="column">Place of the column in it.</param>
    /// <param name="block">Where the numbers of each row go.</param>
    /// <exception cref="DataFileException">A cell cannot be encoded.</exception>
    public abstract void Encode(CellTable table, int column, ColumnBlock block);

    protected ColumnCells Cells(CellTable table, int column) => new(table, column, Declaration);
}
