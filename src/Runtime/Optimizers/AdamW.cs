using Lamina.LearningRates;
using Lamina.Kernels;

namespace Lamina.Optimizers;

/// <summary>
/// Adam with decoupled weight decay: the update of <see cref="Adam"/> on (1−αλ)·w in place of w (Loshchilov and Hutter 2019,
/// algorithm 2, with the decay multiplied by α as in PyTorch).
/// </summary>
public sealed class AdamW : Optimizer
{
    private readonly NetworkDescription? weightsOf;

    /// <summary>AdamW.</summary>
    /// <param name="learningRate">α; 0.001 when absent.</param>
    /// <param name="weightDecay">λ, 0 or above.</param>
    /// <param name="beta1">β₁ in [0, 1), of the average of gradients.</param>
    /// <param name="beta2">β₂ in [0, 1), of the average of squared gradients.</param>
    /// <param name="epsilon">ε above 0, added to the root.</param>
    /// <param name="weightsOf">
    /// The network to be trained: then only its weights decay, which are its tensors of two dimensions or more, and biases do not.
    /// When absent every parameter decays, as in PyTorch.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A β is outside [0, 1), ε is not a finite number above 0, or λ is not a finite number, 0 or above.
    /// </exception>
    public AdamW(
        LearningRate? learningRate = null, double weightDecay = 0.01, double beta1 = 0.9, double beta2 = 0.999,
        double epsilon = 1e-8, NetworkDescription? weightsOf = null)
        : base(learningRate ?? 0.001)
    {
        WeightDecay = Hyperparameter.SingleNotNegative(weightDecay);
        Beta1 = Hyperparameter.SingleBeta(beta1);
        Beta2 = Hyperparameter.SingleBeta(beta2);
        Epsilon = Hyperparameter.SinglePositive(epsilon);
        this.weightsOf = weightsOf;
    }

    /// <summary>λ.</summary>
    public double WeightDecay { get; }

    /// <summary>β₁.</summary>
    public double Beta1 { get; }

    /// <summary>β₂.</summary>
    public double Beta2 { get; }

    /// <summary>ε.</summary>
    public double Epsilon { get; }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A network was named whose block and whose trainable part are not <paramref name="length"/>
    /// numbers.</exception>
    public override OptimizerState CreateState(int length)
    {
        var rule = new AdamRule(Beta1, Beta2, Epsilon, WeightDecay);
        return weightsOf is null
            ? new FusedState<AdamRule>(length, rule)
            : new SelectiveDecayState(length, rule, weightsOf);
    }

    internal override DeviceRule CreateDeviceRule(NetworkDescription network)
    {
        if (weightsOf is not null) SelectiveDecayState.RequireFit(weightsOf, network.TrainableLength, nameof(network));
        return new DeviceRule<AdamRule>(new AdamRule(Beta1, Beta2, Epsilon, WeightDecay)) { WeightsOf = weightsOf };
    }
}
