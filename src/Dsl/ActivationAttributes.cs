namespace Lamina;

/// <summary>a = 1/(1 + e⁻ᶻ).</summary>
public sealed class SigmoidAttribute : LayerAttribute
{
}

/// <summary>a = tanh z.</summary>
public sealed class TanhAttribute : LayerAttribute
{
}

/// <summary>a = max(z, 0).</summary>
public sealed class ReluAttribute : LayerAttribute
{
}

/// <summary>a = z for z &gt; 0, slope·z otherwise.</summary>
public sealed class LeakyReluAttribute : LayerAttribute
{
    /// <summary>Declares the activation.</summary>
    /// <param name="slope">Slope left of 0, in [0, 1]. Default 0.01.</param>
    public LeakyReluAttribute(double slope = 0.01) => Slope = slope;

    /// <summary>Slope left of 0.</summary>
    public double Slope { get; }
}

/// <summary>aⱼ = e^zⱼ / Σₖ e^zₖ over the outputs of one example; at least two outputs.</summary>
public sealed class SoftmaxAttribute : LayerAttribute
{
}

/// <summary>a = z·Φ(z) with Φ the distribution function of the standard normal (the exact form, not the tanh approximation).</summary>
public sealed class GeluAttribute : LayerAttribute
{
}

/// <summary>a = ln(1 + eᶻ).</summary>
public sealed class SoftplusAttribute : LayerAttribute
{
}
