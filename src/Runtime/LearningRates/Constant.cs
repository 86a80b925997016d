using Lamina.Kernels;

namespace Lamina.LearningRates;

/// <summary>α = k at all times.</summary>
/// <param name="rate">k, above 0 in single precision, 1.2E-38 to 3.4E+38.</param>
public sealed class Constant(double rate) : LearningRate
{
    private readonly double rate = Hyperparameter.SinglePositive(rate);

    /// <inheritdoc/>
    public override double At(long step, int epoch)
    {
        RequireCounts(step, epoch);
        return rate;
    }
}
