using System.Globalization;
using Lamina.Generator.Runs;
using Lamina.Tests;
using Xunit.Abstractions;

namespace Lamina.Generator.Tests.Bounds;

/// <summary>
/// The cost of a network is linear in its layers: over all small sources of one and two pieces, what is counted grows by no more than
/// twice from the second to the third of three sizes that double, up to a little. A search finds what nobody thought of.
/// </summary>
public class CostTests(ITestOutputHelper output)
{
    /// <summary>The growth of linear cost is 2, of quadratic cost 4; numbers get longer, and tables double.</summary>
    private const double MostGrowth = 2.45;

    /// <summary>
    /// Steps of scheduling per layer that may grow: a search for a gap in the memory looks at more buffers in deeper networks, up to a
    /// few hundred for each.
    /// </summary>
    private const int SchedulingSteps = 4_000;

    private const int Pieces = 40;
    private const int PairsOfARun = 12;
    private const int SinglesOfARun = 12;

    [Fact]
    public void No_single_piece_costs_more_than_its_share() => Check(Budget.Share(CostSource.Singles, SinglesOfARun));

    [Fact]
    public void No_pair_of_pieces_costs_more_than_its_share() => Check(Budget.Share(CostSource.Pairs, PairsOfARun));

    /// <summary>The test itself: what is quadratic by its nature is found.</summary>
    [Fact]
    public void Layers_that_each_read_all_layers_before_them_are_found()
    {
        static string Before(int layer) => string.Join(", ", Enumerable.Range(0, layer).Select(i => $"\"n{i}\""));
        string Text(int count) => new CostSource([]).Text(0).Replace(
            "[Dense(1, ", "[Dense(2, Name = \"n0\"), Relu]\n" + string.Concat(Enumerable.Range(1, count).Select(i =>
                $"[Concat({Before(i)}{(i == 1 ? ", \"first\"" : "")}), Dense(2, Name = \"n{i}\")]\n")) + "[Dense(1, ",
                    StringComparison.Ordinal);
        Assert.Contains(Suspects("everything", Text, pieces: 20), fault => fault.Contains("allocated bytes", StringComparison.Ordinal));
    }

    private void Check(IReadOnlyList<CostSource> sources)
    {
        string[] faults = [.. sources.SelectMany(source => Faults(source.Name, source.Text, Pieces))];
        Assert.True(faults.Length == 0, string.Join("\n", faults));
    }

    /// <summary>
    /// What grows too fast; a suspect is measured again at four times the size, where what is bounded has reached its bound.
    /// </summary>
    private List<string> Faults(string name, Func<int, string> text, int pieces) =>
        Suspects(name, text, pieces).Count == 0 ? [] : Suspects(name, text, 4 * pieces);

    private List<string> Suspects(string name, Func<int, string> text, int pieces)
    {
        CostCount.Of(text(pieces));
        CostCount[] costs = [CostCount.Of(text(pieces)), CostCount.Of(text(2 * pieces)), CostCount.Of(text(4 * pieces))];
        CostCount last = costs[2];
        int layers = Math.Max(last.Layers, 1);
        if (Budget.IsFull)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {layers} layers; per layer {last.Time.TotalMilliseconds / layers:0.000} "
                    + $"ms, {last.Allocated / 1024.0 / layers:0} kB allocated, {last.Characters / layers} characters"));
        }

        return [.. last.Counts.Where(count => Growth(count.Key, costs) > MostGrowth)
            .Where(count => count.Key != nameof(CompilerStage.Scheduling) || count.Value > (long)SchedulingSteps * layers)
            .Select(count =>
                $"{name}: {count.Key} are {string.Join(", ", costs.Select(cost => Value(cost, count.Key)))}, "
                    + $"a growth by {Growth(count.Key, costs):0.00}")];
    }

    /// <summary>The second difference to the first: what is constant does not count.</summary>
    private static double Growth(string what, CostCount[] costs)
    {
        double first = Value(costs[1], what) - Value(costs[0], what);
        double second = Value(costs[2], what) - Value(costs[1], what);
        return second / Math.Max(first, 50);
    }

    private static long Value(CostCount cost, string what) => cost.Counts.FirstOrDefault(count => count.Key == what).Value;
}
