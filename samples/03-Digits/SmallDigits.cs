using Lamina.Data;

/// <summary>The 1,797 digits that come with this sample.</summary>
internal static class SmallDigits
{
    /// <summary>Inputs (1797, 64) in [0, 1], targets (1797, 10) one-hot.</summary>
    public static Dataset Load()
    {
        CsvSchema schema = new() { Comment = '#', Columns = { CsvColumn.CategoricalTarget("digit") } };
        CsvTable table = CsvTable.Read(Path.Combine(AppContext.BaseDirectory, "digits.csv.gz"), schema);
        Dataset digits = CsvEncoding.Fit(table).Encode(table);
        return new Dataset(Array.ConvertAll(digits.Inputs.ToArray(), ink => ink / 16), 64, digits.Targets, 10);
    }
}
