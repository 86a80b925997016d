namespace Lamina;

/// <summary>
/// The loss that training minimises, J = (1/m) Σ 𝓛(ŷ⁽ⁱ⁾, y⁽ⁱ⁾) plus penalties. A single loss is on the last layer. With several, each is
/// a head: it is on the layer before it, or on the one it names, and training minimises their weighted sum.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class LossAttribute : Attribute
{
    /// <summary>Declares the loss.</summary>
    /// <param name="loss">Which loss.</param>
    public LossAttribute(Loss loss) => Loss = loss;

    /// <summary>
    /// Declares a loss of your own: a static method (prediction, target) of the class, of a type around it or of a base class, in
    /// <c>float</c> or <c>double</c>. Its C# is read and differentiated by the prediction; 𝓛 is its mean over the outputs.
    /// </summary>
    /// <param name="method">Name of the method, for example <c>nameof(MyLoss)</c>.</param>
    public LossAttribute(string method) => Method = method;

    /// <summary>Which loss; of no meaning with <see cref="Method"/>.</summary>
    public Loss Loss { get; }

    /// <summary>Name of the method that computes it, or null.</summary>
    public string? Method { get; }

    /// <summary>Where <see cref="Loss.Huber"/> turns from square to linear; positive. Default 1.</summary>
    public double Delta { get; set; } = 1;

    /// <summary>The head's name. Default: that of its layer.</summary>
    public string? Name { get; set; }

    /// <summary>
    /// Name of the layer the loss is on. Default: the last layer, or with several losses the layer before this attribute.
    /// </summary>
    public string? From { get; set; }

    /// <summary>
    /// Sizes of the axes of one example's target, for the compiler to compare with the prediction's. Default: not declared, and whatever
    /// the prediction's shape is.
    /// </summary>
    public int[]? Target { get; set; }

    /// <summary>Factor of this loss in the sum over the heads; above 0. Default 1.</summary>
    public double Weight { get; set; } = 1;

    /// <summary>
    /// ε of label smoothing, in [0, 1): the target becomes (1 − ε)·y + ε/classes (Szegedy et al. 2016). Of cross-entropies only. Default 0.
    /// </summary>
    public double LabelSmoothing { get; set; }

    /// <summary>A factor for each class or output, by which its share of the loss is multiplied; 0 or above. Default: all 1.</summary>
    public double[]? ClassWeights { get; set; }

    /// <summary>True leaves out targets that are NaN: they contribute neither loss nor gradient. Default false.</summary>
    public bool MissingTargets { get; set; }

    /// <summary>True takes a factor of each example's loss from one more column after the targets. Default false.</summary>
    public bool ExampleWeights { get; set; }

    /// <summary>T of <see cref="Loss.Distillation"/>, above 0. Default 1.</summary>
    public double Temperature { get; set; } = 1;

    /// <summary>Share of the true labels in <see cref="Loss.Distillation"/>, in [0, 1]. Default 0.</summary>
    public double HardWeight { get; set; }

    /// <summary>Warnings and advice that this loss is not to be given, by id, separated by commas. Default: none.</summary>
    public string? Suppress { get; set; }
}
