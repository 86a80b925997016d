using Lamina.Data;

namespace Lamina.Csv.Tests;

public class CsvEncodingTests
{
    [Fact]
    public void Numbers_stay_and_categories_become_one_hot_in_file_order()
    {
        CsvTable table = Read(
            "age,city,income\n1.5,Rome,low\n2,Bonn,high\n-3e1,Rome,low\n", new() { Columns = { CsvColumn.CategoricalTarget("income") } });
        CsvEncoding encoding = CsvEncoding.Fit(table);
        Dataset data = encoding.Encode(table);
        Assert.Equal(["age", "city=Bonn", "city=Rome"], encoding.InputNames);
        Assert.Equal(["income=high", "income=low"], encoding.TargetNames);
        Assert.Equal(["high", "low"], encoding.ClassNames);
        Assert.Equal([1.5f, 0, 1, 2, 1, 0, -30, 0, 1], data.Inputs.ToArray());
        Assert.Equal([0, 1, 1, 0, 0, 1], data.Targets.ToArray());
    }

    [Fact]
    public void A_binary_target_is_one_column()
    {
        CsvTable table = Read("x,y\n1,M\n2,B\n", new() { Columns = { CsvColumn.BinaryTarget("y", positive: "B") } });
        CsvEncoding encoding = CsvEncoding.Fit(table);
        Assert.Equal([0, 1], encoding.Encode(table).Targets.ToArray());
        Assert.Equal(["M", "B"], encoding.ClassNames);
        Assert.Equal(["y"], encoding.TargetNames);
    }

    [Fact]
    public void There_can_be_several_numeric_targets_and_columns_can_be_identified_by_index()
    {
        CsvSchema schema = new()
        {
            HasHeader = false,
            Columns = { CsvColumn.NumericTarget(2), CsvColumn.NumericTarget(0), CsvColumn.Ignored(1), CsvColumn.Categorical(3) },
        };
        CsvTable table = Read("1,x,3,7\n4,y,6,10\n", schema);
        CsvEncoding encoding = CsvEncoding.Fit(table);
        Assert.Equal([1, 3, 4, 6], encoding.Encode(table).Targets.ToArray());
        Assert.Equal(["column3=7", "column3=10"], encoding.InputNames);
        Assert.Empty(encoding.ClassNames);
    }

    [Theory]
    [InlineData(MissingNumber.Mean, 3.5f)]
    [InlineData(MissingNumber.Median, 2.5f)]
    [InlineData(MissingNumber.MostFrequent, 1f)]
    public void Missing_numbers_are_filled_from_the_fitted_table(MissingNumber missing, float expected)
    {
        CsvSchema schema = new() { Columns = { CsvColumn.Numeric("a", missing) } };
        CsvEncoding encoding = CsvEncoding.Fit(Read("a,b\n8,0\n1,0\n?,0\n4,0\n1,0\n", schema));
        Assert.Equal(expected, encoding.Encode(Read("a,b\n,0\n", schema)).Inputs[0]);
    }

    [Theory]
    [InlineData(MissingCategory.MostFrequent, new float[] { 0, 1 })]
    [InlineData(MissingCategory.OwnCategory, new float[] { 0, 0, 1 })]
    public void Missing_categories_are_replaced_or_a_separate_category(MissingCategory missing, float[] expected)
    {
        CsvSchema schema = new() { Columns = { CsvColumn.Categorical("a", missing), CsvColumn.Ignored("b") } };
        CsvEncoding encoding = CsvEncoding.Fit(Read("a,b\nx,0\ny,0\ny,0\n", schema));
        Assert.Equal(expected, encoding.Encode(Read("a,b\nNA,0\n", schema)).Inputs.ToArray());
    }

    [Fact]
    public void Unknown_categories_are_zeros_on_request_and_errors_otherwise()
    {
        CsvSchema schema = new() { Columns = { CsvColumn.Categorical("a") with { UnknownCategories = UnknownCategory.AllZeros } } };
        CsvEncoding encoding = CsvEncoding.Fit(Read("a,b\nx,p\ny,q\n", schema));
        Assert.Equal([0, 0, 1, 0], encoding.Encode(Read("a,b\nz,p\n", schema)).Inputs.ToArray());
        DataFileException exception = Assert.Throws<DataFileException>(() => encoding.Encode(Read("a,b\nx,p\nx,r\n", schema)));
        Assert.Equal("table, line 3, column 'b': 'r' is not among the 2 categories of the fitted table.", exception.Message);
        Assert.Equal((3, "b"), (exception.Line, exception.Column));
    }

    [Fact]
    public void Texts_can_be_cleaned_before_they_are_read()
    {
        CsvSchema schema = new() { Columns = { CsvColumn.CategoricalTarget("y") with { Clean = text => text.TrimEnd('.') } } };
        CsvEncoding encoding = CsvEncoding.Fit(Read("x,y\n1,a\n2,b\n", schema));
        Assert.Equal([0, 1], encoding.Encode(Read("x,y\n1,b.\n", schema)).Targets.ToArray());
    }

    [Fact]
    public void Columns_are_found_by_name_and_targets_may_be_absent()
    {
        CsvSchema schema = new() { Columns = { CsvColumn.NumericTarget("y") } };
        CsvEncoding encoding = CsvEncoding.Fit(Read("a,b,y\n1,2,3\n", schema));
        Dataset data = encoding.Encode(Read("b,a\n20,10\n", schema));
        Assert.Equal([10, 20], data.Inputs.ToArray());
        Assert.Equal(0, data.TargetLength);
    }

    [Fact]
    public void Undeclared_columns_can_be_ignored()
    {
        CsvSchema schema = new() { OtherColumns = CsvKind.Ignored, Columns = { CsvColumn.Numeric("b") } };
        CsvEncoding encoding = CsvEncoding.Fit(Read("a,b,y\n1,2,3\n", schema));
        Assert.Equal(["b"], encoding.InputNames);
    }

    public static TheoryData<string, CsvColumn, string> BadFields() => new()
    {
        { "a,b\n1,2\nx,2\n", CsvColumn.Numeric("a"), "table, line 3, column 'a': 'x' is not a finite number." },
        { "a,b\n1,2\n1e99,2\n", CsvColumn.Numeric("a"), "table, line 3, column 'a': '1e99' cannot be represented in single precision" },
        { "a,b\n1,2\nNaN,2\n", CsvColumn.Numeric("a"), "table, line 3, column 'a': 'NaN' is not a finite number." },
        { "a,b\n\"1,5\",2\n", CsvColumn.Numeric("a"), "table, line 2, column 'a': '1,5' is not a finite number." },
        { "a,b\nx,2\n", CsvColumn.Numeric("a", MissingNumber.Mean), "table, line 2, column 'a': 'x' is not a finite number." },
        { "a,b\n1,2\n?,2\n", CsvColumn.Numeric("a"), "table, line 3, column 'a': The number is missing." },
        { "a,b\n1,2\n?,2\n", CsvColumn.Categorical("a"), "table, line 3, column 'a': The category is missing." },
        { "a,b\n1,2\n?,2\n", CsvColumn.NumericTarget("a"), "table, line 3, column 'a': The number is missing." },
        { "a,b\nx,2\ny,2\n?,2\n", CsvColumn.CategoricalTarget("a"), "table, line 4, column 'a': The category is missing." },
        { "a,b\n?,2\n?,2\n", CsvColumn.Input("a"), "table, line 2, column 'a': Every value is missing;" },
        { "a,b\n?,2\n", CsvColumn.Numeric("a", MissingNumber.Mean), "table, line 2, column 'a': No row has a number here." },
        {
            "a,b\n?,2\n", CsvColumn.Categorical("a", MissingCategory.MostFrequent),
            "table, line 2, column 'a': No row has a category here."
        },
        { "a,b\nx,2\nx,2\n", CsvColumn.CategoricalTarget("a"), "table, column 'a': A target needs at least 2 classes; there is 1." },
        {
            "a,b\nx,2\ny,2\n", CsvColumn.BinaryTarget("a", "z"),
            "table, column 'a': A binary target has 'z' and one other class; the column has 'x', 'y'."
        },
        { "a,b\n1,2\n", CsvColumn.Numeric("c"), "table, line 1: There is no column 'c'; the columns are a, b." },
        { "a,b\n1,2\n", CsvColumn.Numeric(2), "table, line 1: There is no column 2; the columns are a, b." },
    };

    [Theory]
    [MemberData(nameof(BadFields))]
    public void An_invalid_field_throws_with_line_and_column(string text, CsvColumn column, string message)
    {
        CsvTable table = Read(text, new() { Columns = { column } });
        DataFileException exception = Assert.Throws<DataFileException>(() => CsvEncoding.Fit(table).Encode(table));
        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Conflicting_declarations_throw()
    {
        CsvTable twice = Read("a,b\n1,2\n", new() { Columns = { CsvColumn.Numeric("a"), CsvColumn.Ignored(0) } });
        Assert.Throws<ArgumentException>(() => CsvEncoding.Fit(twice));
        CsvTable mixed = Read("a,b,c\n1,x,3\n2,y,3\n", new() { Columns = { CsvColumn.Target("a"), CsvColumn.Target("b") } });
        Assert.Throws<ArgumentException>(() => CsvEncoding.Fit(mixed));
        CsvTable noInput = Read("a,b\n1,2\n", new() { OtherColumns = CsvKind.Ignored, Columns = { CsvColumn.Target("a") } });
        Assert.Throws<ArgumentException>(() => CsvEncoding.Fit(noInput));
    }

    private static CsvTable Read(string text, CsvSchema schema) => Tables.Read(text, schema);
}
