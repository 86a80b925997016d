using Lamina.LearningRates;
using Lamina.Kernels;

namespace Lamina.Optimizers;

/// <summary>
/// RMSprop: s ← β·s + (1−β)·dw²; w ← w − α·dw/(√s + ε), with s = 0 at first and no bias correction
/// (Hinton, Neural Networks for Machine Learning, lecture 6e, 2012).
/// </summary>
public sealed class RmsProp : Optimizer
{
    /// <summary>RMSprop.</summary>
    /// <param name="learningRate">α; 0.001 when absent.</param>
    /// <param name="beta">β in [0, 1); Hinton's 0.9. The first step is about α/√(1−β), so a β near 1 starts with large steps.</param>
    /// <param name="epsilon">ε above 0, added to the root.</param>
    /// <exception cref="ArgumentOutOfRangeException">β is outside [0, 1), or ε is not a finite number above 0.</exception>
    public RmsProp(LearningRate? learningRate = null, double beta = 0.9, double epsilon = 1e-8)
        : base(learningRate ?? 0.001)
    {
        Beta = Hyperparameter.SingleBeta(beta);
        Epsilon = Hyperparameter.SinglePositive(epsilon);
    }

    /// <summary>β.</summary>
    public double Beta { get; }

    /// <summary>ε.</summary>
    public double Epsilon { get; }

    /// <inheritdoc/>
    public override OptimizerState CreateState(int length) => new FusedState<RmsPropRule>(length, new RmsPropRule(Beta, Epsilon));

    internal override DeviceRule CreateDeviceRule(NetworkDescription network) =>
        new DeviceRule<RmsPropRule>(new RmsPropRule(Beta, Epsilon));
}
