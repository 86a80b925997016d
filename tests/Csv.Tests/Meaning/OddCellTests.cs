using Lamina.Data;

namespace Lamina.Csv.Tests.Meaning;

/// <summary>Unusual cells in a column of numbers: each is an error with a correction, or the same number.</summary>
public class OddCellTests
{
    /// <summary>The cell, and a part of the advice.</summary>
    public static TheoryData<string, string> Odd() => new()
    {
        { "NaN", "looks like a missing value: add it to CsvSchema.Missing" },
        { "nan", "looks like a missing value" },
        { "-nan", "looks like a missing value" },
        { "null", "looks like a missing value" },
        { "NULL", "looks like a missing value" },
        { "n/a", "looks like a missing value" },
        { "N/A", "looks like a missing value" },
        { "na", "looks like a missing value" },
        { "None", "looks like a missing value" },
        { "-", "looks like a missing value" },
        { "--", "looks like a missing value" },
        { "\u2013", "looks like a missing value" },
        { ".", "looks like a missing value" },
        { "#N/A", "looks like a missing value" },
        { "#DIV/0!", "looks like a missing value" },
        { "\\N", "looks like a missing value" },
        { " ", "' ' looks like a missing value" },
        { " \t", "' \\t' looks like a missing value" },
        { "\u00A0", "'\\u00A0' looks like a missing value" },
        { "\u200B", "'\\u200B' looks like a missing value" },
        { "NaN\u200B", "'NaN\\u200B' looks like a missing value" },
        { "1,234.5", "set NumberStyle = new() { GroupMark = ',' }." },
        { "1.234,5", "set NumberStyle = new() { DecimalMark = ',', GroupMark = '.' }." },
        { "1,234", "new() { GroupMark = ',' } if it is 1234, or new() { DecimalMark = ',' } if it is 1.234." },
        { "1,5", "set NumberStyle = new() { DecimalMark = ',' }." },
        { "1 000", "set NumberStyle = new() { GroupMark = ' ' }." },
        { "1\u00A0000", "set NumberStyle = new() { GroupMark = ' ' }." },
        { "1\u202F000", "set NumberStyle = new() { GroupMark = ' ' }." },
        { "1'000.5", "set NumberStyle = new() { GroupMark = '\\'' }." },
        { "1_000", "set NumberStyle = new() { GroupMark = '_' }." },
        { "$5", "a number with a currency" },
        { "-€5", "a number with a currency" },
        { "5 €", "a number with a currency" },
        { "5%", "Clean = text => text.TrimEnd('%')" },
        { "0x1F", "a number with hexadecimal digits" },
        { "1d5", "a number with an exponent after D" },
        { "½", "a number with a fraction" },
        { "١٢٣", "a number with digits of another script" },
        { "１２", "a number with digits of another script" },
        { "\u22125", "Clean = text => text.Replace('\\u2212', '-')" },
        { "(5)", "a number with parentheses" },
        { "5-", "a number with the sign at the end" },
        { "'5", "a number with quotes" },
        { "=\"5\"", "a number with quotes" },
        { "5\0", "a number with the invisible character \\0" },
        { "\b5", "a number with the invisible character \\u0008" },
        { "\uFEFF5", "Clean = text => text.Replace(\"\\uFEFF\", \"\")" },
        { "5\u200B", "a number with the invisible character \\u200B" },
        { "5\u00A0", "Clean = text => text.Trim()" },
        { "5\n", "a number with the invisible character \\n" },
        { "€ 1.234,50", "a currency and other marks" },
        { "inf", "is infinite" },
        { "-Infinity", "is infinite" },
        { "∞", "is infinite" },
        { "1e400", "is infinite, or closer to 0 or farther" },
        { "1e-400", "is infinite, or closer to 0 or farther" },
        { "1e39", "cannot be represented in single precision, whose range is ±3.4e38" },
        { "-1e39", "cannot be represented in single precision" },
        { "1e-50", "cannot be represented in single precision, which rounds it to 0" },
        { "1e-42", "cannot be represented in single precision, which rounds it to 1" },
        { "abc", "Correct 'abc', declare it missing" },
        { "1/2", "Correct '1/2'" },
        { "12 kg", "Correct '12 kg'" },
        { "1e", "Correct '1e'" },
        { "5e+", "Correct '5e+'" },
        { "--5", "Correct '--5'" },
        { "+", "Correct '+'" },
        { "e5", "Correct 'e5'" },
        { "1 2", "Correct '1 2'" },
        { "1.2.3", "Correct '1.2.3'" },
        { "1,23,456", "Correct '1,23,456'" },
        { "2024-01-31", "Correct '2024-01-31'" },
        { "true", "Correct 'true'" },
    };

    [Theory]
    [MemberData(nameof(Odd))]
    public void An_odd_cell_among_numbers_is_an_error_with_line_and_correction(string cell, string advice)
    {
        string[] cells = [.. Enumerable.Range(0, 19).Select(i => $"{20 + i}.5"), cell];
        foreach (CsvColumn column in new[] { CsvColumn.Input("a"), CsvColumn.Numeric("a") })
        {
            string message = Tables.Message(() => Tables.Column(cells, Schema(column)));
            Assert.StartsWith("table, line 21, column 'a': '", message, StringComparison.Ordinal);
            Assert.Contains(advice, message, StringComparison.Ordinal);
        }
    }

    /// <summary>The same error in a table that is encoded after another was fitted.</summary>
    [Theory]
    [MemberData(nameof(Odd))]
    public void An_odd_cell_of_later_data_is_an_error_too(string cell, string advice)
    {
        CsvSchema schema = Schema(CsvColumn.Input("a"));
        CsvEncoding encoding = CsvEncoding.Fit(Tables.Column(["1", "2.5"], schema));
        DataFileException exception = Assert.Throws<DataFileException>(() => encoding.Encode(Tables.Column(["1", cell, "2"], schema)));
        Assert.Equal((3, "a"), (exception.Line, exception.Column));
        Assert.Contains(advice, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1e3", 1000)]
    [InlineData("1E+3", 1000)]
    [InlineData("+5", 5)]
    [InlineData(".5", 0.5)]
    [InlineData("-.5", -0.5)]
    [InlineData("5.", 5)]
    [InlineData("007", 7)]
    [InlineData(" 5\t", 5)]
    [InlineData("0e999", 0)]
    [InlineData("-0.0", 0)]
    [InlineData("0.1", 0.1f)]
    [InlineData("3.4028235e38", 3.4028235e38f)]
    [InlineData("1.17549435e-38", 1.17549435e-38f)]
    public void Other_spellings_of_a_number_are_that_number(string cell, float expected) =>
        Assert.Equal(expected, Tables.Encode(Tables.Column(["1", "2", cell], Schema(CsvColumn.Input("a"))))[2]);

    [Fact]
    public void All_odd_cells_are_counted_and_the_first_five_are_shown()
    {
        string[] cells = [.. Enumerable.Repeat("1", 30), "x", "n/a", "5%", "y", "z", "u", "v"];
        string message = Tables.Message(() => Tables.Column(cells, Schema(CsvColumn.Input("a"))));
        Assert.Equal(
            "table, line 32, column 'a': 'x' is not a finite number, nor are 'n/a' (line 33), '5%' (line 34), 'y' (line 35), "
            + "'z' (line 36) and 2 more; 30 of the 37 values of the column are. Correct 'x', declare it missing (CsvSchema.Missing), "
            + "or change it "
            + "with CsvColumn.Clean. 'n/a' looks like a missing value: add it to CsvSchema.Missing (CsvSchema.CommonMissing has the usual "
            + "texts). '5%' is a number with a percent sign: set Clean = text => text.TrimEnd('%'), which leaves the number of percent. If "
            + "the column has categories, declare it as CsvColumn.Categorical(\"a\").",
            message);
    }

    /// <summary>One text among two hundred numbers; the other numbers remain one input.</summary>
    [Fact]
    public void One_NaN_among_numbers_is_an_error_or_one_missing_number()
    {
        string[] cells = [.. Enumerable.Range(0, 200).Select(i => i == 77 ? "NaN" : $"{20 + i}.5")];
        CsvSchema strict = new() { MissingNumbers = MissingNumber.Mean };
        Assert.StartsWith(
            "table, line 79, column 'a': 'NaN' is not a finite number; 199 of the 200 values of the column are.",
            Tables.Message(() => Tables.Column(cells, strict)), StringComparison.Ordinal);

        CsvSchema common = new() { MissingNumbers = MissingNumber.Mean, Missing = CsvSchema.CommonMissing };
        CsvTable table = Tables.Column(cells, common);
        CsvEncoding encoding = CsvEncoding.Fit(table);
        Assert.Equal(["a", "one"], encoding.InputNames);
        Assert.Equal(120.11307f, Tables.Encode(encoding, table)[77]);
    }

    [Theory]
    [InlineData("", "?", "NA", "N/A", "n/a", "NaN", "nan", "-NaN", "-nan", "NULL", "null", "None", "<NA>", "#N/A", "#NA", "1.#IND")]
    public void The_common_list_has_the_texts_of_pandas(params string[] texts) => Assert.Empty(texts.Except(CsvSchema.CommonMissing));

    /// <summary>More than half numbers: an error. Half and less: categories, as before.</summary>
    [Theory]
    [InlineData(new[] { "1", "x" }, false)]
    [InlineData(new[] { "1", "2", "x" }, true)]
    [InlineData(new[] { "1", "2", "x", "y" }, false)]
    [InlineData(new[] { "1", "2", "3", "x", "y" }, true)]
    [InlineData(new[] { "1", "x", "y", "12A" }, false)]
    [InlineData(new[] { "1,5", "2,5" }, true)]
    [InlineData(new[] { "5%", "7%", "high" }, true)]
    [InlineData(new[] { "inf", "1" }, true)]
    [InlineData(new[] { "1", "n/a", "n/a", "n/a" }, true)]
    [InlineData(new[] { "n/a", "NaN" }, true)]
    [InlineData(new[] { "x", "n/a", "n/a" }, false)]
    [InlineData(new[] { "Rome", "Bonn" }, false)]
    [InlineData(new[] { "2019/20", "2020/21" }, false)]
    [InlineData(new[] { "12:30", "12:45" }, false)]
    public void A_column_is_mixed_if_more_than_half_of_its_values_are_numbers(string[] cells, bool mixed)
    {
        CsvTable table = Tables.Column(cells);
        if (mixed) Assert.Contains("is not a finite number", Tables.Message(() => table), StringComparison.Ordinal);
        else Assert.Contains("a=" + cells[1], CsvEncoding.Fit(table).InputNames);
    }

    [Fact]
    public void A_declared_column_of_categories_accepts_any_text()
    {
        CsvTable table = Tables.Column(["1", "2", "3+", "4"], Schema(CsvColumn.Categorical("a")));
        Assert.Equal(["a=1", "a=2", "a=3+", "a=4"], CsvEncoding.Fit(table).InputNames.SkipLast(1));
    }

    [Fact]
    public void The_advice_states_the_kind_of_target_and_the_index_of_a_column_without_name()
    {
        CsvSchema schema = new() { HasHeader = false, Columns = { CsvColumn.Target(0) } };
        Assert.Contains(
            "declare it as CsvColumn.CategoricalTarget(0)",
            Tables.Message(() => Tables.Read("1,2\n2,2\nx,2\n", schema)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_result_of_cleaning_can_be_missing_or_a_number()
    {
        CsvSchema schema = new()
        {
            Columns = { CsvColumn.Numeric("a", MissingNumber.Mean) with { Clean = text => text.TrimEnd('%', '.') } },
        };
        Assert.Equal([5, 6, 7], Tables.Encode(Tables.Column(["5%", "?.", "7."], schema)));
    }

    [Theory]
    [InlineData(',', '.', "1.234.567,5", 1234567.5f)]
    [InlineData(',', null, "1,5e1", 15f)]
    [InlineData('.', ',', "-1,234.5", -1234.5f)]
    [InlineData('.', ',', "12345", 12345f)]
    [InlineData('.', ' ', "1\u00A0000", 1000f)]
    [InlineData('.', ' ', "1\u202F000", 1000f)]
    [InlineData('.', '\'', "1\u2019000", 1000f)]
    [InlineData(',', '_', "1_000,25", 1000.25f)]
    public void Other_styles_of_numbers_can_be_chosen(char decimalMark, char? groupMark, string cell, float expected)
    {
        CsvSchema schema = new() { NumberStyle = new CsvNumberStyle { DecimalMark = decimalMark, GroupMark = groupMark } };
        Assert.Equal(expected, Tables.Encode(Tables.Column(["1", cell], schema))[1]);
    }

    /// <summary>A style never reads a text as a different number: groups have three digits.</summary>
    [Theory]
    [InlineData(',', '.', "1.5")]
    [InlineData(',', '.', "1.2345")]
    [InlineData('.', ',', "1,5")]
    [InlineData('.', ',', "1234,567")]
    [InlineData('.', ',', ",123")]
    [InlineData('.', ',', "1,234,")]
    [InlineData('.', ',', "1.234,567")]
    public void A_style_rejects_groups_of_another_length(char decimalMark, char groupMark, string cell)
    {
        CsvSchema schema = new()
        {
            Columns = { CsvColumn.Numeric("a") with { NumberStyle = new() { DecimalMark = decimalMark, GroupMark = groupMark } } },
        };
        Assert.Contains("is not a finite number", Tables.Message(() => Tables.Column(["1", cell], schema)), StringComparison.Ordinal);
    }

    [Fact]
    public void Conflicting_styles_throw()
    {
        Assert.Throws<ArgumentException>(() => new CsvNumberStyle { DecimalMark = ';' });
        Assert.Throws<ArgumentException>(() => new CsvNumberStyle { GroupMark = '5' });
        Assert.Contains(
            "DecimalMark and GroupMark are both ','",
            Assert.Throws<ArgumentException>(
                () => Tables.Column(["1"], new() { NumberStyle = new() { DecimalMark = ',', GroupMark = ',' } })).Message,
            StringComparison.Ordinal);
    }

    private static CsvSchema Schema(CsvColumn column) => new() { Trim = false, Columns = { column } };
}
