using System.Globalization;

namespace Lamina.Data;

/// <summary>Checks that the numbers of a column stay distinct when rounded to single precision.</summary>
internal sealed class SinglePrecision(ColumnCells cells, double[] numbers)
{
    /// <summary>The relative error of rounding to single precision is up to 6e-8, and larger near 0 and outside its range.</summary>
    private const double LargestError = 1e-6;

    /// <summary>
    /// The largest acceptable rounding error, relative to the difference of the largest and smallest number of the column.
    /// </summary>
    private const double LargestShift = 1e-4;

    /// <summary>Columns with a smaller relative range are constants with rounding noise of double precision.</summary>
    private const double Noise = 1e-13;

    /// <summary>Integers below this are exact in double precision.</summary>
    private const double ExactWhole = 9007199254740992;

    private const string Standardize = "set CsvColumn.Standardize, which standardises it in double precision before it is rounded";

    /// <summary>Throws if rounding makes different numbers of the column equal.</summary>
    /// <param name="fitted">Range of the column in the fitted table; null while it is fitted.</param>
    /// <exception cref="DataFileException">The message states the numbers, their lines, and the possible corrections.</exception>
    public void Require(NumberRange? fitted)
    {
        bool exact = true;
        for (int row = 0; row < numbers.Length; row++)
        {
            double number = numbers[row];
            if (double.IsNaN(number)) continue;

            RequireHeld(row, number);
            exact &= (float)number == number && Math.Abs(number) < ExactWhole;
        }

        if (exact || cells.Declaration.AllowRounding) return;

        NumberRange range = NumberRange.Of(numbers).Join(fitted);
        double spread = range.Length > Noise * range.Largest ? range.Length : double.PositiveInfinity;
        int[] order = Sorted();
        for (int i = 1; i < order.Length; i++) RequireApart(order[i - 1], order[i], fitted is null, LargestShift * spread);
        foreach (int row in order) RequireNear(row, LargestShift * spread);
    }

    /// <summary>Throws if different integers are equal even in double precision.</summary>
    public void RequireDouble()
    {
        if (cells.Declaration.AllowRounding || !numbers.Any(number => Math.Abs(number) >= ExactWhole)) return;

        int[] order = Sorted();
        for (int i = 1; i < order.Length; i++)
        {
            (int low, int high) = (order[i - 1], order[i]);
            if (numbers[low] == numbers[high] && AreDifferentWholes(low, high))
                throw Same(low, high, "double", "subtract a constant from it in CsvColumn.Clean");
        }
    }

    private void RequireHeld(int row, double number)
    {
        float single = (float)number;
        bool finite = float.IsFinite(single);
        if (finite && (cells.Declaration.AllowRounding || Math.Abs(single - number) <= LargestError * Math.Abs(number))) return;

        string becomes = finite
            ? string.Create(CultureInfo.InvariantCulture, $"which rounds it to {single} (AllowRounding accepts that)")
            : "whose range is ±3.4e38";
        throw cells.Fault(
            row, $"{Show(row)} cannot be represented in single precision, {becomes}. Set CsvColumn.Standardize, which standardises the "
            + "column in double precision before it is rounded, or scale it in CsvColumn.Clean.");
    }

    private void RequireApart(int low, int high, bool isFitted, double shift)
    {
        if ((float)numbers[low] != (float)numbers[high]) return;
        if (numbers[high] - numbers[low] > shift || (isFitted && AreDifferentWholes(low, high)))
            throw Same(low, high, "single", Standardize);
    }

    private void RequireNear(int row, double shift)
    {
        float single = (float)numbers[row];
        if (Math.Abs(single - numbers[row]) <= shift) return;

        string becomes = string.Create(CultureInfo.InvariantCulture, $"{(double)single}");
        throw cells.Fault(
            row, $"{Show(row)} becomes {becomes} in single precision, which is far for a column of numbers so close together. "
            + WaysOut(Standardize));
    }

    private DataFileException Same(int one, int other, string precision, string way)
    {
        (int first, int second) = one < other ? (one, other) : (other, one);
        return cells.Fault(
            first, $"{Show(first)} and {Show(second)} (line {cells.Table.Line(second)}) differ, but are equal in {precision} "
            + $"precision. {WaysOut(way)}");
    }

    private static string WaysOut(string way) =>
        $"If the column is a quantity, {way}; if it identifies rows or classes, declare it as ignored or as categories; if the difference "
        + "does not matter, set CsvColumn.AllowRounding.";

    private string Show(int row) => CellText.Quote(cells.Text(row)!);

    private int[] Sorted()
    {
        int[] order = [.. Enumerable.Range(0, numbers.Length).Where(row => !double.IsNaN(numbers[row]))];
        Array.Sort(Array.ConvertAll(order, row => numbers[row]), order);
        return order;
    }

    /// <summary>Whether two cells are different integers without exponent. Beyond 2⁵³, only their texts show a difference.</summary>
    private bool AreDifferentWholes(int one, int other) => Whole(one) is string first && Whole(other) is string second && first != second;

    private string? Whole(int row) => NumberText.Whole(NumberText.Plain(cells.Text(row)!, cells.Style)!);
}
