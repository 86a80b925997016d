using System.Globalization;
using System.Runtime.CompilerServices;

namespace Lamina.Numerics;

/// <summary>Checks the numbers that users choose; each method returns its argument, so that it can stand in an assignment.</summary>
internal static class Hyperparameter
{
    /// <summary>A finite number above 0.</summary>
    public static double Positive(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        double.IsFinite(value) && value > 0 ? value : throw Invalid(value, "a finite number above 0", name);

    /// <summary>A finite number, 0 or above.</summary>
    public static double NotNegative(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        double.IsFinite(value) && value >= 0 ? value : throw Invalid(value, "a finite number, 0 or above", name);

    /// <summary>The weight of the past in an exponentially weighted average: in [0, 1).</summary>
    public static double Beta(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value is >= 0 and < 1 ? value : throw Invalid(value, "in [0, 1)", name);

    /// <summary>The number that keeps a divisor from 0: above 0 when rounded to single precision too.</summary>
    public static double Epsilon(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        (float)value > 0 && float.IsFinite((float)value)
            ? value
            : throw Invalid(value, "above 0 and finite in single precision", name);

    /// <summary>A share that is not nothing: in (0, 1].</summary>
    public static double Share(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value is > 0 and <= 1 ? value : throw Invalid(value, "in (0, 1]", name);

    private static ArgumentOutOfRangeException Invalid(double value, string expected, string? name) =>
        new(name, $"{name} must be {expected}; it is {value.ToString(CultureInfo.InvariantCulture)}.");
}
