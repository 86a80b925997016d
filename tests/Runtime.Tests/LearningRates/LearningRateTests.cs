using Lamina.LearningRates;

namespace Lamina.Runtime.Tests.LearningRates;

public class LearningRateTests
{
    private const double Tolerance = 1e-15;

    public static TheoryData<LearningRate> All =>
    [
        new Constant(0.1), new InverseTime(0.2), new Exponential(0.1), new InverseSquareRootEpoch(0.1), new InverseSquareRootStep(0.1),
        new Staircase(0.1), new CosineWithWarmup(0.1, 100, 10), new Manual((0, 0.1), (5, 0.01)),
    ];

    [Theory]
    [MemberData(nameof(All))]
    public void Negative_counts_throw(LearningRate rate)
    {
        Assert.Equal("step", Assert.Throws<ArgumentOutOfRangeException>(() => rate.At(-1, 0)).ParamName);
        Assert.Equal("epoch", Assert.Throws<ArgumentOutOfRangeException>(() => rate.At(0, -1)).ParamName);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Rates_are_finite_and_not_negative_at_the_largest_counts(LearningRate rate) =>
        Assert.InRange(rate.At(long.MaxValue, int.MaxValue), 0, 0.2);

    [Fact]
    public void A_number_is_a_constant_rate()
    {
        LearningRate rate = 0.25;
        Assert.Equal(0.25, rate.At(0, 0));
        Assert.Equal(0.25, rate.At(1_000_000, 1000));
    }

    [Theory]
    [InlineData(0, 0.2)]
    [InlineData(1, 0.1)]
    [InlineData(2, 0.06666666666666667)]
    [InlineData(3, 0.05)]
    public void Inverse_time_with_rate_1_agrees_with_the_course_table(int epoch, double expected) =>
        Assert.Equal(expected, new InverseTime(0.2, 1).At(999, epoch), Tolerance);

    [Fact]
    public void Inverse_time_scales_epochs_by_its_rate() => Assert.Equal(0.4 / 1.5, new InverseTime(0.4, 0.25).At(0, 2), Tolerance);

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.45)]
    [InlineData(3, 0.3645)]
    public void Exponential_multiplies_by_its_base_every_epoch(int epoch, double expected) =>
        Assert.Equal(expected, new Exponential(0.5, 0.9).At(7, epoch), Tolerance);

    [Theory]
    [InlineData(0, 0.6)]
    [InlineData(3, 0.3)]
    [InlineData(8, 0.2)]
    [InlineData(35, 0.1)]
    public void Inverse_square_roots_count_from_1(int count, double expected)
    {
        Assert.Equal(expected, new InverseSquareRootEpoch(0.6).At(12345, count), Tolerance);
        Assert.Equal(expected, new InverseSquareRootStep(0.6).At(count, 77), Tolerance);
    }

    [Theory]
    [InlineData(0, 0.8)]
    [InlineData(2, 0.8)]
    [InlineData(3, 0.2)]
    [InlineData(5, 0.2)]
    [InlineData(6, 0.05)]
    public void Staircase_drops_after_every_few_epochs(int epoch, double expected) =>
        Assert.Equal(expected, new Staircase(0.8, 0.25, 3).At(5, epoch), Tolerance);

    [Theory]
    [InlineData(0, 0.25)] // 1 · 1/4
    [InlineData(1, 0.5)]
    [InlineData(2, 0.75)]
    [InlineData(3, 1.0)] // cos 0
    [InlineData(5, 0.775)] // 0.1 + 0.45·(1 + cos(π/3))
    [InlineData(6, 0.55)] // 0.1 + 0.45·(1 + cos(π/2))
    [InlineData(7, 0.325)] // 0.1 + 0.45·(1 + cos(2π/3))
    [InlineData(9, 0.1)]
    [InlineData(1000, 0.1)]
    public void Cosine_rises_to_its_peak_and_falls_to_its_minimum(long step, double expected) =>
        Assert.Equal(expected, new CosineWithWarmup(1, totalSteps: 9, warmupSteps: 3, minimum: 0.1).At(step, 0), Tolerance);

    [Fact]
    public void Cosine_without_warmup_begins_at_its_peak() => Assert.Equal(0.3, new CosineWithWarmup(0.3, 10).At(0, 0));

    [Theory]
    [InlineData(0, 0.1)]
    [InlineData(4, 0.1)]
    [InlineData(5, 0.02)]
    [InlineData(6, 0.02)]
    [InlineData(9, 0.3)]
    [InlineData(1000, 0.3)]
    public void Manual_reads_its_table(int epoch, double expected) =>
        Assert.Equal(expected, new Manual((0, 0.1), (5, 0.02), (9, 0.3)).At(3, epoch));

    [Fact]
    public void Manual_rejects_tables_that_do_not_begin_at_0_or_do_not_increase()
    {
        Assert.Throws<ArgumentException>(() => new Manual());
        Assert.Throws<ArgumentException>(() => new Manual((1, 0.1)));
        Assert.Throws<ArgumentException>(() => new Manual((-1, 0.1), (0, 0.1)));
        Assert.Throws<ArgumentException>(() => new Manual((0, 0.1), (0, 0.2)));
        ArgumentException falling = Assert.Throws<ArgumentException>(() => new Manual((0, 0.1), (5, 0.2), (4, 0.3)));
        Assert.Contains("Row 2", falling.Message, StringComparison.Ordinal);
        Assert.Equal("table[1].Rate", Assert.Throws<ArgumentOutOfRangeException>(() => new Manual((0, 0.1), (1, 0))).ParamName);
    }

    [Fact]
    public void Manual_keeps_its_table_when_the_array_changes()
    {
        (int, double)[] table = [(0, 0.1), (5, 0.2)];
        var rate = new Manual(table);
        table[0] = (0, 9);
        Assert.Equal(0.1, rate.At(0, 0));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_rate_must_be_finite_and_above_0(double rate)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => (LearningRate)rate);
        Assert.Throws<ArgumentOutOfRangeException>(() => new InverseTime(rate));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Exponential(rate));
        Assert.Throws<ArgumentOutOfRangeException>(() => new InverseSquareRootEpoch(rate));
        Assert.Throws<ArgumentOutOfRangeException>(() => new InverseSquareRootStep(rate));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Staircase(rate));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CosineWithWarmup(rate, 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Manual((0, rate)));
    }

    [Fact]
    public void The_message_names_other_settings_outside_their_range()
    {
        Assert.Equal("rate", Assert.Throws<ArgumentOutOfRangeException>(() => new InverseTime(1, -1)).ParamName);
        Assert.Equal("decay", Assert.Throws<ArgumentOutOfRangeException>(() => new Exponential(1, 0)).ParamName);
        Assert.Equal("decay", Assert.Throws<ArgumentOutOfRangeException>(() => new Exponential(1, 1.1)).ParamName);
        Assert.Equal("factor", Assert.Throws<ArgumentOutOfRangeException>(() => new Staircase(1, 0)).ParamName);
        Assert.Equal("epochs", Assert.Throws<ArgumentOutOfRangeException>(() => new Staircase(1, 0.5, 0)).ParamName);
        Assert.Equal("warmupSteps", Assert.Throws<ArgumentOutOfRangeException>(() => new CosineWithWarmup(1, 10, -1)).ParamName);
        Assert.Equal("totalSteps", Assert.Throws<ArgumentOutOfRangeException>(() => new CosineWithWarmup(1, 10, 10)).ParamName);
        Assert.Equal("minimum", Assert.Throws<ArgumentOutOfRangeException>(() => new CosineWithWarmup(1, 10, 0, 1.5)).ParamName);
        Assert.Equal("minimum", Assert.Throws<ArgumentOutOfRangeException>(() => new CosineWithWarmup(1, 10, 0, -1)).ParamName);
    }
}
