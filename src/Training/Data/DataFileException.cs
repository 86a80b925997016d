using System.IO;

namespace Lamina.Data;

/// <summary>
/// A data file is malformed or has unexpected content. The message states the file, the place in it, and what was expected.
/// </summary>
public sealed class DataFileException : IOException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="file">Path or name of the file.</param>
    /// <param name="problem">What is wrong and what was expected, as a sentence.</param>
    /// <param name="line">Line, from 1, of a text file.</param>
    /// <param name="column">Name of the column of a table.</param>
    /// <param name="offset">Offset in bytes, from 0, in the unpacked content of a binary file.</param>
    /// <param name="innerException">The exception that caused this one.</param>
    public DataFileException(
        string file, string problem, long? line = null, string? column = null, long? offset = null, Exception? innerException = null)
        : base(Describe(file, problem, line, column, offset), innerException)
    {
        File = file;
        Line = line;
        Column = column;
        Offset = offset;
    }

    /// <summary>Path or name of the file.</summary>
    public string File { get; }

    /// <summary>Line, from 1, in a text file; null when the fault has no line.</summary>
    public long? Line { get; }

    /// <summary>Column of a table; null when the fault has no column.</summary>
    public string? Column { get; }

    /// <summary>Offset in bytes, from 0, in the unpacked content of a binary file; null for text files.</summary>
    public long? Offset { get; }

    private static string Describe(string file, string problem, long? line, string? column, long? offset)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(problem);
        string place = line is null ? "" : FormattableString.Invariant($", line {line}");
        if (column is not null) place += $", column '{column}'";
        if (offset is not null) place += FormattableString.Invariant($", offset {offset}");
        return $"{file}{place}: {problem}";
    }
}
