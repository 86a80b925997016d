namespace Lamina;

/// <summary>
/// A layer that processes a sequence step by step with a state h: (steps, features) → (units), or → (steps, units) with
/// <see cref="ReturnSequences"/>. The initial state is 0; gradients are propagated back through all steps.
/// </summary>
public abstract class RecurrentAttribute : LayerAttribute
{
    private protected RecurrentAttribute(int units) => Units = units;

    /// <summary>Size of the state.</summary>
    public int Units { get; }

    /// <summary>True returns the states of all steps, false the last one. Default false.</summary>
    public bool ReturnSequences { get; set; }

    /// <summary>
    /// True runs a second layer with its own weights from the last step to the first, and concatenates the two outputs: 2·units. Default
    /// false.
    /// </summary>
    public bool Bidirectional { get; set; }

    /// <summary>
    /// Name of an input of one number, the length of each example's sequence. Later steps are ignored. Default: all steps are valid.
    /// </summary>
    public string? Lengths { get; set; }

    /// <summary>λ of the penalty (λ/2m) ‖W‖² on both of this layer's matrices, instead of the network's.</summary>
    public double L2 { get; set; }

    /// <summary>λ of the penalty (λ/m) Σ|W| on both of this layer's matrices, instead of the network's.</summary>
    public double L1 { get; set; }
}

/// <summary>hₜ = tanh(W·xₜ + U·hₜ₋₁ + b) (Elman 1990).</summary>
public sealed class SimpleRnnAttribute : RecurrentAttribute
{
    /// <summary>Declares the layer.</summary>
    /// <param name="units">Size of the state, at least 1.</param>
    public SimpleRnnAttribute(int units)
        : base(units)
    {
    }

    /// <summary>True computes max(0, ·) instead of tanh. Default false.</summary>
    public bool Rectified { get; set; }
}

/// <summary>
/// i, f, o = σ(W·xₜ + U·hₜ₋₁ + b), g = tanh(W·xₜ + U·hₜ₋₁ + b), cₜ = f·cₜ₋₁ + i·g, hₜ = o·tanh cₜ, each gate with its own weights
/// (Hochreiter and Schmidhuber 1997; forget gate by Gers, Schmidhuber and Cummins 2000).
/// </summary>
public sealed class LstmAttribute : RecurrentAttribute
{
    /// <summary>Declares the layer.</summary>
    /// <param name="units">Size of the state, at least 1.</param>
    public LstmAttribute(int units)
        : base(units)
    {
    }
}

/// <summary>
/// r, u = σ(W·xₜ + U·hₜ₋₁ + b), n = tanh(W·xₜ + b + r·(U·hₜ₋₁ + b′)), hₜ = (1 − u)·n + u·hₜ₋₁, each gate with its own weights (Cho et al.
/// 2014, the reset after the product as in PyTorch and cuDNN).
/// </summary>
public sealed class GruAttribute : RecurrentAttribute
{
    /// <summary>Declares the layer.</summary>
    /// <param name="units">Size of the state, at least 1.</param>
    public GruAttribute(int units)
        : base(units)
    {
    }
}
