using System.Globalization;

namespace Lamina.Data;

/// <summary>Encodes a column of numbers. It computes in double precision and rounds once, when it writes the result.</summary>
internal sealed class NumericEncoder : ColumnEncoder
{
    private readonly double? substitute;
    private readonly NumberRange range;

    /// <summary>Reads the column once, for its range, its scale, and the number that replaces missing ones.</summary>
    public NumericEncoder(ColumnCells cells, bool standardize)
        : base(cells.Table.ColumnNames[cells.Column], cells.Declaration)
    {
        double[] numbers = cells.Numbers();
        range = NumberRange.Of(numbers);
        MissingNumber missing =
            Declaration.IsTarget ? MissingNumber.Error : Declaration.MissingNumbers ?? cells.Table.Schema.MissingNumbers;
        double[] present = Array.FindAll(numbers, number => !double.IsNaN(number));
        if (present.Length == 0 && (missing != MissingNumber.Error || standardize)) throw cells.Fault(0, "No row has a number here.");

        if (standardize)
        {
            (double mean, double deviation) = NumberStatistics.Moments(present);
            Scale = new CsvScale(Column, mean, deviation);
        }

        RequirePrecision(cells, numbers, fitted: null);
        if (missing != MissingNumber.Error) substitute = NumberStatistics.Substitute(present, missing);
        Warnings = FindWarnings(cells);
    }

    public override IReadOnlyList<string> Names => [Column];

    public override IReadOnlyList<string> Warnings { get; }

    /// <summary>Its scale; null if it is not standardised.</summary>
    public CsvScale? Scale { get; }

    public override void Encode(CellTable table, int column, ColumnBlock block)
    {
        ColumnCells cells = Cells(table, column);
        double[] numbers = cells.Numbers();
        RequirePrecision(cells, numbers, range);
        for (int row = 0; row < numbers.Length; row++)
        {
            double number = double.IsNaN(numbers[row]) ? substitute ?? throw IsMissing(cells, row) : numbers[row];
            float encoded = (float)(Scale?.Apply(number) ?? number);
            block[row][0] = float.IsFinite(encoded) ? encoded : throw TooFar(cells, row);
        }
    }

    private void RequirePrecision(ColumnCells cells, double[] numbers, NumberRange? fitted)
    {
        SinglePrecision precision = new(cells, numbers);
        if (Scale is null) precision.Require(fitted);
        else precision.RequireDouble();
    }

    private DataFileException IsMissing(ColumnCells cells, int row) => cells.Fault(
        row, "The number is missing. " + (Declaration.IsTarget
            ? "Targets are never replaced: remove the row."
            : "To replace it, set MissingNumbers of the schema or of the column."));

    private DataFileException TooFar(ColumnCells cells, int row) => cells.Fault(
        row, string.Create(
            CultureInfo.InvariantCulture,
            $"{CellText.Quote(cells.Text(row) ?? "")} is too far from the fitted numbers, {range.Low} to {range.High}, ")
        + "to be standardised.");

    /// <summary>Numbers that begin with a zero are codes, such as postcodes.</summary>
    private string[] FindWarnings(ColumnCells cells)
    {
        for (int row = 0; row < cells.Count; row++)
        {
            if (cells.Text(row) is not ['0', >= '0' and <= '9', ..]) continue;

            return
            [
                $"Column {CellText.Quote(Column)} is read as numbers, and {CellText.Quote(cells.Text(row)!)} "
                + $"(line {cells.Table.Line(row)}) begins with 0. If these are codes, declare the column as categories or as ignored.",
            ];
        }

        return [];
    }
}
