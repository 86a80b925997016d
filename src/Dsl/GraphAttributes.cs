namespace Lamina;

/// <summary>The sum of layers of the same shape; with one name, the sum of the previous layer and the named one.</summary>
public sealed class AddAttribute : LayerAttribute
{
    /// <summary>Declares the layer.</summary>
    /// <param name="layers">Names of layers or inputs before it, at least one.</param>
    public AddAttribute(params string[] layers) => Layers = layers;

    /// <summary>Names of the operands.</summary>
    public string[] Layers { get; }
}

/// <summary>The element-wise product of layers of the same shape; with one name, of the previous layer and the named one.</summary>
public sealed class MultiplyAttribute : LayerAttribute
{
    /// <summary>Declares the layer.</summary>
    /// <param name="layers">Names of layers or inputs before it, at least one.</param>
    public MultiplyAttribute(params string[] layers) => Layers = layers;

    /// <summary>Names of the operands.</summary>
    public string[] Layers { get; }
}

/// <summary>
/// Concatenates layers along an axis; all other axes must be equal. With one name, the previous layer and then the named one.
/// </summary>
public sealed class ConcatAttribute : LayerAttribute
{
    /// <summary>Declares the layer.</summary>
    /// <param name="layers">Names of layers or inputs before it, at least one.</param>
    public ConcatAttribute(params string[] layers) => Layers = layers;

    /// <summary>Names of the operands.</summary>
    public string[] Layers { get; }

    /// <summary>The axis of one example, numbered from 0; −1 is the last one. Default −1.</summary>
    public int Axis { get; set; } = -1;
}

/// <summary>Inside a block: adds the block's input, which must have the same shape (the shortcut of He et al. 2015).</summary>
public sealed class AddInputAttribute : LayerAttribute
{
}

/// <summary>Applies an earlier layer again, with the same weights.</summary>
public sealed class SharedAttribute : LayerAttribute
{
    /// <summary>Declares the layer.</summary>
    /// <param name="layer">Name of the layer whose weights it shares.</param>
    public SharedAttribute(string layer) => Layer = layer;

    /// <summary>Name of the layer whose weights it shares.</summary>
    public string Layer { get; }
}
