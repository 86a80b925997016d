using Lamina.Training;

namespace Lamina.Metrics;

/// <summary>
/// The fraction of outputs on the correct side of a threshold: ŷ &gt; threshold where y &gt; ½. Each output of an example counts
/// separately.
/// </summary>
/// <param name="threshold">Outputs above it predict class 1; finite.</param>
public sealed class BinaryAccuracy(double threshold = 0.5) : Metric
{
    private readonly double threshold = Setting.Between(float.MinValue, float.MaxValue, threshold, nameof(threshold));

    private long right;
    private long total;

    /// <inheritdoc/>
    public override string Name => "accuracy";

    /// <inheritdoc/>
    public override bool HigherIsBetter => true;

    /// <inheritdoc/>
    public override double Value => (double)right / total;

    /// <inheritdoc/>
    public override void Reset() => (right, total) = (0, 0);

    /// <inheritdoc/>
    public override void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, int examples)
    {
        RequireRows(outputs, targets, examples);
        for (int i = 0; i < outputs.Length; i++)
        {
            if (outputs[i] > threshold == targets[i] > 0.5f) right++;
        }

        total += outputs.Length;
    }
}
