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
    /// <param name="slope">Slope for z &lt; 0, in [0, 1]. Default 0.01.</param>
    public LeakyReluAttribute(double slope = 0.01) => Slope = slope;

    /// <summary>Slope for z &lt; 0.</summary>
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

/// <summary>a = z for z &gt; 0, α(eᶻ − 1) otherwise (Clevert, Unterthiner and Hochreiter 2015).</summary>
public sealed class EluAttribute : LayerAttribute
{
    /// <summary>Declares the activation.</summary>
    /// <param name="alpha">α: −α is the limit on the left, 0 or above. Default 1.</param>
    public EluAttribute(double alpha = 1) => Alpha = alpha;

    /// <summary>α.</summary>
    public double Alpha { get; }
}

/// <summary>a = λz for z &gt; 0, λα(eᶻ − 1) otherwise, with λ = 1.0507… and α = 1.6733… (Klambauer et al. 2017).</summary>
public sealed class SeluAttribute : LayerAttribute
{
}

/// <summary>a = z/(1 + e⁻ᶻ), also called Swish.</summary>
public sealed class SiluAttribute : LayerAttribute
{
}

/// <summary>a = z·tanh(ln(1 + eᶻ)) (Misra 2019).</summary>
public sealed class MishAttribute : LayerAttribute
{
}

/// <summary>a = min(max(z/6 + ½, 0), 1), as in PyTorch.</summary>
public sealed class HardSigmoidAttribute : LayerAttribute
{
}

/// <summary>a = min(max(z, −1), 1).</summary>
public sealed class HardTanhAttribute : LayerAttribute
{
}

/// <summary>
/// a = z for z &gt; 0, slope·z otherwise, with a trained slope per channel (He et al. 2015). The slopes are not penalised.
/// </summary>
public sealed class PReluAttribute : LayerAttribute
{
    /// <summary>Declares the activation.</summary>
    /// <param name="initial">Initial slope. Default 0.25.</param>
    public PReluAttribute(double initial = 0.25) => Initial = initial;

    /// <summary>Initial slope.</summary>
    public double Initial { get; }
}

/// <summary>aⱼ = zⱼ − ln Σₖ e^zₖ over the last axis; at least two outputs.</summary>
public sealed class LogSoftmaxAttribute : LayerAttribute
{
}

/// <summary>
/// An activation of your own: a static method of the class, of a type around it or of a base class that takes and returns a <c>float</c> or
/// <c>double</c>. The generator translates, differentiates and inlines its C#, which may contain arithmetic, conditionals, most of
/// <c>MathF</c> and calls of other such methods.
/// </summary>
public sealed class ActivationAttribute : LayerAttribute
{
    /// <summary>Declares the activation.</summary>
    /// <param name="method">Name of the method, for example <c>nameof(Wave)</c>.</param>
    public ActivationAttribute(string method) => Method = method;

    /// <summary>Name of the method.</summary>
    public string Method { get; }
}
