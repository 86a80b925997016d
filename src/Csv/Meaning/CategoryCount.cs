namespace Lamina.Data;

/// <summary>The categories of a column: the number of rows, the first text and the first row of each.</summary>
internal sealed class CategoryCount
{
    private readonly Dictionary<string, (int Count, int FirstRow)> found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Category, int Row)> texts = new(StringComparer.Ordinal);

    public CategoryCount(ColumnCells cells)
    {
        for (int row = 0; row < cells.Count; row++)
        {
            if (cells.Text(row) is not string text) continue;

            Present++;
            if (!texts.TryGetValue(text, out (string Category, int Row) known))
            {
                known = (ClassText.Category(text), row);
                texts.Add(text, known);
            }

            (int count, int firstRow) = found.GetValueOrDefault(known.Category, (0, row));
            found[known.Category] = (count + 1, firstRow);
        }
    }

    public IReadOnlyCollection<string> Categories => found.Keys;

    /// <summary>Number of rows that have a category.</summary>
    public int Present { get; private set; }

    /// <summary>Every text with its category and its first row.</summary>
    public IEnumerable<(string Text, string Category, int Row)> Texts =>
        texts.Select(pair => (pair.Key, pair.Value.Category, pair.Value.Row));

    public int Of(string category) => found[category].Count;

    /// <summary>The first row of a category.</summary>
    public int RowOf(string category) => found[category].FirstRow;
}
