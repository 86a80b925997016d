using Lamina.LearningRates;

namespace Lamina.Optimizers;

/// <summary>Gradient descent: w ← w − α·dw. With mini-batches, stochastic gradient descent (Robbins and Monro 1951).</summary>
public sealed class GradientDescent : Optimizer
{
    /// <summary>Gradient descent.</summary>
    /// <param name="learningRate">α; 0.01 when absent.</param>
    public GradientDescent(LearningRate? learningRate = null)
        : base(learningRate ?? 0.01)
    {
    }

    /// <inheritdoc/>
    public override OptimizerState CreateState(int length) => new FusedState<GradientDescentRule>(length, default);

    internal override DeviceRule CreateDeviceRule(NetworkDescription network) => new DeviceRule<GradientDescentRule>(default);
}
