namespace Lamina.Data;

/// <summary>The smallest and the largest number of a column.</summary>
internal sealed record NumberRange(double Low, double High)
{
    public double Length => High - Low;

    /// <summary>The largest absolute value.</summary>
    public double Largest => Math.Max(Math.Abs(Low), Math.Abs(High));

    /// <summary>The range of all numbers that are not NaN; from +∞ to −∞ if there is none.</summary>
    public static NumberRange Of(double[] numbers)
    {
        (double low, double high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (double number in numbers)
        {
            if (number < low) low = number;
            if (number > high) high = number;
        }

        return new NumberRange(low, high);
    }

    public NumberRange Join(NumberRange? other) =>
        other is null ? this : new NumberRange(Math.Min(Low, other.Low), Math.Max(High, other.High));
}
