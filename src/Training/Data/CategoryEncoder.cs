namespace Lamina.Data;

/// <summary>A column of categories, one-hot, or a target of two classes as 0 and 1.</summary>
internal sealed class CategoryEncoder : ColumnEncoder
{
    private readonly string[] categories;
    private readonly Dictionary<string, int> places;
    private readonly int? missingPlace;
    private readonly bool refusesUnknown;

    /// <summary>Collects the categories of the column.</summary>
    public CategoryEncoder(CsvTable table, int column, CsvColumn declaration)
        : base(table.ColumnNames[column], declaration)
    {
        Dictionary<string, int> counts = Count(table, column);
        categories = Sort(counts.Keys);
        if (declaration.IsTarget) RequireClasses(table, column);

        places = categories.Select((category, place) => (category, place))
            .ToDictionary(pair => pair.category, pair => pair.place, StringComparer.Ordinal);
        MissingCategory missing =
            declaration.IsTarget ? MissingCategory.Error : declaration.MissingCategories ?? table.Schema.MissingCategories;
        missingPlace = missing switch
        {
            MissingCategory.Error => null,
            MissingCategory.OwnCategory => categories.Length,
            MissingCategory.MostFrequent when counts.Count == 0 => throw table.Fault(0, column, "No row has a category here."),
            MissingCategory.MostFrequent => places[categories.MaxBy(category => counts[category])!],
            _ => throw new ArgumentOutOfRangeException(nameof(declaration), missing, "This is no way to treat missing categories."),
        };
        UnknownCategory unknown = declaration.UnknownCategories ?? table.Schema.UnknownCategories;
        refusesUnknown = declaration.IsTarget || unknown == UnknownCategory.Error;
        Names = NumberNames(missing);
    }

    public override IReadOnlyList<string> Names { get; }

    /// <summary>The categories in the order of their numbers; those of a 0/1 target as (negative, positive).</summary>
    public IReadOnlyList<string> Categories => categories;

    public override void Encode(CsvTable table, int row, int column, Span<float> numbers)
    {
        int? place = Place(table, row, column);
        if (Declaration.Positive is not null)
        {
            numbers[0] = place!.Value;
            return;
        }

        numbers.Clear();
        if (place is int one) numbers[one] = 1;
    }

    // Null is an unknown category that is let pass.
    private int? Place(CsvTable table, int row, int column)
    {
        if (Text(table, row, column) is not string text)
        {
            return missingPlace ?? throw table.Fault(row, column, "The category is missing.");
        }

        if (places.TryGetValue(text, out int place)) return place;

        return refusesUnknown
            ? throw table.Fault(row, column, $"'{text}' is not among the {categories.Length} categories of the fitted table.")
            : null;
    }

    private Dictionary<string, int> Count(CsvTable table, int column)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        for (int row = 0; row < table.RowCount; row++)
        {
            if (Text(table, row, column) is string text) counts[text] = counts.GetValueOrDefault(text) + 1;
        }

        return counts;
    }

    // By value if all are numbers, so that 10 follows 9; else by code units, so that no culture matters.
    private static string[] Sort(IEnumerable<string> found)
    {
        string[] sorted = [.. found.Order(StringComparer.Ordinal)];
        return sorted.All(text => NumericEncoder.Parse(text) is not null)
            ? [.. sorted.OrderBy(text => NumericEncoder.Parse(text))]
            : sorted;
    }

    private void RequireClasses(CsvTable table, int column)
    {
        if (categories.Length < 2)
        {
            throw new DataFileException(
                table.File, $"A target needs at least 2 classes; there is {categories.Length}.", column: table.ColumnNames[column]);
        }

        if (Declaration.Positive is not string positive) return;

        if (categories.Length != 2 || !categories.Contains(positive))
        {
            throw new DataFileException(
                table.File, $"A binary target holds '{positive}' and one other class; here are {List(categories)}.",
                column: table.ColumnNames[column]);
        }

        if (categories[0] == positive) Array.Reverse(categories);
    }

    private string[] NumberNames(MissingCategory missing)
    {
        if (Declaration.Positive is not null) return [Column];

        IEnumerable<string> all = missing == MissingCategory.OwnCategory ? categories.Append("(missing)") : categories;
        return [.. all.Select(category => $"{Column}={category}")];
    }

    private static string List(string[] texts) =>
        string.Join(", ", texts.Take(5).Select(text => $"'{text}'")) + (texts.Length > 5 ? ", …" : "");
}
