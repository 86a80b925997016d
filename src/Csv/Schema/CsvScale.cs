namespace Lamina.Data;

/// <summary>How a numeric column was standardised: x' = (x − μ)/σ, in double precision, before it was rounded.</summary>
/// <param name="Column">Name of the column.</param>
/// <param name="Mean">μ of the numbers that the fitted table has in it.</param>
/// <param name="Deviation">σ of these numbers, the population value; 1 if they are all equal.</param>
public sealed record CsvScale(string Column, double Mean, double Deviation)
{
    /// <summary>Name of the column.</summary>
    public string Column { get; init; } = Column ?? throw new ArgumentNullException(nameof(Column));

    /// <summary>x' of a number of the column.</summary>
    public double Apply(double number) => (number - Mean) / Deviation;

    /// <summary>The number of the column that has this x', for example of a prediction.</summary>
    public double Restore(double standardized) => (standardized * Deviation) + Mean;
}
