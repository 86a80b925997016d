namespace Lamina.Data;

/// <summary>Encodes a column of categories one-hot, or a target of two classes as 0 and 1.</summary>
internal sealed class CategoryEncoder : ColumnEncoder
{
    private readonly string[] categories;
    private readonly Dictionary<string, int> places;
    private readonly int? missingPlace;
    private readonly bool refusesUnknown;

    /// <summary>Collects the categories of the column.</summary>
    public CategoryEncoder(ColumnCells cells)
        : base(cells.Table.ColumnNames[cells.Column], cells.Declaration)
    {
        CategoryCount counts = new(cells);
        categories = Sort(counts.Categories);
        if (Declaration.IsTarget) RequireClasses(cells);

        places = categories.Select((category, place) => (category, place))
            .ToDictionary(pair => pair.category, pair => pair.place, StringComparer.Ordinal);
        CsvSchema schema = cells.Table.Schema;
        MissingCategory missing = Declaration.IsTarget ? MissingCategory.Error : Declaration.MissingCategories ?? schema.MissingCategories;
        missingPlace = missing switch
        {
            MissingCategory.Error => null,
            MissingCategory.OwnCategory => categories.Length,
            MissingCategory.MostFrequent when categories.Length == 0 => throw cells.Fault(0, "No row has a category here."),
            MissingCategory.MostFrequent => places[categories.MaxBy(counts.Of)!],
            _ => throw new ArgumentOutOfRangeException(nameof(cells), missing, "This is not a replacement of missing categories."),
        };
        UnknownCategory unknown = Declaration.UnknownCategories ?? schema.UnknownCategories;
        refusesUnknown = Declaration.IsTarget || unknown == UnknownCategory.Error;
        Names = NameNumbers(missing);
        Warnings = CategoryWarnings.Of(counts, cells);
    }

    public override IReadOnlyList<string> Names { get; }

    public override IReadOnlyList<string> Warnings { get; }

    /// <summary>The categories in the order of their codes; those of a 0/1 target as (negative, positive).</summary>
    public IReadOnlyList<string> Categories => categories;

    /// <summary>The name of the category that is encoded as 1; null if the code is one-hot.</summary>
    private string? Positive => Declaration.Positive is string positive ? ClassText.Category(positive) : null;

    public override void Encode(CellTable table, int column, ColumnBlock block)
    {
        ColumnCells cells = Cells(table, column);
        for (int row = 0; row < cells.Count; row++)
        {
            // Null is an unknown category that is allowed.
            int? place = Place(cells, row);
            Span<float> numbers = block[row];
            numbers.Clear();
            if (Positive is not null) numbers[0] = place!.Value;
            else if (place is int one) numbers[one] = 1;
        }
    }

    private int? Place(ColumnCells cells, int row)
    {
        if (cells.Text(row) is not string text) return missingPlace ?? throw IsMissing(cells, row);
        if (places.TryGetValue(ClassText.Category(text), out int place)) return place;

        return refusesUnknown ? throw Unknown(cells, row, text) : null;
    }

    private DataFileException IsMissing(ColumnCells cells, int row) => cells.Fault(
        row, "The category is missing. " + (Declaration.IsTarget
            ? "Targets are never replaced: remove the row."
            : "To replace it, set MissingCategories of the schema or of the column."));

    private DataFileException Unknown(ColumnCells cells, int row, string text)
    {
        string? alike = Array.Find(categories, category => ClassText.Folded(category) == ClassText.Folded(text));
        string hint = alike is null
            ? ""
            : $" {CellText.Quote(alike)} is: if they mean the same, make one text of them with CsvColumn.Clean.";
        return cells.Fault(
            row, $"{CellText.Quote(text)} is not among the {categories.Length} categories of the fitted table.{hint}");
    }

    // By value if all are numbers, so that 10 follows 9; otherwise by code units, independent of the culture.
    private static string[] Sort(IEnumerable<string> found)
    {
        string[] sorted = [.. found.Order(StringComparer.Ordinal)];
        double[] values = Array.ConvertAll(sorted, text => NumberText.Read(text, CsvNumberStyle.Default).Number);
        if (!values.Any(double.IsNaN)) Array.Sort(values, sorted);
        return sorted;
    }

    private void RequireClasses(ColumnCells cells)
    {
        CellTable table = cells.Table;
        if (categories.Length < 2)
        {
            throw new DataFileException(
                table.File, $"A target needs at least 2 classes; there is {categories.Length}.", column: Column);
        }

        if (Positive is not string positive) return;

        if (categories.Length != 2 || !categories.Contains(positive))
        {
            throw new DataFileException(
                table.File, $"A binary target has {CellText.Quote(positive)} and one other class; the column has {List(categories)}.",
                column: Column);
        }

        if (categories[0] == positive) Array.Reverse(categories);
    }

    private string[] NameNumbers(MissingCategory missing)
    {
        if (Declaration.Positive is not null) return [Column];

        IEnumerable<string> all = missing == MissingCategory.OwnCategory ? categories.Append("(missing)") : categories;
        return [.. all.Select(category => $"{Column}={category}")];
    }

    private static string List(string[] texts) =>
        string.Join(", ", texts.Take(5).Select(CellText.Quote)) + (texts.Length > 5 ? ", …" : "");
}
