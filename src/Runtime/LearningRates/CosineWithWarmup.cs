using Lamina.Kernels;

namespace Lamina.LearningRates;

/// <summary>
/// Linear warm-up, then cosine decay to a minimum, which then stays. With w steps of warm-up and T steps in total: α = peak·(step + 1)/(w +
/// 1) for step &lt; w; α = minimum + ½(peak − minimum)(1 + cos(π(step − w)/(T − w))) for w ≤ step &lt; T; α = minimum from T on (Goyal et
/// al. 2017, section 2.2; Loshchilov and Hutter 2017, equation 5).
/// </summary>
public sealed class CosineWithWarmup : LearningRate
{
    private readonly double peak;
    private readonly long warmupSteps;
    private readonly long totalSteps;
    private readonly double minimum;

    /// <summary>Creates the schedule.</summary>
    /// <param name="peak">The highest rate, reached at step <paramref name="warmupSteps"/>;
    /// above 0 in single precision, 1.2E-38 to 3.4E+38.</param>
    /// <param name="totalSteps">T: the number of updates until the minimum; above <paramref name="warmupSteps"/>.</param>
    /// <param name="warmupSteps">w: the number of updates before the peak; 0 or more.</param>
    /// <param name="minimum">The last rate, from 0 to <paramref name="peak"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public CosineWithWarmup(double peak, long totalSteps, long warmupSteps = 0, double minimum = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(warmupSteps);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(totalSteps, warmupSteps);
        this.peak = Hyperparameter.SinglePositive(peak);
        this.minimum = Hyperparameter.SingleNotNegative(minimum);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minimum, peak);
        this.warmupSteps = warmupSteps;
        this.totalSteps = totalSteps;
    }

    /// <inheritdoc/>
    public override double At(long step, int epoch)
    {
        RequireCounts(step, epoch);
        if (step < warmupSteps) return peak * ((step + 1.0) / (warmupSteps + 1.0));
        if (step >= totalSteps) return minimum;

        double progress = (double)(step - warmupSteps) / (totalSteps - warmupSteps);
        return minimum + (0.5 * (peak - minimum) * (1 + Math.Cos(Math.PI * progress)));
    }
}
