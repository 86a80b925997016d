namespace Lamina.Data;

/// <summary>Checks the number of elements of an encoded table before memory is allocated for them.</summary>
internal static class EncodedSize
{
    public static void Require(CellTable table, ColumnEncoder[] encoders, int width)
    {
        DataLimits limits = table.Schema.Limits;
        ColumnEncoder widest = encoders.MaxBy(encoder => encoder.Names.Count)!;
        string part = $"Column {CellText.Quote(widest.Column)} becomes {widest.Names.Count} numbers of a row, and";
        Limit.Require(table.File, $"{part} the row has", width, limits.Columns, nameof(DataLimits.Columns));
        Limit.Require(table.File, $"{part} all rows have", (decimal)table.RowCount * width, limits.Numbers, nameof(DataLimits.Numbers));
    }
}
