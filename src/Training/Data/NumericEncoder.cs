using System.Globalization;

namespace Lamina.Data;

/// <summary>A column of numbers.</summary>
internal sealed class NumericEncoder : ColumnEncoder
{
    private readonly float? substitute;

    /// <summary>Reads the column once for the number that stands in for missing ones.</summary>
    public NumericEncoder(CsvTable table, int column, CsvColumn declaration)
        : base(table.ColumnNames[column], declaration)
    {
        MissingNumber missing = declaration.IsTarget ? MissingNumber.Error : declaration.MissingNumbers ?? table.Schema.MissingNumbers;
        if (missing == MissingNumber.Error) return;

        List<float> present = [];
        for (int row = 0; row < table.RowCount; row++)
        {
            if (Text(table, row, column) is string text) present.Add(Parse(text) ?? throw NotANumber(table, row, column, text));
        }

        if (present.Count == 0) throw table.Fault(0, column, "No row has a number here.");
        substitute = Substitute(present, missing);
    }

    public override IReadOnlyList<string> Names => [Column];

    /// <summary>A finite number in the invariant culture, or null.</summary>
    public static float? Parse(string text) =>
        float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float number) && float.IsFinite(number)
            ? number
            : null;

    public override void Encode(CsvTable table, int row, int column, Span<float> numbers)
    {
        string? text = Text(table, row, column);
        numbers[0] = text is null
            ? substitute ?? throw table.Fault(row, column, "The number is missing.")
            : Parse(text) ?? throw NotANumber(table, row, column, text);
    }

    private static DataFileException NotANumber(CsvTable table, int row, int column, string text) =>
        table.Fault(row, column, $"'{text}' is not a finite number.");

    private static float Substitute(List<float> present, MissingNumber missing)
    {
        present.Sort();
        int middle = present.Count / 2;
        return missing switch
        {
            MissingNumber.Mean => (float)present.Average(number => (double)number),
            MissingNumber.Median when present.Count % 2 == 0 => (float)(((double)present[middle - 1] + present[middle]) / 2),
            MissingNumber.Median => present[middle],

            // Groups of a sorted list come in ascending order, and the first of the largest wins.
            MissingNumber.MostFrequent => present.GroupBy(number => number).MaxBy(group => group.Count())!.Key,
            _ => throw new ArgumentOutOfRangeException(nameof(missing), missing, "This is no way to treat missing numbers."),
        };
    }
}
