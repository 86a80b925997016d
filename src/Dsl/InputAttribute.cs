namespace Lamina;

/// <summary>
/// The shape of one input example: features, steps × features, or height × width × channels. The batch size is not part of it, because it
/// is chosen at run time. A network may have several inputs: the first layer takes the first one, and layers refer to others by
/// <see cref="LayerAttribute.From"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class InputAttribute : Attribute
{
    /// <summary>Declares the input.</summary>
    /// <param name="shape">Sizes of the axes, each at least 1: one for a vector of features.</param>
    public InputAttribute(params int[] shape) => Shape = shape;

    /// <summary>Sizes of the axes.</summary>
    public int[] Shape { get; }

    /// <summary>
    /// The input's name, an identifier that is not the name of a layer. Default: <c>input</c>, or with several inputs <c>input1</c>,
    /// <c>input2</c> ….
    /// </summary>
    public string? Name { get; set; }

    /// <summary>
    /// For an input of indices, integers from 0 to n − 1, such as those of words, this is n. An <see cref="EmbeddingAttribute"/> with fewer
    /// rows is then an error, and so is a layer that computes with indices. Default 0: not declared.
    /// </summary>
    public int Indices { get; set; }
}
