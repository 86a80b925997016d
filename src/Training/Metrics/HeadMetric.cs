namespace Lamina.Metrics;

/// <summary>
/// A metric of one head of a network: it gets whole rows and measures the head's columns. Created by <see cref="Metric.ForHead"/>.
/// </summary>
public sealed class HeadMetric : Metric
{
    private readonly Metric metric;
    private readonly HeadRows rows;

    internal HeadMetric(Metric metric, HeadRows rows, string name)
    {
        this.metric = metric;
        this.rows = rows;
        Name = name;
    }

    /// <summary>The head's name and the metric's, for example <c>digit accuracy</c>.</summary>
    public override string Name { get; }

    /// <inheritdoc/>
    public override bool HigherIsBetter => metric.HigherIsBetter;

    /// <inheritdoc/>
    public override double Value => metric.Value;

    /// <inheritdoc/>
    public override void Reset() => metric.Reset();

    /// <summary>Adds the head's part of a batch.</summary>
    /// <param name="outputs">ŷ of all heads, (examples, output length of the network), row-major.</param>
    /// <param name="targets">y of all heads, (examples, target length of the network), row-major.</param>
    /// <param name="examples">Rows; at least 1.</param>
    /// <exception cref="ArgumentException">The lengths are not full rows, or too short to have the head's columns.</exception>
    public override void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, int examples) =>
        rows.AddTo(metric, outputs, targets, examples);
}
