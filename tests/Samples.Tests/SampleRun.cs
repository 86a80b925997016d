using System.Globalization;
using System.Text.RegularExpressions;

namespace Lamina.Samples.Tests;

/// <summary>The exit code and the output of a sample.</summary>
internal sealed record SampleRun(int ExitCode, string[] Lines, string Errors)
{
    /// <summary>The number at the end of the only line with this prefix.</summary>
    public double Figure(string beginning)
    {
        string line = Assert.Single(Lines, line => line.StartsWith(beginning, StringComparison.Ordinal));
        Match number = Regex.Match(line[beginning.Length..], @"^ *([0-9]+\.[0-9]+)$");
        Assert.True(number.Success, $"'{line}' does not end in a number.");
        return double.Parse(number.Groups[1].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>The last number of the only line with this prefix.</summary>
    public double LastFigure(string beginning)
    {
        string line = Assert.Single(Lines, line => line.StartsWith(beginning, StringComparison.Ordinal));
        return double.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture);
    }
}
