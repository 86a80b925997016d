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

/// <summary>Inverted dropout of whole channels: all positions of a channel are kept or set to 0 together (Tompson et al. 2015).</summary>
public sealed class SpatialDropoutAttribute : LayerAttribute
{
    /// <summary>Declares the layer.</summary>
    /// <param name="keep">Probability of keeping a channel, in (0, 1].</param>
    public SpatialDropoutAttribute(double keep) => Keep = keep;

    /// <summary>Probability of keeping a channel.</summary>
    public double Keep { get; }
}

/// <summary>In training adds 𝒩(0, deviation²) to each unit; at inference the layer does nothing.</summary>
public sealed class GaussianNoiseAttribute : LayerAttribute
{
    /// <summary>Declares the layer.</summary>
    /// <param name="deviation">Standard deviation of the noise, 0 or above.</param>
    public GaussianNoiseAttribute(double deviation) => Deviation = deviation;

    /// <summary>Standard deviation of the noise.</summary>
    public double Deviation { get; }
}
