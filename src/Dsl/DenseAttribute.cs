namespace Lamina;

/// <summary>A fully connected layer, z = W·x + b with W of shape (units, inputs) and b of shape (units).</summary>
public sealed class DenseAttribute : WeightedLayerAttribute
{
    /// <summary>Declares the layer.</summary>
    /// <param name="units">Number of outputs of the layer, at least 1.</param>
    public DenseAttribute(int units) => Units = units;

    /// <summary>Number of outputs of the layer.</summary>
    public int Units { get; }

    /// <summary>
    /// True applies the same W and b to the last axis at every step of a sequence or every pixel of an image: (…, inputs) → (…, units).
    /// Default false: the layer takes a vector.
    /// </summary>
    public bool PerStep { get; set; }
}
