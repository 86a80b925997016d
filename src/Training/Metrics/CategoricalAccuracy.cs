using Lamina.Data;

namespace Lamina.Metrics;

/// <summary>The fraction of examples whose largest output is at the class of the target, argmax ŷ = argmax y.</summary>
public sealed class CategoricalAccuracy : Metric
{
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
        int classes = RequireRows(outputs, targets, examples);
        for (int start = 0; start < outputs.Length; start += classes)
        {
            if (OneHot.Decode(outputs.Slice(start, classes)) == OneHot.Decode(targets.Slice(start, classes))) right++;
        }

        total += examples;
    }
}
