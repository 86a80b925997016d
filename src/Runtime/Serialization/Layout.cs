namespace Lamina.Serialization;

/// <summary>The order of the elements in the tensors of a file.</summary>
public enum Layout
{
    /// <summary>
    /// The order of this library: filters are (outputs, height, width, inputs), and a flattened image is in the order height, width,
    /// channels. Tensors are loaded as they are.
    /// </summary>
    Lamina,

    /// <summary>
    /// The order of PyTorch: filters are (outputs, inputs, height, width), those of transposed convolutions (inputs, outputs, height,
    /// width), and a flattened image is in the order channels, height, width. Loading permutes.
    /// </summary>
    PyTorch,
}
