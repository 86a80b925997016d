using Lamina.Kernels;

namespace Lamina.LearningRates;

/// <summary>α = baseᵉᵖᵒᶜʰ·k, epoch counted from 0: the first epoch has k.</summary>
/// <param name="initial">k, above 0 in single precision, 1.2E-38 to 3.4E+38.</param>
/// <param name="decay">The base, in (0, 1].</param>
public sealed class Exponential(double initial, double decay = 0.95) : LearningRate
{
    private readonly double initial = Hyperparameter.SinglePositive(initial);
    private readonly double decay = Hyperparameter.Share(decay);

    /// <inheritdoc/>
    public override double At(long step, int epoch)
    {
        RequireCounts(step, epoch);
        return Math.Pow(decay, epoch) * initial;
    }
}
