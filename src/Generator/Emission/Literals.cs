using System.Globalization;

namespace Lamina.Generator.Emission;

/// <summary>Numbers and strings as C# source, the same under every culture.</summary>
internal static class Literals
{
    public static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number that reads back to the same bits.</summary>
    public static string Of(double value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);

        // .NET Framework's R is not always exact; 17 digits are.
        return double.Parse(text, CultureInfo.InvariantCulture).Equals(value) ? text : value.ToString("G17", CultureInfo.InvariantCulture);
    }

    public static string Of(string value) => "\"" + value.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";

    /// <summary>A variable times a constant.</summary>
    public static string Times(string variable, int factor) => factor == 1 ? variable : variable + " * " + Of(factor);

    /// <summary>With thousands separators, for comments.</summary>
    public static string Grouped(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
