using System.IO;

namespace Lamina.Data;

/// <summary>A table as written: texts in rows and named columns. <see cref="CsvEncoding"/> converts it to numbers.</summary>
public sealed class CsvTable
{
    private readonly List<string?[]> rows;
    private readonly List<int> lines;

    internal CsvTable(string file, CsvSchema schema, string[] columnNames, List<string?[]> rows, List<int> lines)
    {
        File = file;
        Schema = schema;
        ColumnNames = columnNames;
        this.rows = rows;
        this.lines = lines;
    }

    /// <summary>Path or name of the file.</summary>
    public string File { get; }

    /// <summary>The schema with which it was read.</summary>
    public CsvSchema Schema { get; }

    /// <summary>Names of the columns in file order.</summary>
    public IReadOnlyList<string> ColumnNames { get; }

    /// <summary>Number of rows without the header; at least 1.</summary>
    public int RowCount => rows.Count;

    /// <summary>The text of a cell; null if the value is missing.</summary>
    /// <param name="row">Row, from 0.</param>
    /// <param name="column">Column, from 0.</param>
    public string? this[int row, int column] => rows[row][column];

    /// <summary>Reads a file; gzip is recognised by its first bytes.</summary>
    /// <exception cref="ArgumentException">Two options of the schema conflict.</exception>
    /// <exception cref="DataFileException">The file exceeds a limit, is not a regular file, or is not a table of the schema.</exception>
    public static CsvTable Read(string path, CsvSchema schema)
    {
        CheckedSchema.Require(schema);
        using FileStream stream = RegularFile.Open(path, schema.Limits);
        return CsvReading.Parse(stream, path, schema);
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
        return CsvReading.Parse(stream, name, schema);
    }

    /// <summary>The line of the file, from 1, on which a row starts.</summary>
    /// <param name="row">Row, from 0.</param>
    public int Line(int row) => lines[row];

    /// <summary>The index of a column, or −1 if there is no such column.</summary>
    internal int Find(CsvColumnKey key)
    {
        if (key.Name is null) return key.Index < ColumnNames.Count ? key.Index : -1;

        return ColumnNames.ToList().IndexOf(key.Name);
    }

    internal DataFileException Fault(int row, int column, string problem) =>
        new(File, problem, Line(row), ColumnNames[column]);
}
