using Lamina.LearningRates;
using Lamina.Kernels;

namespace Lamina.Optimizers;

/// <summary>
/// Gradient descent along an exponentially weighted average of gradients: v ← β·v + (1−β)·dw; w ← w − α·v, with v = 0 at first (Polyak
/// 1964). Because of the average, α is comparable with that of <see cref="GradientDescent"/>. In frameworks that accumulate v ← β·v + dw,
/// the equivalent rate is (1−β)·α.
/// </summary>
public sealed class Momentum : Optimizer
{
    /// <summary>Gradient descent with momentum.</summary>
    /// <param name="learningRate">α; 0.01 when absent.</param>
    /// <param name="beta">β in [0, 1): averages over about 1/(1−β) updates.</param>
    /// <exception cref="ArgumentOutOfRangeException">β is outside [0, 1).</exception>
    public Momentum(LearningRate? learningRate = null, double beta = 0.9)
        : base(learningRate ?? 0.01)
    {
        Beta = Hyperparameter.SingleBeta(beta);
    }

    /// <summary>β.</summary>
    public double Beta { get; }

    /// <inheritdoc/>
    public override OptimizerState CreateState(int length) => new FusedState<MomentumRule>(length, new MomentumRule(Beta));

    internal override DeviceRule CreateDeviceRule(NetworkDescription network) => new DeviceRule<MomentumRule>(new MomentumRule(Beta));
}
