namespace Lamina;

/// <summary>A layer of a network; the order of the attributes is the order of the layers.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public abstract class LayerAttribute : Attribute
{
    // Internal, because the generator supports only the layers of this assembly and would ignore user-defined ones.
    private protected LayerAttribute()
    {
    }

    /// <summary>
    /// The layer's name, an identifier that is unique in the network. Default: its kind and a number, for example <c>dense1</c>. It is the
    /// prefix of the tensors in saved files, and the name of the layer's member of the generated class.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>
    /// Name of an earlier layer or input whose output this layer takes. Default: the previous layer, or the first input. Inside a block,
    /// only its own layers are visible, and <c>input</c> is the input of the block.
    /// </summary>
    public string? From { get; set; }

    /// <summary>
    /// Warnings and advice to suppress for this layer, by id, separated by commas: <c>"LAM0047, LAM0070"</c>. Default: none.
    /// </summary>
    public string? Suppress { get; set; }
}
