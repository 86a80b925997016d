using Lamina.Kernels;

namespace Lamina.LearningRates;

/// <summary>α = k·factor^⌊epoch/n⌋: multiplied by the factor after every n epochs.</summary>
public sealed class Staircase : LearningRate
{
    private readonly double initial;
    private readonly double factor;
    private readonly int epochs;

    /// <summary>Creates the schedule.</summary>
    /// <param name="initial">k, above 0 in single precision, 1.2E-38 to 3.4E+38.</param>
    /// <param name="factor">In (0, 1].</param>
    /// <param name="epochs">n: number of epochs per step; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public Staircase(double initial, double factor = 0.5, int epochs = 10)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(epochs, 1);
        this.initial = Hyperparameter.SinglePositive(initial);
        this.factor = Hyperparameter.Share(factor);
        this.epochs = epochs;
    }

    /// <inheritdoc/>
    public override double At(long step, int epoch)
    {
        RequireCounts(step, epoch);
        return initial * Math.Pow(factor, epoch / epochs);
    }
}
