using Lamina.LearningRates;

namespace Lamina.Optimizers;

/// <summary>
/// A rule that updates parameters by their gradients. An optimizer has no state, so trainings can share it; the state for one parameter
/// block is an <see cref="OptimizerState"/>.
/// </summary>
public abstract class Optimizer
{
    /// <summary>Sets the learning rate.</summary>
    /// <param name="learningRate">α; a number is a constant rate.</param>
    protected Optimizer(LearningRate learningRate)
    {
        ArgumentNullException.ThrowIfNull(learningRate);
        LearningRate = learningRate;
    }

    /// <summary>The schedule of α over steps and epochs. The caller of <see cref="OptimizerState.Update"/> evaluates it.</summary>
    public LearningRate LearningRate { get; }

    /// <summary>Creates the state for training one parameter block from its first update on.</summary>
    /// <param name="length">Numbers in the block or in its trainable part, alignment gaps included; 0 or more.</param>
    public abstract OptimizerState CreateState(int length);

    /// <summary>The rule for training a network on a device from its first update on; null if devices do not support it.</summary>
    /// <param name="network">The network.</param>
    /// <exception cref="ArgumentException">The optimizer was made for another network.</exception>
    internal virtual DeviceRule? CreateDeviceRule(NetworkDescription network) => null;
}
