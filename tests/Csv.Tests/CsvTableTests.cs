using System.IO;
using System.Text;
using Lamina.Data;

namespace Lamina.Csv.Tests;

public class CsvTableTests
{
    [Fact]
    public void A_header_names_the_columns()
    {
        CsvTable table = Read("age, name\n1, Ann\n2, Bob\n");
        Assert.Equal(["age", "name"], table.ColumnNames);
        Assert.Equal((2, "Bob"), (table.RowCount, table[1, 1]));
    }

    [Fact]
    public void Without_header_names_are_given_or_numbered()
    {
        Assert.Equal(["column0", "column1"], Read("1,2\n", new() { HasHeader = false }).ColumnNames);
        Assert.Equal(["a", "b"], Read("1,2\n", new() { HasHeader = false, ColumnNames = ["a", "b"] }).ColumnNames);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("NA")]
    [InlineData("  ")]
    [InlineData(" ? ")]
    public void Missing_values_are_null(string text) => Assert.Null(Read($"a,b\n{text},1\n")[0, 0]);

    [Fact]
    public void The_texts_of_missing_values_can_be_chosen()
    {
        CsvTable table = Read("a,b\n-,?\n", new() { Missing = ["-"] });
        Assert.Equal((null, "?"), (table[0, 0], table[0, 1]));
    }

    [Fact]
    public void Delimiter_quote_comment_and_trimming_can_be_chosen()
    {
        CsvSchema schema = new() { Delimiter = ';', Quote = '\'', Comment = '|', Trim = false };
        CsvTable table = Read("|no row\na;b\n'x;''y';  z\n", schema);
        Assert.Equal(("x;'y", "  z"), (table[0, 0], table[0, 1]));
        Assert.Equal("5\" disk", Read("a,b\n5\" disk,1\n", new() { Quote = null })[0, 0]);
        Assert.Equal("1\t2", string.Join('\t', Row(Read("a\tb\n1\t2\n", new() { Delimiter = '\t' }))));
    }

    [Fact]
    public void Lines_count_comments_blank_lines_and_quoted_line_ends()
    {
        CsvTable table = Read("# one\na,b\n\n\"x\ny\",2\r\n   \n3,4", new() { Comment = '#' });
        Assert.Equal(2, table.RowCount);
        Assert.Equal((4, 7), (table.Line(0), table.Line(1)));
        Assert.Equal("x\ny", table[0, 0]);
    }

    [Theory]
    [InlineData("a\r\n\"1\r\n2\"\r\n3\r\n")]
    [InlineData("a\n\"1\n2\"\n3")]
    [InlineData("a\r\"1\r2\"\r3\r")]
    public void Lines_are_counted_for_all_line_ends(string text)
    {
        CsvTable table = Read(text);
        Assert.Equal((2, 4), (table.Line(0), table.Line(1)));
    }

    /// <summary>In a table of one column a line of blanks is a value; in others it is skipped, as an empty line is.</summary>
    [Fact]
    public void A_line_of_blanks_is_a_missing_value_of_one_column()
    {
        CsvTable column = Read("a\n1\n   \n\n2\n");
        Assert.Equal((3, null, 3, 5), (column.RowCount, column[1, 0], column.Line(1), column.Line(2)));
        Assert.Equal(2, Read("a,b\n1,2\n   \n\n3,4\n").RowCount);
    }

    [Fact]
    public void A_scale_has_a_column() =>
        Assert.Equal("Column", Assert.Throws<ArgumentNullException>(() => new CsvScale(null!, 0, 1)).ParamName);

    [Fact]
    public void Gzip_and_byte_order_marks_are_recognised()
    {
        byte[] text = [0xEF, 0xBB, 0xBF, .. "a,b\n1,2\n"u8];
        CsvTable table = CsvTable.Read(new MemoryStream(Gzip.Pack(text)), "table", new());
        Assert.Equal(["a", "b"], table.ColumnNames);
    }

    [Fact]
    public void Other_encodings_can_be_chosen()
    {
        byte[] text = [.. "a,b\nJ"u8, 0xE4, .. "ger,1\n"u8];
        Assert.Equal("Jäger", CsvTable.Read(new MemoryStream(text), "table", new() { Encoding = Encoding.Latin1 })[0, 0]);
        DataFileException exception = Assert.Throws<DataFileException>(() => CsvTable.Read(new MemoryStream(text), "table", new()));
        Assert.Equal("table, line 2: The bytes here are not utf-8 text.", exception.Message);
    }

    [Theory]
    [InlineData("", "table: There is no row of data.")]
    [InlineData("a,b\n", "table: There is no row of data.")]
    [InlineData("a,b\n1,2\n3\n", "table, line 3, column 'b': The row ends after 1 of 2 fields.")]
    [InlineData("a,b\n1,2,x\n", "table, line 2: The row has 3 fields, one of them 'x'; there are 2 columns.")]
    [InlineData("a,a\n1,2\n", "table, line 1, column 'a': Two columns are called 'a'.")]
    [InlineData("a,b\n1,\"2\n3,4\n", "table, line 2: The quotes of '\"2\\n3,4\\n' do not pair.")]
    [InlineData("a,b\n1,2\"3\n", "table, line 2: The quotes of '2\"3' do not pair.")]
    [InlineData("a,b\n1,\"2\"3,\"4\n", "table, line 2: The quotes of '\"2\"3' do not pair.")]
    [InlineData("a,b\r1,\"2\r3,4\r", "table, line 2: The quotes of '\"2\\r3,4\\r' do not pair.")]
    [InlineData("a,b\n1,\"2\"\"", "table, line 2: The quotes of '\"2\"\"' do not pair.")]
    public void An_invalid_table_throws_with_the_line(string text, string message)
    {
        DataFileException exception = Assert.Throws<DataFileException>(() => Read(text));
        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
        Assert.Equal("table", exception.File);
        if (exception.Line is long line) Assert.Contains($"line {line}", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Column_names_must_cover_the_fields() =>
        Assert.Contains(
            "There are 2 fields for 3 column names",
            Assert.Throws<DataFileException>(() => Read("1,2\n", new() { HasHeader = false, ColumnNames = ["a", "b", "c"] })).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Mutated_tables_are_encoded_or_throw_DataFileException()
    {
        Random random = new(21);
        byte[] text = "age,kind,\"free text\",answer\n1.5,a,\"x, y\",yes\n-2,b,\"q\"\"q\",no\n3e2,?,z,yes\n"u8.ToArray();
        byte[][] seeds = [text, Gzip.Pack(text)];
        CsvSchema schema = new() { MissingCategories = MissingCategory.OwnCategory, Columns = { CsvColumn.CategoricalTarget(3) } };
        int refused = 0;
        for (int trial = 0; trial < 2000; trial++)
        {
            byte[] file = Mutation.Of(seeds[trial % 2], random);
            Exception? exception = Record.Exception(() =>
            {
                CsvTable table = CsvTable.Read(new MemoryStream(file), "fuzz", schema);
                CsvEncoding.Fit(table).Encode(table);
            });
            if (exception is null) continue;
            Assert.IsType<DataFileException>(exception);
            refused++;
        }

        Assert.InRange(refused, 1000, 1999);
    }

    /// <summary>With every schema, a text is a table or a fault of the file; no exception of the parser's library escapes.</summary>
    [Fact]
    public void Mutated_tables_of_every_form_throw_only_DataFileException()
    {
        Random random = new(22);
        char[] delimiters = [',', ';', '\t', ' ', '|', 'a', '1', '.', '\'', '\u00A0', '\u001F'];
        byte[] text = "sep=,\na, b;c\td\n1.5,\"x  \"\"y\"\"\", z\n# no\n'2';\t3 1e3|NaN,\u200B\r\n 1,2\t,, 3\r4,5"u8.ToArray();
        int refused = 0;
        for (int trial = 0; trial < 4000; trial++)
        {
            CsvSchema schema = new()
            {
                Delimiter = delimiters[random.Next(delimiters.Length)],
                Quote = random.Next(4) == 0 ? null : '"',
                Comment = random.Next(2) == 0 ? '#' : null,
                HasHeader = random.Next(2) == 0,
                JoinDelimiters = random.Next(2) == 0,
                Trim = false,
                MissingNumbers = MissingNumber.Mean,
                MissingCategories = MissingCategory.OwnCategory,
            };
            byte[] file = Mutation.Of(text[(random.Next(2) * 6)..], random);
            Exception? exception = Record.Exception(() =>
            {
                CsvTable table = CsvTable.Read(new MemoryStream(file), "fuzz", schema);
                CsvEncoding.Fit(table).Encode(table);
            });
            if (exception is null) continue;
            Assert.IsType<DataFileException>(exception);
            refused++;
        }

        Assert.InRange(refused, 1000, 3999);
    }

    private static CsvTable Read(string text, CsvSchema? schema = null) =>
        Tables.Read(text, schema ?? new CsvSchema());

    private static string?[] Row(CsvTable table) =>
        Enumerable.Range(0, table.ColumnNames.Count).Select(column => table[0, column]).ToArray();
}
