namespace Lamina.Data;

/// <summary>Detects a file without header whose first row was probably taken for one.</summary>
internal static class HeaderWarning
{
    public static IEnumerable<string> Of(CellTable table)
    {
        if (!table.Schema.HasHeader) yield break;

        string[] numbers =
        [
            .. table.ColumnNames.Where(name => NumberText.Read(name, table.Schema.NumberStyle).Kind == CellKind.Number),
        ];
        if (2 * numbers.Length <= table.ColumnNames.Length) yield break;

        yield return
            $"Most names of columns are numbers, such as {CellText.Quote(numbers[0])}. If the file has no header, set CsvSchema.HasHeader "
            + "to false, or the first row of data is lost.";
    }
}
