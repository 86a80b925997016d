using Lamina.Kernels;

namespace Lamina.LearningRates;

/// <summary>α = k/√n in the n-th epoch, n counted from 1: <c>At(step, epoch)</c> is k/√(epoch + 1), and the first epoch has k.</summary>
/// <param name="initial">k, above 0 in single precision, 1.2E-38 to 3.4E+38.</param>
public sealed class InverseSquareRootEpoch(double initial) : LearningRate
{
    private readonly double initial = Hyperparameter.SinglePositive(initial);

    /// <inheritdoc/>
    public override double At(long step, int epoch)
    {
        RequireCounts(step, epoch);
        return initial / Math.Sqrt(epoch + 1.0);
    }
}
