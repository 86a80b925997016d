namespace Lamina.Parameters;

/// <summary>The tensors of one layer by name: a view into the network's block, not a copy.</summary>
public readonly struct LayerParameters
{
    private readonly ParameterBlock<float> block;
    private readonly string layer;

    /// <summary>Called by generated code.</summary>
    /// <param name="block">The network's parameters.</param>
    /// <param name="layer">Name of the layer.</param>
    public LayerParameters(ParameterBlock<float> block, string layer)
    {
        this.block = block;
        this.layer = layer;
    }

    /// <summary>A tensor of the layer.</summary>
    /// <param name="tensor">Its name within the layer, for example <c>weight</c>, <c>running_mean</c> or <c>query.bias</c>.</param>
    /// <exception cref="KeyNotFoundException">The layer has no such tensor.</exception>
    public Span<float> this[string tensor] => block[$"{layer}.{tensor}"];

    /// <summary>The tensor <c>weight</c>: filters of a convolution as (filters, height, width, channels), γ of a normalisation.</summary>
    /// <exception cref="KeyNotFoundException">The layer has no such tensor.</exception>
    public Span<float> Weights => this["weight"];

    /// <summary>The tensor <c>bias</c>: one number per filter, β of a normalisation.</summary>
    /// <exception cref="KeyNotFoundException">The layer has no such tensor.</exception>
    public Span<float> Biases => this["bias"];
}
