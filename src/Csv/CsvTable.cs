using System.IO;

namespace Lamina.Data;

/// <summary>A table as written: texts in rows and named columns. <see cref="CsvEncoding"/> converts it to numbers.</summary>
public sealed class CsvTable
{
    internal CsvTable(CellTable cells) => Cells = cells;

    /// <summary>Path or name of the file.</summary>
    public string File => Cells.File;

    /// <summary>The schema with which it was read.</summary>
    public CsvSchema Schema => Cells.Schema;

    /// <summary>Names of the columns in file order.</summary>
    public IReadOnlyList<string> ColumnNames => Cells.ColumnNames;

    /// <summary>Rows, the header not counted; at least 1.</summary>
    public int RowCount => Cells.RowCount;

    internal CellTable Cells { get; }

    /// <summary>The text of a cell; null if the value is missing.</summary>
    /// <param name="row">Row, from 0.</param>
    /// <param name="column">Column, from 0.</param>
    public string? this[int row, int column] => Cells[row, column];

    /// <summary>Reads a file; gzip is recognised by its first bytes.</summary>
    /// <exception cref="ArgumentException">Two options of the schema conflict.</exception>
    /// <exception cref="DataFileException">The file exceeds a limit, is not a regular file, or is not a table of the schema.</exception>
    public static CsvTable Read(string path, CsvSchema schema)
    {
        CheckedSchema.Require(schema);
        using FileStream stream = RegularFile.Open(path, schema.Limits);
        return new CsvTable(CsvReading.Parse(stream, path, schema));
    }

    /// <summary>Reads from a stream's position to its end; gzip is recognised by its first bytes.</summary>
    /// <param name="stream">The content; left open.</param>
    /// <param name="name">Its name in messages.</param>
    /// <param name="schema">Its form.</param>
    /// <exception cref="ArgumentException">Two options of the schema conflict.</exception>
    /// <exception cref="DataFileException">The content exceeds a limit, or is not a table of the schema's form.</exception>
    public static CsvTable Read(Stream stream, string name, CsvSchema schema)
    {
        CheckedSchema.Require(schema);
        return new CsvTable(CsvReading.Parse(stream, name, schema));
    }

    /// <summary>The line of the file, from 1, on which a row starts.</summary>
    /// <param name="row">Row, from 0.</param>
    public int Line(int row) => Cells.Line(row);
}
