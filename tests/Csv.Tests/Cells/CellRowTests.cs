using Lamina.Data;

namespace Lamina.Csv.Tests.Cells;

/// <summary>Converts rows of cells to a data set, without text and parser.</summary>
public class CellRowTests
{
    [Fact]
    public void A_table_can_be_made_of_rows_from_any_source()
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
    public void Messages_have_the_lines_of_the_rows() => Assert.StartsWith(
        "rows, line 9, column 'x': 'n/a' is not a finite number",
        Assert.Throws<DataFileException>(() => CsvEncoding.Fit(new(CsvReading.Assemble(
            [new(3, ["x"]), new(5, ["1"]), new(7, ["2"]), new(9, ["n/a"])], "rows", new CsvSchema())))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Invisible_characters_are_shown_as_escapes()
    {
        Assert.Equal("'a\\n\\t\\0\\u200B\\uFEFF\\u00A0b é'", CellText.Quote("a\n\t\0\u200B\uFEFF\u00A0b é"));
        Assert.Equal(new string('x', 40) + "…", CellText.Show(new string('x', 41)));
    }
}
