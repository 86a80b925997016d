namespace Lamina;

/// <summary>A layer with weights W and a bias b.</summary>
public abstract class WeightedLayerAttribute : LayerAttribute
{
    private protected WeightedLayerAttribute()
    {
    }

    /// <summary>False omits the bias b. Default true.</summary>
    public bool Bias { get; set; } = true;

    /// <summary>
    /// The initialiser of W; b starts at 0. Default: chosen by the activation that follows, see <see cref="Lamina.Init.Auto"/>.
    /// </summary>
    public Init Init { get; set; }

    /// <summary>
    /// The constant of <see cref="Lamina.Init.Constant"/>, the standard deviation of <see cref="Lamina.Init.Normal"/> (default 0.01) or the
    /// limit of <see cref="Lamina.Init.Uniform"/> (default 0.05). Other initialisers do not use it.
    /// </summary>
    public double InitScale { get; set; }

    /// <summary>λ of the penalty (λ/2m) ‖W‖² on this layer's weights, instead of the network's.</summary>
    public double L2 { get; set; }

    /// <summary>λ of the penalty (λ/m) Σ|W| on this layer's weights, instead of the network's.</summary>
    public double L1 { get; set; }
}
