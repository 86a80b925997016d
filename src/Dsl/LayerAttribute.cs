namespace Lamina;

/// <summary>A layer of a network; the order of the attributes is the order of the layers.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public abstract class LayerAttribute : Attribute
{
    // The generator knows the layers of this assembly; one of the user's own would be passed over in silence.
    private protected LayerAttribute()
    {
    }

    /// <summary>
    /// The layer's name, an identifier that is unique in the network. Default: its kind and a number, for example <c>dense1</c>.
    /// It names the tensors in saved files and the layer's member of the generated class.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>
    /// Name of the layer or input whose output this layer takes, anywhere before it. Default: the layer before, or the first
    /// input. Inside a block only its own layers have names, and <c>input</c> is what the block is given.
    /// </summary>
    public string? From { get; set; }

    /// <summary>
    /// Warnings and advice that this layer is not to be given, by id, separated by commas: <c>"LAM0047, LAM0070"</c>. Default: none.
    /// </summary>
    public string? Suppress { get; set; }
}
