using Lamina.LearningRates;
using Lamina.Kernels;

namespace Lamina.Optimizers;

/// <summary>
/// Nesterov's accelerated gradient: v ← β·v + (1−β)·dw; w ← w − α·(β·v + (1−β)·dw), with v = 0 at first. The step looks one momentum
/// step ahead (Nesterov 1983; Sutskever et al. 2013), written for the gradient at w itself (Bengio et al. 2013) and with
/// an average as in <see cref="Momentum"/> (Dozat 2016). PyTorch's SGD with <c>nesterov=True</c> and rate (1−β)·α is the same.
/// </summary>
public sealed class Nesterov : Optimizer
{
    /// <summary>Nesterov's accelerated gradient.</summary>
    /// <param name="learningRate">α; 0.01 when absent.</param>
    /// <param name="beta">β in [0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">β is outside [0, 1).</exception>
    public Nesterov(LearningRate? learningRate = null, double beta = 0.9)
        : base(learningRate ?? 0.01)
    {
        Beta = Hyperparameter.SingleBeta(beta);
    }

    /// <summary>β.</summary>
    public double Beta { get; }

    /// <inheritdoc/>
    public override OptimizerState CreateState(int length) => new FusedState<NesterovRule>(length, new NesterovRule(Beta));

    internal override DeviceRule CreateDeviceRule(NetworkDescription network) => new DeviceRule<NesterovRule>(new NesterovRule(Beta));
}
