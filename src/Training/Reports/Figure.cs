using System.Globalization;

namespace Lamina.Training;

/// <summary>Numbers for people to read.</summary>
internal static class Figure
{
    /// <summary>Four places, or powers of ten where those would show nothing.</summary>
    public static string Short(double value)
    {
        double size = Math.Abs(value);
        string format = size is 0 or >= 1e-3 and < 1e4 ? "F4" : "0.000e0";
        return value.ToString(format, CultureInfo.InvariantCulture);
    }
}
