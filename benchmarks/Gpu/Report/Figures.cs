using System.Globalization;

namespace Lamina.Benchmarks.Gpu.Report;

/// <summary>Formats numbers for tables.</summary>
internal static class Figures
{
    public static string Whole(double value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>With a few significant digits, for large and small numbers.</summary>
    public static string Short(double value) =>
        value.ToString(value < 10 ? "F2" : value < 1000 ? "F1" : "N0", CultureInfo.InvariantCulture);

    public static string Milliseconds(double seconds) =>
        (1e3 * seconds).ToString(seconds < 1e-3 ? "N4" : "N2", CultureInfo.InvariantCulture);

    public static string Percent(double share) => (100 * share).ToString("F0", CultureInfo.InvariantCulture) + " %";
}
