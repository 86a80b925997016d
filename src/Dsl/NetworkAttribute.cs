namespace Lamina;

/// <summary>
/// Makes a partial class a neural network: the layer attributes that follow, in their order, are its layers, and the generator adds
/// its constructor, passes and parameters.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, Inherited = false)]
public sealed class NetworkAttribute : Attribute
{
    /// <summary>λ of the penalty (λ/2m) Σ‖W‖² on the weights of every layer that does not set its own. Default 0.</summary>
    public double L2 { get; set; }

    /// <summary>λ of the penalty (λ/m) Σ|W| on the weights of every layer that does not set its own. Default 0.</summary>
    public double L1 { get; set; }

    /// <summary>What the network is compiled to. Default: <see cref="Targets.Cpu"/>.</summary>
    public Targets Targets { get; set; } = Targets.Cpu;

    /// <summary>
    /// Warnings and advice that the network is not to be given, by id, separated by commas, whichever layer they are about. Default: none.
    /// </summary>
    public string? Suppress { get; set; }
}
