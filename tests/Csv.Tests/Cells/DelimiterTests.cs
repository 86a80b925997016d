using Lamina.Data;

namespace Lamina.Csv.Tests.Cells;

/// <summary>Delimiters: which characters are allowed, how a wrong one is detected, and Excel's separator line.</summary>
public class DelimiterTests
{
    [Fact]
    public void A_space_can_be_the_delimiter_without_trimming()
    {
        CsvTable table = Tables.Read("a y\n1 0\n2 1\n\"3 4\" \n", new() { Delimiter = ' ', Trim = false });
        Assert.Equal((3, "2", "1"), (table.RowCount, table[1, 0], table[1, 1]));
        Assert.Equal(("3 4", null), (table[2, 0], table[2, 1]));
    }

    [Fact]
    public void A_space_conflicts_with_trimming()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => Tables.Read("a y\n1 0\n", new() { Delimiter = ' ' }));
        Assert.StartsWith("CsvSchema.Delimiter is ' ' and CsvSchema.Trim is true", exception.Message, StringComparison.Ordinal);
        Assert.Contains("JoinDelimiters", exception.Message, StringComparison.Ordinal);
    }

    /// <summary>As in UCI's auto-mpg: runs of spaces, tabs before a quoted name, blanks at both ends.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_run_of_spaces_is_one_delimiter_if_joined(bool trim)
    {
        CsvTable table = Tables.Read(
            "  mpg   name \r\n18.0   130.0\t\"chevrolet  chevelle\"\n\n   \n\t15  ?   \"a \"\"b\"\"  c\"  \n7 8 ''\n"
            .Replace("mpg   name", "mpg  power   name", StringComparison.Ordinal),
            new() { Delimiter = ' ', JoinDelimiters = true, Trim = trim });
        Assert.Equal(["mpg", "power", "name"], table.ColumnNames);
        Assert.Equal(("18.0", "130.0", "chevrolet  chevelle", 2), (table[0, 0], table[0, 1], table[0, 2], table.Line(0)));
        Assert.Equal(("15", null, "a \"b\"  c", 5), (table[1, 0], table[1, 1], table[1, 2], table.Line(1)));
        Assert.Equal("''", table[2, 2]);
    }

    [Fact]
    public void Runs_of_other_delimiters_are_joined_too_and_line_ends_between_quotes_kept()
    {
        CsvTable table = Tables.Read("a,,b\n1,,,\"x,,\ny\"\n,2,z,,", new() { JoinDelimiters = true });
        Assert.Equal(("x,,\ny", "2", "z", 4), (table[0, 1], table[1, 0], table[1, 1], table.Line(1)));
    }

    [Theory]
    [InlineData('"', "CsvSchema.Delimiter and CsvSchema.Quote are both '\"'.")]
    [InlineData('\n', "CsvSchema.Delimiter is '\\n'")]
    [InlineData('\r', "CsvSchema.Delimiter is '\\r'")]
    [InlineData('\0', "CsvSchema.Delimiter is '\\0'")]
    [InlineData('\uD83D', "CsvSchema.Delimiter is ")]
    [InlineData('#', "CsvSchema.Delimiter and CsvSchema.Comment are both '#'.")]
    public void A_character_that_cannot_be_a_delimiter_is_an_argument_error(char delimiter, string message) => Assert.StartsWith(
        message,
        Assert.Throws<ArgumentException>(() => Tables.Read("a\n1\n", new() { Delimiter = delimiter, Comment = '#' })).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData('\n', null, "CsvSchema.Quote is '\\n'")]
    [InlineData(' ', null, "CsvSchema.Quote is ' '")]
    [InlineData('\t', null, "CsvSchema.Quote is '\\t' and CsvSchema.Trim is true")]
    [InlineData('"', '"', "CsvSchema.Quote and CsvSchema.Comment are both '\"'")]
    [InlineData('"', '\r', "CsvSchema.Comment is '\\r'")]
    public void Other_characters_are_checked_in_the_same_way(char quote, char? comment, string message) => Assert.StartsWith(
        message,
        Assert.Throws<ArgumentException>(() => Tables.Read("a\n1\n", new() { Quote = quote, Comment = comment })).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_tab_can_be_the_quote_without_trimming() =>
        Assert.Equal("1,2 ", Tables.Read("a,b\n\t1,2 \t,3\n", new() { Quote = '\t', Trim = false })[0, 0]);

    /// <summary>Every character either divides two cells or is an argument error; there is no other exception.</summary>
    [Fact]
    public void Every_character_is_a_delimiter_or_an_argument_error()
    {
        int separating = 0;
        foreach (bool trim in new[] { true, false })
        {
            for (char delimiter = '\0'; delimiter < 0x250; delimiter++)
            {
                if (delimiter is 'p' or 'q' or 'r' or 's') continue;
                CsvTable? table = null;
                Exception? exception = Record.Exception(
                    () => table = Tables.Read($"p{delimiter}q\nr{delimiter}s\n", new() { Delimiter = delimiter, Trim = trim }));
                if (exception is null)
                {
                    Assert.Equal(["p", "q"], table!.ColumnNames);
                    Assert.Equal(("r", "s"), (table[0, 0], table[0, 1]));
                    separating++;
                }
                else
                {
                    Assert.IsType<ArgumentException>(exception);
                }
            }
        }

        Assert.Equal((2 * (0x250 - 4)) - 9, separating);
    }

    /// <summary>The parser supports only ASCII separators; cells may contain the characters that replace the others.</summary>
    [Fact]
    public void Delimiter_quote_and_comment_may_be_outside_ascii()
    {
        CsvSchema schema = new() { Delimiter = 'þ', Quote = '“', Comment = '§' };
        CsvTable table = Tables.Read("§ no row\naþb\n “x““þ\u0001“ þ\u0001\u0002é\n", schema);
        Assert.Equal(("x“þ\u0001", "\u0001\u0002é", 3), (table[0, 0], table[0, 1], table.Line(0)));
        Assert.StartsWith(
            "table, line 2: The quotes of '“\\u0001þ' do not pair.",
            Assert.Throws<DataFileException>(() => Tables.Read("aþb\n1þ“\u0001þ", schema)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quote_can_be_the_delimiter_if_nothing_is_quoted() =>
        Assert.Equal("2", Tables.Read("a\"b\n1\"2\n", new() { Delimiter = '"', Quote = null })[0, 1]);

    [Theory]
    [InlineData("a;b;c\n1;2;3\n4;5;6\n", "line 2: One column 'a;b;c': is the delimiter ';'? Set CsvSchema.Delimiter to it.")]
    [InlineData("a\tb\n1\t2\n", "One column 'a\\tb': is the delimiter '\\t'?")]
    [InlineData("a|b\nx|y\n", "One column 'a|b': is the delimiter '|'?")]
    [InlineData("a b\n1 2\n", "One column 'a b': is the delimiter ' '? Set CsvSchema.Delimiter to it, and JoinDelimiters if")]
    [InlineData("a;b\n1,5;2\n",
        "line 2: The row has 2 fields, one of them '5;2'; there is 1 column. One column 'a;b': is the delimiter ';'?")]
    public void A_wrong_delimiter_is_guessed(string text, string message) => Assert.Contains(
        message, Assert.Throws<DataFileException>(() => Tables.Read(text, new())).Message, StringComparison.Ordinal);

    [Fact]
    public void A_comma_is_guessed_too_and_without_header() => Assert.Contains(
        "One column '1,2': is the delimiter ','?",
        Assert.Throws<DataFileException>(() => Tables.Read("1,2\n3,4\n", new() { Delimiter = ';', HasHeader = false })).Message,
        StringComparison.Ordinal);

    /// <summary>If rows differ in the number of other delimiters, the guess is not certain; the message of the next fault has it.</summary>
    [Fact]
    public void The_message_for_a_missing_column_has_the_guess()
    {
        CsvTable table = Tables.Read("a;b\n1;2\n3\n", new() { Columns = { CsvColumn.NumericTarget("b") } });
        Assert.Equal(
            "table, line 1: There is no column 'b'; the columns are a;b. One column 'a;b': is the delimiter ';'? Set CsvSchema.Delimiter "
                + "to "
            + "it.",
            Assert.Throws<DataFileException>(() => CsvEncoding.Fit(table)).Message);
    }

    [Theory]
    [InlineData("city name\nNew York\nLos Angeles\n")]
    [InlineData("x\n1\n2\n")]
    [InlineData("name\nSmith; J.\nMiller; K.\n")]
    public void A_table_of_one_column_can_have_any_content(string text) => Assert.Equal(2, Tables.Read(text, new()).RowCount);

    [Fact]
    public void A_declared_column_can_contain_another_delimiter()
    {
        Assert.Equal(1, Tables.Read("a;b\nx;y\n", new() { Columns = { CsvColumn.Categorical("a;b") } }).RowCount);
        Assert.Equal(2, Tables.Read("a;b\nx;y\n", new() { HasHeader = false, ColumnNames = ["pair"] }).RowCount);
        Assert.Equal(
            2, Tables.Read("1,5\n2,5\n", new() { Delimiter = ';', HasHeader = false, NumberStyle = new() { DecimalMark = ',' } }).RowCount);
    }

    [Theory]
    [InlineData("sep=;\na;b\n1;x\n", 3)]
    [InlineData("SEP=;\r\na;b\r\n1;x\r\n", 3)]
    [InlineData("\"sep=;\"\na;b\n1;x\n", 3)]
    [InlineData("sep=\t\na\tb\n\n1\tx\n", 4)]
    [InlineData("sep=,\na,b\n1,x\n", 3)]
    [InlineData("\uFEFFsep=|\na|b\n1|x\n", 3)]
    public void The_first_line_for_Excel_states_the_delimiter(string text, int line)
    {
        CsvTable table = Tables.Read(text, new());
        Assert.Equal(["a", "b"], table.ColumnNames);
        Assert.Equal(("1", "x", line), (table[0, 0], table[0, 1], table.Line(0)));
    }

    [Theory]
    [InlineData("sep=;;\n1\n2\n", "sep=;;")]
    [InlineData("sep=\n1\n2\n", "sep=")]
    [InlineData("sep\n1\n2\n", "sep")]
    public void Other_first_lines_are_headers(string text, string name) => Assert.Equal([name], Tables.Read(text, new()).ColumnNames);

    [Fact]
    public void A_line_for_Excel_without_a_valid_delimiter_is_a_fault_of_the_file()
    {
        DataFileException exception = Assert.Throws<DataFileException>(() => Tables.Read("sep=\"\na\n", new()));
        Assert.Equal(1, exception.Line);
        Assert.Contains("The line states '\"' as the delimiter.", exception.Message, StringComparison.Ordinal);
        Assert.Contains("line 1: The line states ' '", Assert.Throws<DataFileException>(() => Tables.Read("sep= \na b\n", new())).Message,
            StringComparison.Ordinal);
        Assert.Equal("2", Tables.Read("sep= \na b\n1 2\n", new() { Trim = false })[0, 1]);
    }

    [Theory]
    [InlineData("a,,b\n1,, x \n", "x")]
    [InlineData("a,b\n1, \"x,,y\"\n", "x,,y")]
    [InlineData("a,b\n 1,,\t\"x,,\"\"y\"\n", "x,,\"y")]
    public void Joined_commas_do_not_change_trimming(string text, string expected) =>
        Assert.Equal(expected, Tables.Read(text, new() { JoinDelimiters = true })[0, 1]);

    [Fact]
    public void The_message_for_a_row_with_aligned_spaces_has_the_hint_to_join() => Assert.Contains(
        "set CsvSchema.JoinDelimiters",
        Assert.Throws<DataFileException>(() => Tables.Read("a b\n1  2\n", new() { Delimiter = ' ', Trim = false })).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Tabs_around_cells_are_trimmed_unless_they_are_delimiters()
    {
        Assert.Equal("x", Tables.Read("a,b\n\tx \t,1\n", new())[0, 0]);
        Assert.Equal("", Tables.Read("a\tb\tc\n\t1\t2\n", new() { Delimiter = '\t', Missing = [] })[0, 0]);
        Assert.Equal("\tx", Tables.Read("a,b\n\tx,1\n", new() { Trim = false })[0, 0]);
    }
}
