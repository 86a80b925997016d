namespace Lamina;

/// <summary>One row of the layer table.</summary>
/// <param name="Name">Declared or derived name, for example <c>dense1</c>.</param>
/// <param name="Kind">What the layer is, as declared, for example <c>Dense + Relu</c>.</param>
/// <param name="OutputShape">Shape of one example after the layer.</param>
/// <param name="ParameterCount">Trainable parameters of the layer.</param>
/// <param name="MultiplyAdds">Multiply-adds of its forward pass for one example.</param>
public sealed record LayerDescription(
    string Name, string Kind, IReadOnlyList<int> OutputShape, int ParameterCount, long MultiplyAdds)
{
    /// <summary>Its parameters that are not trainable, which <see cref="ParameterCount"/> does not count; 0 by default.</summary>
    public int NonTrainableCount { get; init; }

    /// <summary>
    /// For batch normalisation with the statistics of the batch: the elements of a channel that one example has, its positions. A training
    /// batch, or the part of a worker, with a single element per channel has no statistics; it is normalised by the running ones and moves
    /// none. Null, the default, for other layers.
    /// </summary>
    public int? ElementsPerChannel { get; init; }

    /// <summary>
    /// Names of the layers and inputs it reads; null, the default, is the layer before, or the first input for the first layer.
    /// </summary>
    public IReadOnlyList<string>? Inputs { get; init; }
}
