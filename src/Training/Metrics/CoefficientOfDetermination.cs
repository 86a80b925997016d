namespace Lamina.Metrics;

/// <summary>
/// R² = 1 − Σ (y − ŷ)² / Σ (y − ȳ)² for every output, averaged over the outputs: 1 is perfect, 0 no better than the mean.
/// </summary>
/// <remarks>
/// If the targets of an output are constant, their variance is 0. As in scikit-learn's r2_score, the output then counts as 1 if all
/// predictions are exact, and as 0 otherwise. The variance is computed with Welford's update, so a large offset costs no accuracy.
/// </remarks>
public sealed class CoefficientOfDetermination : Metric
{
    private double[] means = [];
    private double[] spreads = [];
    private double[] errors = [];
    private long examplesSeen;

    /// <inheritdoc/>
    public override string Name => "r2";

    /// <inheritdoc/>
    public override bool HigherIsBetter => true;

    /// <inheritdoc/>
    public override double Value
    {
        get
        {
            double sum = 0;
            for (int output = 0; output < means.Length; output++)
            {
                sum += (errors[output], spreads[output]) switch
                {
                    (0, _) => 1,
                    (_, 0) => 0,
                    (double error, double spread) => 1 - (error / spread),
                };
            }

            return examplesSeen == 0 ? double.NaN : sum / means.Length;
        }
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        examplesSeen = 0;
        Array.Clear(means);
        Array.Clear(spreads);
        Array.Clear(errors);
    }

    /// <inheritdoc/>
    public override void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, int examples)
    {
        int width = RequireRows(outputs, targets, examples);
        RequireWidth(width);
        for (int start = 0; start < outputs.Length; start += width)
        {
            examplesSeen++;
            for (int output = 0; output < width; output++)
            {
                double target = targets[start + output];
                double error = outputs[start + output] - target;
                double deviation = target - means[output];
                means[output] += deviation / examplesSeen;
                spreads[output] += deviation * (target - means[output]);
                errors[output] += error * error;
            }
        }
    }

    private void RequireWidth(int width)
    {
        if (width == means.Length) return;

        if (examplesSeen > 0) throw new ArgumentException($"The rows so far have {means.Length} outputs, these {width}.");

        means = new double[width];
        spreads = new double[width];
        errors = new double[width];
    }
}
