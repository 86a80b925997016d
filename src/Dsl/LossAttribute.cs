namespace Lamina;

/// <summary>
/// The loss that training minimises, J = (1/m) Σ 𝓛(ŷ⁽ⁱ⁾, y⁽ⁱ⁾) plus penalties. A single loss applies to the last layer. Each of several
/// losses is a head: it applies to the layer before it or to the layer that it names, and training minimises their weighted sum.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class LossAttribute : Attribute
{
    /// <summary>Declares the loss.</summary>
    /// <param name="loss">The loss.</param>
    public LossAttribute(Loss loss) => Loss = loss;

    /// <summary>
    /// Declares a user-defined loss: a static method (prediction, target) of the class, of a type around it or of a base class, in
    /// <c>float</c> or <c>double</c>. The generator translates its C# and differentiates it with respect to the prediction; 𝓛 is its mean
    /// over the outputs.
    /// </summary>
    /// <param name="method">Name of the method, for example <c>nameof(MyLoss)</c>.</param>
    public LossAttribute(string method) => Method = method;

    /// <summary>The loss; ignored with <see cref="Method"/>.</summary>
    public Loss Loss { get; }

    /// <summary>Name of the method that computes it, or null.</summary>
    public string? Method { get; }

    /// <summary>δ of <see cref="Loss.Huber"/>, where it changes from quadratic to linear; positive. Default 1.</summary>
    public double Delta { get; set; } = 1;

    /// <summary>The head's name. Default: that of its layer.</summary>
    public string? Name { get; set; }

    /// <summary>
    /// Name of the layer to which the loss applies. Default: the last layer, or with several losses the layer before this attribute.
    /// </summary>
    public string? From { get; set; }

    /// <summary>
    /// Sizes of the axes of one example's target, which the compiler compares with those of the prediction. Default: the shape of the
    /// prediction.
    /// </summary>
    public int[]? Target { get; set; }

    /// <summary>Factor of this loss in the sum over the heads; above 0. Default 1.</summary>
    public double Weight { get; set; } = 1;

    /// <summary>
    /// ε of label smoothing, in [0, 1): the target becomes (1 − ε)·y + ε/classes (Szegedy et al. 2016). Only for cross-entropies. Default
    /// 0.
    /// </summary>
    public double LabelSmoothing { get; set; }

    /// <summary>A weight for each class or output in the loss; 0 or above. Default: all 1.</summary>
    public double[]? ClassWeights { get; set; }

    /// <summary>True allows missing targets, which are NaN: they contribute neither loss nor gradient. Default false.</summary>
    public bool MissingTargets { get; set; }

    /// <summary>True reads a weight of each example in the loss from one more column after the targets. Default false.</summary>
    public bool ExampleWeights { get; set; }

    /// <summary>T of <see cref="Loss.Distillation"/>, above 0. Default 1.</summary>
    public double Temperature { get; set; } = 1;

    /// <summary>Weight h of the true labels in <see cref="Loss.Distillation"/>, in [0, 1]. Default 0.</summary>
    public double HardWeight { get; set; }

    /// <summary>Warnings and advice to suppress for this loss, by id, separated by commas. Default: none.</summary>
    public string? Suppress { get; set; }
}
