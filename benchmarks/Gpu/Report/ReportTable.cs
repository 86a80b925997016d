namespace Lamina.Benchmarks.Gpu.Report;

/// <summary>
/// A table in plain text whose rows are printed immediately. The first two columns are aligned to the left, the others to the right.
/// </summary>
internal sealed class ReportTable((string Title, int Width)[] columns)
{
    private const int Names = 2;

    public void Header() => Row([.. columns.Select(column => column.Title)]);

    public void Row(params string[] cells)
    {
        IEnumerable<string> aligned =
            cells.Select((cell, i) => i < Names ? cell.PadRight(columns[i].Width) : cell.PadLeft(columns[i].Width));
        Console.WriteLine(string.Join(' ', aligned).TrimEnd());
    }
}
