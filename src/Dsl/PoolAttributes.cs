namespace Lamina;

/// <summary>A window that slides over an image or a sequence and keeps one number per channel and position.</summary>
public abstract class PoolAttribute : LayerAttribute
{
    private int? stride;

    private protected PoolAttribute(int size) => Size = size;

    /// <summary>Steps, or rows and columns, of the window.</summary>
    public int Size { get; }

    /// <summary>Positions the window moves at a time; at least 1. Default: its size.</summary>
    public int Stride
    {
        get => stride ?? Size;
        set => stride = value;
    }

    /// <summary>
    /// What lies around the input. Places that <see cref="Lamina.Padding.Same"/> adds take no part in the result. Default: nothing.
    /// </summary>
    public Padding Padding { get; set; }

    /// <summary>
    /// Places on every side, from 0 to half of the window, in place of <see cref="Padding"/>; both at once are an error. They count as 0
    /// in a mean, as in PyTorch, and take no part in a maximum.
    /// </summary>
    public int Pad { get; set; }
}

/// <summary>(steps, channels) → (steps′, channels): the largest number of each window.</summary>
public sealed class MaxPool1DAttribute : PoolAttribute
{
    /// <summary>Declares the layer.</summary>
    /// <param name="size">Steps of the window, at least 1.</param>
    public MaxPool1DAttribute(int size)
        : base(size)
    {
    }
}

/// <summary>(height, width, channels) → (height′, width′, channels): the largest number of each window.</summary>
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

/// <summary>(…, channels) → (channels): the largest number over all positions.</summary>
public sealed class GlobalMaxPoolAttribute : LayerAttribute
{
}
