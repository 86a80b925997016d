using Lamina.Metrics;

namespace Lamina.Training;

/// <summary>The metrics of a training: the usual ones for the task of every head, then the user's.</summary>
internal sealed class MetricSet
{
    private readonly Metric[] metrics;

    /// <param name="network">The network, whose heads determine the usual metrics and the columns that they measure.</param>
    /// <param name="additional">The user's metrics; one with the name of a usual metric replaces it.</param>
    public MetricSet(NetworkDescription network, IReadOnlyList<Metric> additional)
    {
        IEnumerable<Metric> usual = network.Heads.SelectMany(head => Usual(head, alone: network.Heads.Count == 1));
        metrics =
        [
            .. usual.Where(metric => additional.All(other => other.Name != metric.Name)),
            .. additional.Select(metric => Bound(metric, network)),
        ];
    }

    public void Reset()
    {
        foreach (Metric metric in metrics) metric.Reset();
    }

    public void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, int examples)
    {
        foreach (Metric metric in metrics) metric.Add(outputs, targets, examples);
    }

    public MetricValue[] Values() => Array.ConvertAll(metrics, metric => new MetricValue(metric.Name, metric.Value));

    /// <summary>The metric of a name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public Metric Require(string name) =>
        Array.Find(metrics, metric => metric.Name == name)
        ?? throw new ArgumentException($"There is no metric '{name}' to monitor; the metrics are {Names(metrics.Select(m => m.Name))}.");

    /// <summary>A value by name.</summary>
    public static double Find(IReadOnlyList<MetricValue> values, string name)
    {
        foreach (MetricValue value in values)
        {
            if (value.Name == name) return value.Value;
        }

        throw new KeyNotFoundException($"'{name}' was not measured; the metrics are {Names(values.Select(v => v.Name))}.");
    }

    private static string Names(IEnumerable<string> names) => string.Join(", ", names);

    private static IEnumerable<Metric> Usual(HeadDescription head, bool alone)
    {
        var rows = new HeadRows(head);
        if (!rows.Comparable) return [];

        Metric[] usual = head.Task == NetworkTask.Regression ? [new MeanSquaredError(), new MeanAbsoluteError()] : [Metric.For(head.Task)];
        return usual.Select(metric => alone ? new HeadMetric(metric, rows, metric.Name) : metric.ForHead(head));
    }

    /// <summary>
    /// With one head, a metric gets its rows without example weights and missing targets; with several, it gets whole rows.
    /// </summary>
    private static Metric Bound(Metric metric, NetworkDescription network) =>
        metric is HeadMetric || network.Heads.Count > 1 ? metric : new HeadMetric(metric, new HeadRows(network.Heads[0]), metric.Name);
}
