namespace Lamina;

/// <summary>The loss that training minimises, J = (1/m) Σ 𝓛(ŷ⁽ⁱ⁾, y⁽ⁱ⁾) plus penalties.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class LossAttribute : Attribute
{
    /// <summary>Declares the loss.</summary>
    /// <param name="loss">Which loss.</param>
    public LossAttribute(Loss loss) => Loss = loss;

    /// <summary>Which loss.</summary>
    public Loss Loss { get; }

    /// <summary>Where <see cref="Loss.Huber"/> turns from square to linear; positive. Default 1.</summary>
    public double Delta { get; set; } = 1;
}
