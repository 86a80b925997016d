namespace Lamina.Benchmarks.Gpu.Report;

/// <summary>
/// A table in plain text whose rows are printed as they come; the first two columns begin at one place, the others end at one.
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
