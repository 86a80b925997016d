namespace Lamina;

/// <summary>A window that slides over an image or a sequence and keeps one number per channel and position.</summary>
public abstract class PoolAttribute : LayerAttribute
{
    private int? stride;

    private protected PoolAttribute(int size) => Size = size;

    /// <summary>Size of the window in steps, or in rows and columns.</summary>
    public int Size { get; }

    /// <summary>Step of the window; at least 1. Default: its size.</summary>
    public int Stride
    {
        get => stride ?? Size;
        set => stride = value;
    }

    /// <summary>
    /// The padding around the input. Positions that <see cref="Lamina.Padding.Same"/> adds are ignored in the result. Default: none.
    /// </summary>
    public Padding Padding { get; set; }

    /// <summary>
    /// Number of positions on every side, from 0 to half of the window, instead of <see cref="Padding"/>; it is an error to set both. They
    /// count as 0 in a mean, as in PyTorch, and are ignored in a maximum.
    /// </summary>
    public int Pad { get; set; }
}

/// <summary>(steps, channels) → (steps′, channels): the maximum of each window.</summary>
public sealed class MaxPool1DAttribute : PoolAttribute
{
    /// <summary>Declares the layer.</summary>
    /// <param name="size">Steps of the window, at least 1.</param>
    public MaxPool1DAttribute(int size)
        : base(size)
    {
    }
}

/// <summary>(height, width, channels) → (height′, width′, channels): the maximum of each window.</summary>
public sealed class MaxPool2DAttribute : PoolAttribute
{
    /// <summary>Declares the layer.</summary>
    /// <param name="size">Rows and columns of the window, at least 1.</param>
    public MaxPool2DAttribute(int size)
        : base(size)
    {
    }
}

/// <summary>(steps, channels) → (steps′, channels): the mean of each window.</summary>
public sealed class AveragePool1DAttribute : PoolAttribute
{
    /// <summary>Declares the layer.</summary>
    /// <param name="size">Steps of the window, at least 1.</param>
    public AveragePool1DAttribute(int size)
        : base(size)
    {
    }
}

/// <summary>(height, width, channels) → (height′, width′, channels): the mean of each window.</summary>
public sealed class AveragePool2DAttribute : PoolAttribute
{
    /// <summary>Declares the layer.</summary>
    /// <param name="size">Rows and columns of the window, at least 1.</param>
    public AveragePool2DAttribute(int size)
        : base(size)
    {
    }
}

/// <summary>(…, channels) → (channels): the mean over all positions.</summary>
public sealed class GlobalAveragePoolAttribute : LayerAttribute
{
}

/// <summary>(…, channels) → (channels): the maximum over all positions.</summary>
public sealed class GlobalMaxPoolAttribute : LayerAttribute
{
}
