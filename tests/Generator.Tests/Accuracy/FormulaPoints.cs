using System.Globalization;
using Lamina.Tests;

namespace Lamina.Generator.Tests.Accuracy;

/// <summary>Points of a formula with its value and its derivative there, which Golden/formulas.py has written.</summary>
/// <param name="Arguments">A row of numbers of single precision for each argument.</param>
/// <param name="Values">By point; infinite where double precision has no such number.</param>
/// <param name="Slopes">Derivatives by the first argument.</param>
internal sealed record FormulaPoints(float[][] Arguments, double[] Values, double[] Slopes)
{
    public const string File = "tests/Generator.Tests/Golden/formulas.txt";

    /// <summary>By name.</summary>
    public static IReadOnlyDictionary<string, FormulaPoints> All { get; } = Repository.Read(File)
        .Split("# ", StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        .ToDictionary(lines => lines[0], lines => Of(lines.Skip(1).Select(line => line.Split(' ')).ToArray()));

    private static FormulaPoints Of(string[][] rows)
    {
        int arity = rows[0].Length - 2;
        return new(
            Enumerable.Range(0, arity).Select(place => Column(place).Select(x => (float)x).ToArray()).ToArray(), Column(arity),
                Column(arity + 1));

        double[] Column(int place) => rows.Select(row => double.Parse(row[place], CultureInfo.InvariantCulture)).ToArray();
    }
}
