namespace Lamina;

/// <summary>
/// States the shape of a prediction, for the compiler to compare with the one it infers. It changes nothing about the network. A single one
/// is about the last layer, wherever it stands; of several, each is about the layer before it, or the one it names.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class OutputAttribute : Attribute
{
    /// <summary>States a shape.</summary>
    /// <param name="shape">Sizes of the axes for one example: features, steps × features, or height × width × channels.</param>
    public OutputAttribute(params int[] shape) => Shape = shape;

    /// <summary>Sizes of the axes.</summary>
    public int[] Shape { get; }

    /// <summary>Name of the layer whose output this is. Default: the last layer, or with several the layer before this attribute.</summary>
    public string? From { get; set; }
}
