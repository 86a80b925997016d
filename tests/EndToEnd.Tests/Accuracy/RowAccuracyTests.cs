using System.Globalization;
using System.IO;
using System.Numerics;
using System.Text.RegularExpressions;
using Lamina.EndToEnd.Tests.Golden;
using Lamina.EndToEnd.Tests.Networks;
using Lamina.EndToEnd.Tests.Support;

namespace Lamina.EndToEnd.Tests.Accuracy;

/// <summary>
/// Softmax, log-softmax and the losses over rows of classes, in generated code, have at most the errors that docs/numerics.md states. The
/// reference is Golden/rows.txt. The logits are the biases of the last layer, whose weights are 0.
/// </summary>
public partial class RowAccuracyTests
{
    private static readonly ILookup<string, GoldenRow> Rows =
        File.ReadLines(GoldenFile.Path("rows.txt")).Select(GoldenRow.Parse).ToLookup(row => row.Network);

    private static readonly IReadOnlyDictionary<(string Network, string Part), Bound> Bounds = Row()
        .Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "numerics.md")))
        .ToDictionary(
            row => (row.Groups["network"].Value, row.Groups["part"].Value),
            row => new Bound(Number(row.Groups["single"]), Number(row.Groups["double"]), row.Groups["qualification"].Success));

    [Fact]
    public void Losses_outputs_and_gradients_have_the_stated_errors()
    {
        var faults = new List<string>();
        Check<LogCrossEntropyNet>(faults);
        Check<SmoothedClassesNet>(faults);
        Check<KlDivergenceNet>(faults);
        Check<LogKlDivergenceNet>(faults);
        Check<DistillationNet>(faults);
        Check<HardDistillationNet>(faults);
        Assert.True(faults.Count == 0, string.Join("\n", faults));
        Assert.Equal(3 * Rows.Count, Bounds.Count);
    }

    private static void Check<TNetwork>(List<string> faults)
        where TNetwork : class, INetwork<TNetwork>
    {
        foreach (GoldenRow row in Rows[typeof(TNetwork).Name])
        {
            Check<TNetwork, float>(row, faults);
            Check<TNetwork, double>(row, faults);
        }
    }

    private static void Check<TNetwork, T>(GoldenRow row, List<string> faults)
        where TNetwork : class, INetwork<TNetwork>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        NetworkDescription network = TNetwork.Description;
        ParameterDescription bias = network.Parameters.Single(tensor => tensor.Name == "dense2.bias");
        double[] parameters = new double[network.BlockLength];
        row.Logits.CopyTo(parameters, bias.Offset);
        Passes<T> passes = Passes<T>.Run<TNetwork>(new Example(parameters, new double[network.InputLength], row.Targets, 1));
        Compare("value", [row.Loss], [passes.EvaluationLoss]);
        Compare("value", [row.Loss], [passes.TrainingLoss]);
        Compare("output", row.Outputs, Widen<T>(passes.Prediction));
        Compare("gradient", row.Gradient, Widen<T>(passes.Gradients.AsSpan(bias.Offset, bias.Length)));

        void Compare(string part, double[] expected, double[] actual)
        {
            Bound bound = Bounds[(row.Network, part)];
            double limit = typeof(T) == typeof(float) ? bound.Single : bound.Double;
            double tiny = typeof(T) == typeof(float) ? 2e-38 : 4e-308;
            for (int i = 0; i < expected.Length; i++)
            {
                double error = Math.Abs(actual[i] - expected[i]);
                double scale = (bound.IsQualified, part) switch
                {
                    (true, "value") => Math.Max(Math.Abs(expected[i]), 1),
                    (true, "output") => Math.Abs(expected[i]) * (1 + row.Logits.Max() - row.Logits[i]),
                    (true, _) => 1,
                    _ => Math.Abs(expected[i]),
                };
                if (error <= (limit * scale) + tiny) continue;
                faults.Add(
                    FormattableString.Invariant($"{row.Network} {typeof(T).Name} {part} of [{string.Join(", ", row.Logits)}]: ")
                    + FormattableString.Invariant($"{actual[i]:R}, not {expected[i]:R}: {error / scale:e1}"));
            }
        }
    }

    private static double[] Widen<T>(ReadOnlySpan<T> numbers)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Array.ConvertAll(numbers.ToArray(), double.CreateTruncating);

    private static double Number(Group text) => double.Parse(text.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^\| `(?<network>\w+)` \| (?<part>value|output|gradient)(?<qualification>,[^|]+)? "
        + @"\| (?<single>[\d.e-]+) \| (?<double>[\d.e-]+) \|",
        RegexOptions.Multiline)]
    private static partial Regex Row();

    /// <summary>The stated errors, relative to the result unless the page states otherwise.</summary>
    private sealed record Bound(double Single, double Double, bool IsQualified);

    private sealed record GoldenRow(string Network, double[] Logits, double[] Targets, double Loss, double[] Outputs, double[] Gradient)
    {
        public static GoldenRow Parse(string line)
        {
            string[] parts = line.Split(" | ");
            return new GoldenRow(
                parts[0], Numbers(parts[1]), Numbers(parts[2]), Numbers(parts[3])[0], Numbers(parts[4]), Numbers(parts[5]));
        }

        private static double[] Numbers(string text) =>
            [.. text.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
    }
}
