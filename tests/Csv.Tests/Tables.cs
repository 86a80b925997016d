using System.IO;
using System.Text;
using Lamina.Data;

namespace Lamina.Csv.Tests;

/// <summary>Tables made of texts, as if they were files with the name <c>table</c>.</summary>
internal static class Tables
{
    public static CsvTable Read(string text, CsvSchema schema) =>
        CsvTable.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "table", schema);

    /// <summary>A table of the column <c>a</c>, each cell between quotes.</summary>
    public static CsvTable Column(IEnumerable<string> cells, CsvSchema? schema = null) => Read(
        "a,one\n" + string.Concat(cells.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\",1\n")),
        schema ?? new CsvSchema());

    /// <summary>The encoded column <c>a</c>.</summary>
    public static float[] Encode(CsvTable table) => Encode(CsvEncoding.Fit(table), table);

    public static float[] Encode(CsvEncoding encoding, CsvTable table)
    {
        Dataset data = encoding.Encode(table);
        return [.. Enumerable.Range(0, data.Count).Select(row => data.Input(row)[0])];
    }

    /// <summary>The message of the exception when a table is read, fitted or encoded.</summary>
    public static string Message(Func<CsvTable> read) => Assert.Throws<DataFileException>(() => Encode(read())).Message;
}
