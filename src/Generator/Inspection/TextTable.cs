using Lamina.Generator.Emission;

namespace Lamina.Generator.Inspection;

/// <summary>A table of aligned columns; a cell that is too long for its column continues on the following lines.</summary>
internal sealed class TextTable
{
    private const string Gap = "  ";

    private readonly int[] limits;
    private readonly List<List<string>[]> rows = new();

    /// <param name="limits">The maximum width of each column in characters.</param>
    public TextTable(params int[] limits) => this.limits = limits;

    /// <summary>A count with its unit, in the singular or plural.</summary>
    public static string Count(long count, string thing) => $"{Literals.Grouped(count)} {thing}{(count == 1 ? "" : "s")}";

    public void Add(params string[] cells) => rows.Add(cells.Select((cell, column) => Wrap(cell, limits[column])).ToArray());

    public IEnumerable<string> Lines(string indent)
    {
        if (rows.Count == 0) yield break;
        int[] widths = limits.Select((_, column) => rows.SelectMany(row => row[column]).Max(line => line.Length)).ToArray();
        foreach (List<string>[] row in rows)
        {
            int height = row.Max(cell => cell.Count);
            for (int line = 0; line < height; line++)
            {
                IEnumerable<string> cells = row.Select((cell, column) => (line < cell.Count ? cell[line] : "").PadRight(widths[column]));
                yield return (indent + string.Join(Gap, cells)).TrimEnd();
            }
        }
    }

    /// <summary>Breaks text into lines, at spaces where possible; all lines but the first are indented.</summary>
    private static List<string> Wrap(string cell, int limit)
    {
        const string inner = "  ";
        var lines = new List<string>();
        string rest = cell;
        while (rest.Length > limit)
        {
            int space = rest.LastIndexOf(' ', limit);
            int end = space > inner.Length ? space : limit;
            lines.Add(rest.Substring(0, end).TrimEnd());
            rest = inner + rest.Substring(end).TrimStart();
        }

        lines.Add(rest);
        return lines;
    }
}
