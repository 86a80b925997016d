using System.Globalization;

namespace Lamina.Training;

/// <summary>Formats numbers for progress output.</summary>
internal static class Figure
{
    /// <summary>Four decimal places, or scientific notation where those would show no digits.</summary>
    public static string Short(double value)
    {
        double size = Math.Abs(value);
        string format = size is 0 or >= 1e-3 and < 1e4 ? "F4" : "0.000e0";
        return value.ToString(format, CultureInfo.InvariantCulture);
    }
}
