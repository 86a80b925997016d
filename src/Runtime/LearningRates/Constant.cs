using Lamina.Numerics;

namespace Lamina.LearningRates;

/// <summary>α = k at all times.</summary>
/// <param name="rate">k, finite and above 0.</param>
public sealed class Constant(double rate) : LearningRate
{
    private readonly double rate = Hyperparameter.Positive(rate);

    /// <inheritdoc/>
    public override double At(long step, int epoch)
    {
        RequireCounts(step, epoch);
        return rate;
    }
}
