using Lamina.Kernels;

namespace Lamina.LearningRates;

/// <summary>α = k/(1 + rate·epoch), epoch counted from 0: the first epoch has k.</summary>
/// <param name="initial">k, above 0 in single precision, 1.2E-38 to 3.4E+38.</param>
/// <param name="rate">The decay rate, finite, 0 or above; with 1 the rate is halved after one epoch.</param>
public sealed class InverseTime(double initial, double rate = 1) : LearningRate
{
    private readonly double initial = Hyperparameter.SinglePositive(initial);
    private readonly double rate = Hyperparameter.NotNegative(rate);

    /// <inheritdoc/>
    public override double At(long step, int epoch)
    {
        RequireCounts(step, epoch);
        return initial / (1 + (rate * epoch));
    }
}
