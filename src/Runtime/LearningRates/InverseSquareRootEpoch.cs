using Lamina.Numerics;

namespace Lamina.LearningRates;

/// <summary>α = k/√n in the n-th epoch, n counted from 1: <c>At(step, epoch)</c> is k/√(epoch + 1), and the first epoch has k.</summary>
/// <param name="initial">k, finite and above 0.</param>
public sealed class InverseSquareRootEpoch(double initial) : LearningRate
{
    private readonly double initial = Hyperparameter.Positive(initial);

    /// <inheritdoc/>
    public override double At(long step, int epoch)
    {
        RequireCounts(step, epoch);
        return initial / Math.Sqrt(epoch + 1.0);
    }
}
