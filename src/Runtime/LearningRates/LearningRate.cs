using System.Diagnostics.CodeAnalysis;

namespace Lamina.LearningRates;

/// <summary>A learning-rate schedule: α as a function of step and epoch. Immutable, so several trainings can share it.</summary>
public abstract class LearningRate
{
    /// <summary>α of one update.</summary>
    /// <param name="step">Number of updates before this one, over all epochs: the first update has step 0.</param>
    /// <param name="epoch">Number of passes over the data before this one: the first pass is epoch 0.</param>
    /// <returns>A finite number, 0 or above.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    [SuppressMessage("Naming", "CA1716", Justification = "Step is the term of the field; Visual Basic can write [Step].")]
    public abstract double At(long step, int epoch);

    /// <summary>The same rate at all times.</summary>
    /// <param name="constant">α, above 0 in single precision, 1.2E-38 to 3.4E+38.</param>
    public static implicit operator LearningRate(double constant) => new Constant(constant);

    /// <summary>Throws when a count of <see cref="At"/> is negative.</summary>
    protected static void RequireCounts(long step, int epoch)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(step);
        ArgumentOutOfRangeException.ThrowIfNegative(epoch);
    }
}
