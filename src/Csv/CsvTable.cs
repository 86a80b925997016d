using System.IO;

namespace Lamina.Data;

/// <summary>A table as it is written: texts in rows and named columns. <see cref="CsvEncoding"/> makes numbers of it.</summary>
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

    /// <summary>How it was read.</summary>
    public CsvSchema Schema { get; }

    /// <summary>Names of the columns in file order.</summary>
    public IReadOnlyList<string> ColumnNames { get; }

    /// <summary>Rows, the header not counted; at least 1.</summary>
    public int RowCount => rows.Count;

    /// <summary>One text; null where the value is missing.</summary>
    /// <param name="row">Row, from 0.</param>
    /// <param name="column">Column, from 0.</param>
    public string? this[int row, int column] => rows[row][column];

    /// <summary>Reads a file; gzip is recognised by its first bytes.</summary>
    /// <exception cref="ArgumentException">Two options of the schema contradict each other.</exception>
    /// <exception cref="DataFileException">The file exceeds a limit, is no regular file, or is no table of the schema.</exception>
    public static CsvTable Read(string path, CsvSchema schema)
    {
        CheckedSchema.Require(schema);
        using FileStream stream = RegularFile.Open(path, schema.Limits);
        return CsvReading.Parse(stream, path, schema);
    }

    /// <summary>Reads from a stream's position to its end; gzip is recognised by its first bytes.</summary>
    /// <param name="stream">The content; left open.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="schema">How it is written.</param>
    /// <exception cref="ArgumentException">Two options of the schema contradict each other.</exception>
    /// <exception cref="DataFileException">The content exceeds a limit, or is not a table of the schema's form.</exception>
    public static CsvTable Read(Stream stream, string name, CsvSchema schema)
    {
        CheckedSchema.Require(schema);
        return CsvReading.Parse(stream, name, schema);
    }

    /// <summary>The line of the file, from 1, on which a row starts.</summary>
    /// <param name="row">Row, from 0.</param>
    public int Line(int row) => lines[row];

    /// <summary>The place of a column, or −1 when there is none of that name or index.</summary>
    internal int Find(CsvColumnKey key)
    {
        if (key.Name is null) return key.Index < ColumnNames.Count ? key.Index : -1;

        return ColumnNames.ToList().IndexOf(key.Name);
    }

    internal DataFileException Fault(int row, int column, string problem) =>
        new(File, problem, Line(row), ColumnNames[column]);
}
