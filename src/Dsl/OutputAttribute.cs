namespace Lamina;

/// <summary>
/// States the shape of a prediction, which the compiler compares with the inferred one. It does not change the network. A single attribute
/// applies to the last layer, wherever it is written; each of several applies to the layer before it, or to the layer that it names.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class OutputAttribute : Attribute
{
    /// <summary>States a shape.</summary>
    /// <param name="shape">Sizes of the axes for one example: features, steps × features, or height × width × channels.</param>
    public OutputAttribute(params int[] shape) => Shape = shape;

    /// <summary>Sizes of the axes.</summary>
    public int[] Shape { get; }

    /// <summary>Name of the layer to which it applies. Default: the last layer, or with several the layer before this attribute.</summary>
    public string? From { get; set; }
}
