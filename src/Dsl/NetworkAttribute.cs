namespace Lamina;

/// <summary>
/// Makes a partial class a neural network: the layer attributes that follow are its layers, in order, and the generator adds its
/// constructor, methods and parameters.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, Inherited = false)]
public sealed class NetworkAttribute : Attribute
{
    /// <summary>λ of the penalty (λ/2m) Σ‖W‖² on the weights of every layer that does not set its own. Default 0.</summary>
    public double L2 { get; set; }

    /// <summary>λ of the penalty (λ/m) Σ|W| on the weights of every layer that does not set its own. Default 0.</summary>
    public double L1 { get; set; }

    /// <summary>The targets for which the network is compiled. Default: <see cref="Targets.Cpu"/>.</summary>
    public Targets Targets { get; set; } = Targets.Cpu;

    /// <summary>
    /// Whether the network gets an inference form, <c>ToInference()</c>: code with packed weights for predictions alone. Without it, the
    /// generated text is shorter, and <c>ToInference()</c> of the interface copies the network's parameters. Default: true.
    /// </summary>
    public bool Inference { get; set; } = true;

    /// <summary>
    /// Whether the inference form computes 3×3 convolutions by minimal filtering, F(2×2, 3×3), which takes 16 multiplications instead of 36
    /// for four results and rounds differently from direct sums. Default: true.
    /// </summary>
    public bool MinimalFiltering { get; set; } = true;

    /// <summary>Warnings and advice to suppress for the network and all its layers, by id, separated by commas. Default: none.</summary>
    public string? Suppress { get; set; }
}
