using Lamina.LearningRates;
using Lamina.Kernels;

namespace Lamina.Optimizers;

/// <summary>
/// Adam: v ← β₁·v + (1−β₁)·dw; s ← β₂·s + (1−β₂)·dw²; w ← w − α·v̂/(√ŝ + ε) with v̂ = v/(1−β₁ᵗ) and ŝ = s/(1−β₂ᵗ), t counted
/// from 1 (Kingma and Ba 2015, algorithm 1).
/// </summary>
public sealed class Adam : Optimizer
{
    /// <summary>Adam.</summary>
    /// <param name="learningRate">α; 0.001 when absent.</param>
    /// <param name="beta1">β₁ in [0, 1), of the average of gradients.</param>
    /// <param name="beta2">β₂ in [0, 1), of the average of squared gradients.</param>
    /// <param name="epsilon">ε above 0, added to the root.</param>
    /// <exception cref="ArgumentOutOfRangeException">A β is outside [0, 1), or ε is not a finite number above 0.</exception>
    public Adam(LearningRate? learningRate = null, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8)
        : base(learningRate ?? 0.001)
    {
        Beta1 = Hyperparameter.SingleBeta(beta1);
        Beta2 = Hyperparameter.SingleBeta(beta2);
        Epsilon = Hyperparameter.SinglePositive(epsilon);
    }

    /// <summary>β₁.</summary>
    public double Beta1 { get; }

    /// <summary>β₂.</summary>
    public double Beta2 { get; }

    /// <summary>ε.</summary>
    public double Epsilon { get; }

    /// <inheritdoc/>
    public override OptimizerState CreateState(int length) =>
        new FusedState<AdamRule>(length, new AdamRule(Beta1, Beta2, Epsilon, decay: 0));

    internal override DeviceRule CreateDeviceRule(NetworkDescription network) =>
        new DeviceRule<AdamRule>(new AdamRule(Beta1, Beta2, Epsilon, decay: 0));
}
