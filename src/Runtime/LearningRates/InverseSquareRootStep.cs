using Lamina.Kernels;

namespace Lamina.LearningRates;

/// <summary>α = k/√t in the t-th update, t counted from 1: <c>At(step, epoch)</c> is k/√(step + 1), and the first update has k.</summary>
/// <param name="initial">k, above 0 in single precision, 1.2E-38 to 3.4E+38.</param>
public sealed class InverseSquareRootStep(double initial) : LearningRate
{
    private readonly double initial = Hyperparameter.SinglePositive(initial);

    /// <inheritdoc/>
    public override double At(long step, int epoch)
    {
        RequireCounts(step, epoch);
        return initial / Math.Sqrt(step + 1.0);
    }
}
