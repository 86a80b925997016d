using System.Globalization;
using Lamina.Data;

namespace Lamina.Csv.Tests.Meaning;

/// <summary>
/// Numbers are read in double precision. If single precision cannot distinguish them, they are standardised before rounding, or an error.
/// </summary>
public class PrecisionTests
{
    private static readonly string[] Timestamps = ["1700000000", "1700000030", "1700000060", "1700000090"];

    [Fact]
    public void Timestamps_that_become_equal_are_an_error_that_states_them() => Assert.Equal(
        "table, line 2, column 'a': '1700000000' and '1700000030' (line 3) differ, but are equal in single precision. If the column "
        + "is a quantity, set CsvColumn.Standardize, which standardises it in double precision before it is rounded; if it identifies rows "
        + "or classes, declare it as ignored or as categories; if the difference does not matter, set CsvColumn.AllowRounding.",
        Tables.Message(() => Tables.Column(Timestamps)));

    /// <summary>scikit-learn's StandardScaler gives the same numbers.</summary>
    [Fact]
    public void Timestamps_are_standardised_before_they_are_rounded()
    {
        float[] expected = [-1.3416407f, -0.4472136f, 0.4472136f, 1.3416407f];
        CsvSchema schema = new() { StandardizeInputs = true };
        CsvSchema column = new() { Columns = { CsvColumn.Numeric("a") with { Standardize = true } } };
        CsvSchema not = new() { StandardizeInputs = true, Columns = { CsvColumn.Numeric("a") with { Standardize = false } } };
        AssertNear(expected, Tables.Encode(Tables.Column(Timestamps, schema)));
        AssertNear(expected, Tables.Encode(Tables.Column(Timestamps, column)));
        Assert.Contains("are equal in", Tables.Message(() => Tables.Column(Timestamps, not)), StringComparison.Ordinal);
    }

    [Fact]
    public void Later_data_are_scaled_like_the_fitted_table()
    {
        CsvSchema schema = new() { StandardizeInputs = true };
        CsvEncoding encoding = CsvEncoding.Fit(Tables.Column(Timestamps, schema));
        AssertNear([-0.4472136f, 3.1304952f], Tables.Encode(encoding, Tables.Column(["1700000030", "1700000150"], schema)));
        CsvScale scale = encoding.Scales[0];
        Assert.Equal(("a", 1700000045d), (scale.Column, scale.Mean));
        Assert.Equal(33.54101966249684, scale.Deviation, 1e-12);
        Assert.Equal(1700000150d, scale.Restore(scale.Apply(1700000150)), 1e-5);
    }

    [Fact]
    public void A_standardised_target_can_be_restored()
    {
        CsvSchema schema = new() { Columns = { CsvColumn.NumericTarget("a") with { Standardize = true } } };
        CsvTable table = Tables.Column(["1", "3"], schema);
        CsvEncoding encoding = CsvEncoding.Fit(table);
        Assert.Equal([-1, 1], encoding.Encode(table).Targets.ToArray());
        Assert.Equal(3, encoding.Scales.Single().Restore(1));
        CsvSchema inputs = new() { StandardizeInputs = true, Columns = { CsvColumn.Target("a") } };
        Assert.DoesNotContain(CsvEncoding.Fit(Tables.Column(["1", "3"], inputs)).Scales, scale => scale.Column == "a");
    }

    [Fact]
    public void A_missing_number_is_filled_in_double_precision()
    {
        CsvSchema schema = new() { Columns = { CsvColumn.Numeric("a", MissingNumber.Mean) with { Standardize = true } } };
        AssertNear([-1.3416407f, -0.4472136f, 0.4472136f, 1.3416407f, 0], Tables.Encode(Tables.Column([.. Timestamps, ""], schema)));
        CsvSchema median = new() { Columns = { CsvColumn.Numeric("a", MissingNumber.Median) with { Standardize = true } } };
        AssertNear([-1, 1, 0], Tables.Encode(Tables.Column(["1700000000", "1700000030", ""], median)));
    }

    /// <summary>The mean of 16777216 and 16777219 is 16777217.5, which is rounded once.</summary>
    [Fact]
    public void Statistics_are_rounded_once()
    {
        CsvSchema schema = new() { Columns = { CsvColumn.Numeric("a", MissingNumber.Mean) with { AllowRounding = true } } };
        Assert.Equal(16777218f, Tables.Encode(Tables.Column(["16777216", "16777219", "?"], schema))[2]);
    }

    [Theory]
    [InlineData("1e300", "-1e300")]
    [InlineData("1.7e308", "-1.7e308")]
    [InlineData("3e-300", "1e-300")]
    [InlineData("2e39", "1e39")]
    [InlineData("1e-50", "0")]
    public void Standardising_neither_overflows_nor_vanishes(string high, string low) => AssertNear(
        [1, -1],
        Tables.Encode(Tables.Column([high, low], new() { StandardizeInputs = true })));

    [Fact]
    public void A_standardised_constant_is_zero() => Assert.Equal(
        [0, 0], Tables.Encode(Tables.Column(["1700000001", "1700000001.0"], new() { StandardizeInputs = true })));

    [Fact]
    public void A_number_too_far_to_be_standardised_is_an_error()
    {
        CsvSchema schema = new() { StandardizeInputs = true };
        CsvEncoding encoding = CsvEncoding.Fit(Tables.Column(["1", "2"], schema));
        Assert.Contains(
            "'1e39' is too far from the fitted numbers, 1 to 2, to be standardised.",
            Assert.Throws<DataFileException>(() => encoding.Encode(Tables.Column(["1e39"], schema))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("16777216", "16777217", "5")]
    [InlineData("123456789", "123456790", "5")]
    [InlineData("-16777217", "-16777216", "0")]
    [InlineData("1700000000.0", "1700000001.00", "2")]
    [InlineData("20240101120000", "20240101120030", "0")]
    [InlineData("9007199254740992", "9007199254740993", "0")]
    [InlineData("1152921504606846976", "1152921504606846977", "0")]
    [InlineData("1700000000.25", "1700000000.5", "1700000099.5")]
    [InlineData("100000.001", "100000.002", "100000.003")]
    [InlineData("0.12345678901", "0.12345678902", "0.12345678999")]
    [InlineData("1e20", "1.00000001e20", "1.00000005e20")]
    public void Different_numbers_that_become_equal_are_an_error(string one, string other, string third)
    {
        string message = Tables.Message(() => Tables.Column([third, one, one, other]));
        Assert.Contains($"'{one}'", message, StringComparison.Ordinal);
        Assert.Contains("are equal in single precision", message, StringComparison.Ordinal);
        CsvSchema allowed = new() { Columns = { CsvColumn.Numeric("a") with { AllowRounding = true } } };
        float rounded = float.Parse(one, CultureInfo.InvariantCulture);
        Assert.Equal(rounded, Tables.Encode(Tables.Column([third, one, one, other], allowed))[1]);
    }

    /// <summary>Identifiers beyond 2⁵³ are also equal in double precision.</summary>
    [Fact]
    public void Integers_that_are_equal_in_double_precision_are_an_error_when_standardised()
    {
        string message = Tables.Message(
            () => Tables.Column(["9007199254740993", "9007199254740992", "1"], new() { StandardizeInputs = true }));
        Assert.Contains(
            "'9007199254740993' and '9007199254740992' (line 3) differ, but are equal in double precision.", message,
            StringComparison.Ordinal);
    }

    /// <summary>Distinct numbers whose rounding error is more than a ten-thousandth of the column's range.</summary>
    [Fact]
    public void Numbers_with_a_large_rounding_error_are_an_error() => Assert.Contains(
        "'1700000100' becomes 1700000128 in single precision",
        Tables.Message(() => Tables.Column(["1700000000", "1700000100", "1700000200"])), StringComparison.Ordinal);

    /// <summary>Measurements with more digits than single precision, in a column whose range is as large as its numbers.</summary>
    [Theory]
    [InlineData("0.123456789012", "0.123456789013", "5.5")]
    [InlineData("6.984126984126984", "6.984126984126985", "1")]
    [InlineData("0.1", "0.10", "0.1000")]
    [InlineData("0.1", "0.10000000000000001", "0.1")]
    [InlineData("1700000000", "1700000000.0", "1.7e9")]
    [InlineData("1700000000", "+1700000000", "01700000000")]
    [InlineData("-0", "0", "0.0")]
    [InlineData("1990.25", "1991.5", "2021.123")]
    [InlineData("40.7127837", "40.7127839", "41.5")]
    public void Ordinary_numbers_are_rounded_without_an_error(string one, string other, string third)
    {
        CsvTable table = Tables.Column([one, other, third]);
        Assert.Equal(float.Parse(other, CultureInfo.InvariantCulture), Tables.Encode(table)[1]);
    }

    /// <summary>Twenty thousand doubles, of which many pairs become equal, as in every large set of measurements.</summary>
    [Fact]
    public void Measurements_in_double_precision_are_not_an_error()
    {
        Random random = new(5);
        Func<double>[] columns =
        [
            random.NextDouble,
            () => Math.Exp(4 * (random.NextDouble() - random.NextDouble())),
            () => 100 + (20 * random.NextDouble()),
            () => 1e-9 * random.NextDouble(),
            () => 1e12 * random.NextDouble(),
            () => Math.Round(40.5 + (0.4 * random.NextDouble()), 6),
        ];
        foreach (Func<double> next in columns)
        {
            string[] cells = [.. Enumerable.Range(0, 20000).Select(_ => next().ToString("R", CultureInfo.InvariantCulture))];
            float[] expected = Array.ConvertAll(cells, cell => float.Parse(cell, CultureInfo.InvariantCulture));
            Assert.Equal(expected, Tables.Encode(Tables.Column(cells)));
        }
    }

    [Fact]
    public void Different_numbers_of_later_data_are_an_error_too()
    {
        CsvSchema schema = new();
        CsvEncoding encoding = CsvEncoding.Fit(Tables.Column(["1700000000", "1700000128"], schema));
        Assert.Contains(
            "are equal in single precision",
            Assert.Throws<DataFileException>(() => encoding.Encode(Tables.Column(["1700000000", "1700000030"], schema))).Message,
            StringComparison.Ordinal);
    }

    /// <summary>A single row of later data has no range: that of the fitted table is used.</summary>
    [Theory]
    [InlineData("0.1")]
    [InlineData("123456.789")]
    public void A_single_row_of_later_data_is_encoded(string cell)
    {
        CsvEncoding encoding = CsvEncoding.Fit(Tables.Column(["0", "1"]));
        Assert.Equal(float.Parse(cell, CultureInfo.InvariantCulture), Tables.Encode(encoding, Tables.Column([cell]))[0]);
    }

    [Fact]
    public void Small_numbers_may_become_zero_if_rounding_is_allowed()
    {
        CsvSchema schema = new() { Columns = { CsvColumn.Numeric("a") with { AllowRounding = true } } };
        Assert.Equal([0, 1], Tables.Encode(Tables.Column(["1e-50", "1"], schema)));
        Assert.Contains("3.4e38", Tables.Message(() => Tables.Column(["1e39", "1"], schema)), StringComparison.Ordinal);
    }

    private static void AssertNear(float[] expected, float[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++) Assert.Equal(expected[i], actual[i], 1e-6f);
    }
}
