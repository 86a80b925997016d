using Lamina.Data;

namespace Lamina.Csv.Tests.Meaning;

/// <summary>Which texts are one category, and warnings about columns of categories.</summary>
public class CategoryTests
{
    [Theory]
    [InlineData("1", "1.0")]
    [InlineData("1", "+1")]
    [InlineData("1", "1.")]
    [InlineData("1", "1e0")]
    [InlineData("1", " 1")]
    [InlineData("0", "-0.0")]
    [InlineData("1000", "1e3")]
    [InlineData("0.5", ".50")]
    [InlineData("12345678901234567890", "+12345678901234567890.00")]
    public void Equal_numbers_are_one_class(string one, string same)
    {
        CsvSchema schema = new() { Trim = false, Columns = { CsvColumn.CategoricalTarget("a") } };
        CsvTable table = Tables.Column([one, same, "7", same], schema);
        CsvEncoding encoding = CsvEncoding.Fit(table);
        Assert.Equal(new[] { one, "7" }.Order(StringComparer.Ordinal).ToHashSet(), encoding.ClassNames.ToHashSet());
        Dataset data = encoding.Encode(table);
        Assert.Equal(data.Target(0).ToArray(), data.Target(1).ToArray());
        Assert.NotEqual(data.Target(1).ToArray(), data.Target(2).ToArray());
    }

    /// <summary>Codes keep their zeros, long numbers their digits, texts their case.</summary>
    [Theory]
    [InlineData("1", "01")]
    [InlineData("9007199254740992", "9007199254740993")]
    [InlineData("1.000000000000000001", "1.000000000000000002")]
    [InlineData("1e400", "2e400")]
    [InlineData("yes", "Yes")]
    [InlineData("yes", " yes")]
    [InlineData("1", "1a")]
    public void Others_are_different(string one, string other)
    {
        CsvSchema schema = new() { Trim = false, Columns = { CsvColumn.CategoricalTarget("a") } };
        Assert.Equal(2, CsvEncoding.Fit(Tables.Column([one, other], schema)).ClassNames.Count);
    }

    [Fact]
    public void Trimming_decides_whether_blanks_matter()
    {
        CsvSchema trimmed = new() { Columns = { CsvColumn.CategoricalTarget("y") } };
        Assert.Equal(["no", "yes"], CsvEncoding.Fit(Tables.Read("x,y\n1, yes\n2,yes\n3,no\n", trimmed)).ClassNames);
        CsvSchema plain = new() { Trim = false, Columns = { CsvColumn.CategoricalTarget("y") } };
        Assert.Equal([" yes", "no", "yes"], CsvEncoding.Fit(Tables.Read("x,y\n1, yes\n2,yes\n3,no\n", plain)).ClassNames);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1.0")]
    public void The_positive_class_is_found_in_every_notation_of_the_number(string positive)
    {
        CsvTable table = Tables.Read("x,y\n1,1.0\n2,0\n3,1\n4,0.0\n", new() { Columns = { CsvColumn.BinaryTarget("y", positive) } });
        CsvEncoding encoding = CsvEncoding.Fit(table);
        Assert.Equal(["0", "1"], encoding.ClassNames);
        Assert.Equal([1, 0, 1, 0], encoding.Encode(table).Targets.ToArray());
        Assert.Empty(encoding.Warnings);
    }

    [Fact]
    public void Later_data_can_have_another_notation_of_a_class()
    {
        CsvSchema schema = new() { Columns = { CsvColumn.CategoricalTarget("y") } };
        CsvEncoding encoding = CsvEncoding.Fit(Tables.Read("x,y\n1,0\n2,1\n", schema));
        Assert.Equal([0, 1], encoding.Encode(Tables.Read("x,y\n1,1.0\n", schema)).Targets.ToArray());
        Assert.Equal(
            "table, line 2, column 'y': '2' is not among the 2 categories of the fitted table.",
            Assert.Throws<DataFileException>(() => encoding.Encode(Tables.Read("x,y\n1,2\n", schema))).Message);
    }

    [Theory]
    [InlineData("low", "Low")]
    [InlineData("low", "low.")]
    [InlineData("low", "lo\u200Bw")]
    [InlineData("very low", "verylow")]
    [InlineData("low", "low\u00A0")]
    [InlineData("1", "01")]
    public void The_message_for_an_unknown_category_states_a_similar_known_one(string known, string unknown)
    {
        CsvSchema schema = new() { Columns = { CsvColumn.CategoricalTarget("a") } };
        CsvEncoding encoding = CsvEncoding.Fit(Tables.Column([known, "high"], schema));
        Assert.Contains(
            $"of the fitted table. '{known}' is: if they mean the same",
            Assert.Throws<DataFileException>(() => encoding.Encode(Tables.Column([unknown], schema))).Message, StringComparison.Ordinal);
    }

    public static TheoryData<string[], string> Suspicious() => new()
    {
        { ["yes", "no", "Yes"], "Column 'a' has 'yes' (line 2) and 'Yes' (line 4) as different categories. If they mean the same" },
        { ["Rome", "Rome\u200B"], "'Rome' (line 2) and 'Rome\\u200B' (line 3) as different categories" },
        { ["1", "01", "x"], "'1' (line 2) and '01' (line 3) as different categories" },
        { ["3.1", "3.10", "3.9"], "'3.1' (line 2) and '3.10' (line 3) as one category, because they are equal numbers" },
        { ["x", "None", "y"],
            "Column 'a' has 'None' (line 3) as a category. If it means that the value is missing, add it to CsvSchema.Missing" },
        { [.. Enumerable.Range(0, 30).Select(i => $"u{i}")],
            "Column 'a' becomes 30 inputs: most of its 30 values are different. If they identify" },
        { [.. Enumerable.Range(0, 30).Select(i => $"{i}")], "becomes 30 inputs: most of its 30 values are different" },
        { [.. Enumerable.Range(0, 400).Select(i => $"u{i % 120}")], "becomes 120 inputs: which is many for one column" },
    };

    [Theory]
    [MemberData(nameof(Suspicious))]
    public void Content_that_looks_like_a_mistake_is_a_warning(string[] cells, string warning)
    {
        CsvSchema schema = new() { Columns = { CsvColumn.Categorical("a") } };
        CsvEncoding encoding = CsvEncoding.Fit(Tables.Column(cells, schema));
        Assert.Contains(warning, Assert.Single(encoding.Warnings), StringComparison.Ordinal);
        Assert.EndsWith("targets\n" + encoding.Warnings[0], encoding.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Ordinary_tables_have_no_warnings()
    {
        string[] cells = [.. Enumerable.Range(0, 100).Select(i => $"country {i % 41}")];
        Assert.Empty(CsvEncoding.Fit(Tables.Column(cells)).Warnings);
        Assert.Equal("42 inputs, 0 targets", CsvEncoding.Fit(Tables.Column(cells)).ToString());
        Assert.Empty(CsvEncoding.Fit(Tables.Column(["1", "1.0", "2", "x", "y", "z"])).Warnings);
    }

    [Fact]
    public void Codes_that_are_read_as_numbers_are_a_warning() => Assert.Equal(
        "Column 'a' is read as numbers, and '00501' (line 3) begins with 0. If these are codes, declare the column as categories or as "
        + "ignored.",
        Assert.Single(CsvEncoding.Fit(Tables.Column(["0.5", "00501", "10001"])).Warnings));

    [Fact]
    public void A_regression_target_declared_as_classes_is_a_warning() => Assert.Contains(
        "Column 'a' becomes 50 classes: most of its 50 values are different",
        Assert.Single(CsvEncoding.Fit(Tables.Column(
            Enumerable.Range(0, 50).Select(i => $"{i}.5"), new() { Columns = { CsvColumn.CategoricalTarget("a") } })).Warnings),
        StringComparison.Ordinal);

    [Fact]
    public void A_header_of_numbers_is_a_warning()
    {
        Assert.Contains(
            "Most names of columns are numbers, such as '5.1'. If the file has no header, set CsvSchema.HasHeader to false",
            Assert.Single(CsvEncoding.Fit(Tables.Read("5.1,3.5,x\n4.9,3.0,y\n", new())).Warnings), StringComparison.Ordinal);
        Assert.Empty(CsvEncoding.Fit(Tables.Read("5.1,3.5\n4.9,3.0\n", new() { HasHeader = false, ColumnNames = ["1", "2"] })).Warnings);
    }
}
