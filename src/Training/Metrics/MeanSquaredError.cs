namespace Lamina.Metrics;

/// <summary>(1/n) Σ (ŷ − y)² over all n numbers of all examples.</summary>
public sealed class MeanSquaredError : Metric
{
    private double sum;
    private long count;

    /// <inheritdoc/>
    public override string Name => "mse";

    /// <inheritdoc/>
    public override bool HigherIsBetter => false;

    /// <inheritdoc/>
    public override double Value => sum / count;

    /// <inheritdoc/>
    public override void Reset() => (sum, count) = (0, 0);

    /// <inheritdoc/>
    public override void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, int examples)
    {
        RequireRows(outputs, targets, examples);
        for (int i = 0; i < outputs.Length; i++)
        {
            double error = (double)outputs[i] - targets[i];
            sum += error * error;
        }

        count += outputs.Length;
    }
}
