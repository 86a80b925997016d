namespace Lamina;

/// <summary>
/// Inverted dropout: in training each unit is kept with probability keep and divided by keep, otherwise set to 0; at inference the
/// layer does nothing.
/// </summary>
public sealed class DropoutAttribute : LayerAttribute
{
    /// <summary>Declares the layer.</summary>
    /// <param name="keep">Probability of keeping a unit, in (0, 1].</param>
    public DropoutAttribute(double keep) => Keep = keep;

    /// <summary>Probability of keeping a unit.</summary>
    public double Keep { get; }
}
