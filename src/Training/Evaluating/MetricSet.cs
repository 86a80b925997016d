using Lamina.Metrics;

namespace Lamina.Training;

/// <summary>The metrics of a training: the usual ones of the network's task, then the user's.</summary>
internal sealed class MetricSet
{
    private readonly Metric[] metrics;

    /// <param name="task">The network's task.</param>
    /// <param name="additional">The user's; one with the name of a usual metric takes its place.</param>
    public MetricSet(NetworkTask task, IReadOnlyList<Metric> additional) =>
        metrics = [.. Usual(task).Where(usual => additional.All(other => other.Name != usual.Name)), .. additional];

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
        ?? throw new ArgumentException($"There is no metric '{name}' to monitor; measured are {Names(metrics.Select(m => m.Name))}.");

    /// <summary>A value by name.</summary>
    public static double Find(IReadOnlyList<MetricValue> values, string name)
    {
        foreach (MetricValue value in values)
        {
            if (value.Name == name) return value.Value;
        }

        throw new KeyNotFoundException($"'{name}' was not measured; measured are {Names(values.Select(v => v.Name))}.");
    }

    private static string Names(IEnumerable<string> names) => string.Join(", ", names);

    private static Metric[] Usual(NetworkTask task) =>
        task == NetworkTask.Regression ? [new MeanSquaredError(), new MeanAbsoluteError()] : [Metric.For(task)];
}
