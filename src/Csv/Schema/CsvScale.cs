namespace Lamina.Data;

/// <summary>The standardisation of a numeric column: x' = (x − μ)/σ, in double precision, before rounding.</summary>
/// <param name="Column">Name of the column.</param>
/// <param name="Mean">μ of its numbers in the fitted table.</param>
/// <param name="Deviation">σ of these numbers, the population value; 1 if they are all equal.</param>
public sealed record CsvScale(string Column, double Mean, double Deviation)
{
    /// <summary>Name of the column.</summary>
    public string Column { get; init; } = Column ?? throw new ArgumentNullException(nameof(Column));

    /// <summary>x' of a number of the column.</summary>
    public double Apply(double number) => (number - Mean) / Deviation;

    /// <summary>The number x for a given x', for example for a prediction.</summary>
    public double Restore(double standardized) => (standardized * Deviation) + Mean;
}
