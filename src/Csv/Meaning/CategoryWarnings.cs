namespace Lamina.Data;

/// <summary>Warnings about valid content of a column of categories that looks like a mistake.</summary>
internal static class CategoryWarnings
{
    /// <summary>From this number of categories on, a column whose values are mostly different probably identifies rows.</summary>
    private const int FewCategories = 20;

    /// <summary>From this number of categories on, there is always a warning about an input column.</summary>
    private const int ManyCategories = 100;

    private const double MostlyDifferent = 0.5;

    public static IReadOnlyList<string> Of(CategoryCount counts, ColumnCells cells) =>
    [
        .. Size(counts, cells), .. Alike(counts, cells), .. EqualNumbers(counts, cells), .. Missing(counts, cells),
    ];

    private static IEnumerable<string> Size(CategoryCount counts, ColumnCells cells)
    {
        int categories = counts.Categories.Count;
        bool different = categories >= FewCategories && categories > MostlyDifferent * counts.Present;
        if (!different && (categories < ManyCategories || cells.Declaration.IsTarget)) yield break;

        string numbers = cells.Declaration.IsTarget ? "classes" : "inputs";
        string suspicion = different
            ? $"most of its {counts.Present} values are different. If they identify rows, declare the column as ignored"
            : "which is many for one column. If it is not needed, declare it as ignored";
        yield return $"Column {Name(cells)} becomes {categories} {numbers}: {suspicion}; if they are numbers, as numeric.";
    }

    private static IEnumerable<string> Alike(CategoryCount counts, ColumnCells cells) =>
        from category in counts.Categories
        group category by ClassText.Folded(category) into alike
        where alike.Count() > 1
        let shown = alike.Take(3).Select(category => $"{CellText.Quote(category)} (line {cells.Table.Line(counts.RowOf(category))})")
        select $"Column {Name(cells)} has {string.Join(" and ", shown)} as different categories. If they mean the same, make one text of "
            + "them with CsvColumn.Clean.";

    private static IEnumerable<string> EqualNumbers(CategoryCount counts, ColumnCells cells) =>
        from text in counts.Texts
        group text by text.Category into equal
        where equal.Count() > 1 && NumberText.Whole(NumberText.Plain(equal.Key) ?? "e") is null
        let shown = equal.Take(3).Select(text => $"{CellText.Quote(text.Text)} (line {cells.Table.Line(text.Row)})")
        select $"Column {Name(cells)} has {string.Join(" and ", shown)} as one category, because they are equal numbers. If they are not "
            + "numbers, put a letter before them with CsvColumn.Clean.";

    private static IEnumerable<string> Missing(CategoryCount counts, ColumnCells cells) =>
        from text in counts.Texts
        where MissingTexts.LooksMissing(text.Text)
        select $"Column {Name(cells)} has {CellText.Quote(text.Text)} (line {cells.Table.Line(text.Row)}) as a category. If it means that "
            + "the value is missing, add it to CsvSchema.Missing.";

    private static string Name(ColumnCells cells) => CellText.Quote(cells.Table.ColumnNames[cells.Column]);
}
