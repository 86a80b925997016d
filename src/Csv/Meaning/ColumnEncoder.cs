namespace Lamina.Data;

/// <summary>Converts the texts of one column to numbers, as fitted on one table.</summary>
internal abstract class ColumnEncoder(string column, CsvColumn declaration)
{
    /// <summary>Name of the column in every table.</summary>
    public string Column { get; } = column;

    public CsvColumn Declaration { get; } = declaration;

    /// <summary>Names of the elements that it writes; their number is its width.</summary>
    public abstract IReadOnlyList<string> Names { get; }

    /// <summary>Warnings about valid content that looks like a mistake, one sentence each.</summary>
    public virtual IReadOnlyList<string> Warnings => [];

    /// <summary>Writes the numbers of a column.</summary>
    /// <param name="table">The fitted table or another.</param>
    /// <param name="column">Index of the column in it.</param>
    /// <param name="block">The destination of the numbers of each row.</param>
    /// <exception cref="DataFileException">A cell cannot be encoded.</exception>
    public abstract void Encode(CellTable table, int column, ColumnBlock block);

    protected ColumnCells Cells(CellTable table, int column) => new(table, column, Declaration);
}
