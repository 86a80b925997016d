namespace Lamina;

/// <summary>One row of the layer table.</summary>
/// <param name="Name">Declared or derived name, for example <c>dense1</c>.</param>
/// <param name="Kind">The layer as declared, for example <c>Dense + Relu</c>.</param>
/// <param name="OutputShape">Shape of one example after the layer.</param>
/// <param name="ParameterCount">Number of trainable parameters of the layer.</param>
/// <param name="MultiplyAdds">Multiply-adds of its forward pass for one example.</param>
public sealed record LayerDescription(
    string Name, string Kind, IReadOnlyList<int> OutputShape, int ParameterCount, long MultiplyAdds)
{
    /// <summary>Number of parameters that are not trainable, which <see cref="ParameterCount"/> does not include; 0 by default.</summary>
    public int NonTrainableCount { get; init; }

    /// <summary>
    /// For batch normalisation with the statistics of the batch: the number of elements per channel in one example, its positions. A
    /// training batch, or a worker's part of it, with a single element per channel has no variance; it is normalised by the running
    /// statistics and does not change them. Null, the default, for other layers.
    /// </summary>
    public int? ElementsPerChannel { get; init; }

    /// <summary>
    /// Names of the layers and inputs that it reads; null, the default, means the previous layer, or the first input for the first layer.
    /// </summary>
    public IReadOnlyList<string>? Inputs { get; init; }
}
