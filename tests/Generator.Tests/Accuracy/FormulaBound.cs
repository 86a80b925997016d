using System.Globalization;
using System.Text.RegularExpressions;
using Lamina.Tests;

namespace Lamina.Generator.Tests.Accuracy;

/// <summary>The error that docs/numerics.md states for a formula: relative, or absolute where the page says "abs.".</summary>
internal sealed partial record FormulaBound(double Limit, bool IsAbsolute)
{
    /// <summary>The rows `| formula | value, single | value, double | derivative, single | derivative, double |`, by formula.</summary>
    public static IReadOnlyDictionary<string, FormulaBound[]> Table { get; } = Row().Matches(Repository.Read("docs/numerics.md"))
        .ToDictionary(
            row => row.Groups["name"].Value, row => row.Groups["bound"].Captures.Select(capture => Of(capture.Value)).ToArray());

    public double Error(double actual, double expected, bool isSingle)
    {
        double greatest = isSingle ? float.MaxValue : double.MaxValue;
        double tiny = isSingle ? 2e-38 : 4e-308;
        if (Math.Abs(expected) > greatest) return actual == Math.CopySign(double.PositiveInfinity, expected) ? 0 : double.PositiveInfinity;
        double error = Math.Max(Math.Abs(actual - expected) - tiny, 0);
        if (double.IsNaN(error)) return double.PositiveInfinity;
        return IsAbsolute || error == 0 ? error : error / Math.Abs(expected);
    }

    private static FormulaBound Of(string cell) => new(
        double.Parse(cell.Replace(" abs.", "", StringComparison.Ordinal), CultureInfo.InvariantCulture),
        cell.EndsWith(" abs.", StringComparison.Ordinal));

    [GeneratedRegex(@"^\| (?<name>[^|]+) (\| (?<bound>\d[\d.e-]*( abs\.)?) ){4}\|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
