using Lamina.Data;

namespace Lamina.Csv.Tests.Cells;

/// <summary>From rows of cells to a data set, without a text and without its parser.</summary>
public class CellRowTests
{
    [Fact]
    public void A_table_is_made_of_rows_from_anywhere()
    {
        CsvSchema schema = new() { MissingNumbers = MissingNumber.Mean, Columns = { CsvColumn.CategoricalTarget("class") } };
        CsvTable table = new(CsvReading.Assemble(
            [new(3, ["x", "class"]), new(5, ["1.5", "1"]), new(6, [" "]), new(9, ["?", "0"]), new(10, ["2.5", "1.0"])], "rows", schema));
        Assert.Equal((3, 5, 9, 10), (table.RowCount, table.Line(0), table.Line(1), table.Line(2)));
        Dataset data = CsvEncoding.Fit(table).Encode(table);
        Assert.Equal([1.5f, 2, 2.5f], data.Inputs.ToArray());
        Assert.Equal([0, 1, 1, 0, 0, 1], data.Targets.ToArray());
    }

    [Fact]
    public void Lines_of_the_rows_are_those_of_messages() => Assert.StartsWith(
        "rows, line 9, column 'x': 'n/a' is not a finite number",
        Assert.Throws<DataFileException>(() => CsvEncoding.Fit(new(CsvReading.Assemble(
            [new(3, ["x"]), new(5, ["1"]), new(7, ["2"]), new(9, ["n/a"])], "rows", new CsvSchema())))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void What_cannot_be_seen_is_shown_as_an_escape()
    {
        Assert.Equal("'a\\n\\t\\0\\u200B\\uFEFF\\u00A0b é'", CellText.Quote("a\n\t\0\u200B\uFEFF\u00A0b é"));
        Assert.Equal(new string('x', 40) + "…", CellText.Show(new string('x', 41)));
    }
}
