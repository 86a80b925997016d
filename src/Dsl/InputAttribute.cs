namespace Lamina;

/// <summary>
/// The shape of one input example: features, steps × features, or height × width × channels. The batch is a run-time number and no part
/// of it. A network may have several inputs; the first layer takes the first of them, others are named in
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
    /// The input's name, an identifier that no layer has. Default: <c>input</c>, or with several inputs <c>input1</c>, <c>input2</c> ….
    /// </summary>
    public string? Name { get; set; }

    /// <summary>
    /// n where the numbers are indices, whole numbers from 0 to n − 1, such as those of words: an <see cref="EmbeddingAttribute"/> with
    /// fewer rows is then an error, and so is a layer that would compute with indices. Default 0: not declared.
    /// </summary>
    public int Indices { get; set; }
}
