namespace Lamina.Data;

/// <summary>Checks the options of a schema before a file is opened.</summary>
internal static class CheckedSchema
{
    /// <exception cref="ArgumentException">An option is null, or two conflict.</exception>
    public static void Require(CsvSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        RequireGiven(schema.ColumnNames, nameof(CsvSchema.ColumnNames));
        RequireGiven(schema.Encoding, nameof(CsvSchema.Encoding));
        RequireGiven(schema.Missing, nameof(CsvSchema.Missing));
        RequireGiven(schema.NumberStyle, nameof(CsvSchema.NumberStyle));
        RequireGiven(schema.Limits, nameof(CsvSchema.Limits));
        CellForm.Of(schema);
        schema.NumberStyle.Require();
        foreach (CsvColumn column in schema.Columns)
        {
            ArgumentNullException.ThrowIfNull(column, nameof(CsvSchema.Columns));
            column.NumberStyle?.Require();
        }
    }

    private static void RequireGiven(object? value, string property)
    {
        if (value is null) throw new ArgumentException($"CsvSchema.{property} is null.");
    }
}
