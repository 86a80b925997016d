using System.Globalization;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>Checks numbers that users choose. Each method returns its argument, for use in assignments.</summary>
internal static class Hyperparameter
{
    private const string SingleRange = "from 1.2E-38 to 3.4E+38, which single precision holds";

    /// <summary>A finite number above 0.</summary>
    public static double Positive(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        double.IsFinite(value) && value > 0 ? value : throw Invalid(value, "a finite number above 0", name);

    /// <summary>A finite number, 0 or above.</summary>
    public static double NotNegative(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        double.IsFinite(value) && value >= 0 ? value : throw Invalid(value, "a finite number, 0 or above", name);

    /// <summary>The weight of the past in an exponentially weighted average: in [0, 1).</summary>
    public static double Beta(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value is >= 0 and < 1 ? value : throw Invalid(value, "in [0, 1)", name);

    /// <summary>A number that is added to a divisor so that it is not 0: above 0 in single precision too.</summary>
    public static double Epsilon(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        (float)value > 0 && float.IsFinite((float)value)
            ? value
            : throw Invalid(value, "above 0 and finite in single precision", name);

    /// <summary>A share: in (0, 1].</summary>
    public static double Share(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value is > 0 and <= 1 ? value : throw Invalid(value, "in (0, 1]", name);

    /// <summary>A number above 0 that neither vanishes nor overflows in single precision.</summary>
    public static double SinglePositive(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        IsSingle(value) ? value : throw Invalid(value, SingleRange, name);

    /// <summary>0, or a number above 0 that neither vanishes nor overflows in single precision.</summary>
    public static double SingleNotNegative(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value == 0 || IsSingle(value) ? value : throw Invalid(value, "0, or " + SingleRange, name);

    /// <summary>The weight of the past in an average: in [0, 1) in single precision too, and not rounded to 0.</summary>
    public static double SingleBeta(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value == 0 || (IsSingle(value) && (float)value < 1)
            ? value
            : throw Invalid(value, "0, or from 1.2E-38 to 0.99999997, above which it is 1 in single precision", name);

    /// <summary>Subnormal numbers do not count: some devices take them for 0.</summary>
    private static bool IsSingle(double value) => value > 0 && float.IsNormal((float)value);

    private static ArgumentOutOfRangeException Invalid(double value, string expected, string? name) =>
        new(name, $"{name} must be {expected}; it is {value.ToString(CultureInfo.InvariantCulture)}.");
}
