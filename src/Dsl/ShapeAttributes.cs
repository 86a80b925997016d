namespace Lamina;

/// <summary>(height, width, channels) → (factor·height, factor·width, channels): every pixel factor × factor times.</summary>
public sealed class Upsample2DAttribute : LayerAttribute
{
    /// <summary>Declares the layer.</summary>
    /// <param name="factor">How often, at least 1.</param>
    public Upsample2DAttribute(int factor) => Factor = factor;

    /// <summary>How often along each axis.</summary>
    public int Factor { get; }
}

/// <summary>(height, width, channels) → (top + height + bottom, left + width + right, channels): zeros around an image.</summary>
public sealed class ZeroPad2DAttribute : LayerAttribute
{
    /// <summary>Declares the layer with the same number on every side.</summary>
    /// <param name="pad">Rows and columns on every side, 0 or more.</param>
    public ZeroPad2DAttribute(int pad)
        : this(pad, pad, pad, pad)
    {
    }

    /// <summary>Declares the layer.</summary>
    /// <param name="top">Rows above, 0 or more.</param>
    /// <param name="bottom">Rows below, 0 or more.</param>
    /// <param name="left">Columns on the left, 0 or more.</param>
    /// <param name="right">Columns on the right, 0 or more.</param>
    public ZeroPad2DAttribute(int top, int bottom, int left, int right)
    {
        Top = top;
        Bottom = bottom;
        Left = left;
        Right = right;
    }

    /// <summary>Rows above.</summary>
    public int Top { get; }

    /// <summary>Rows below.</summary>
    public int Bottom { get; }

    /// <summary>Columns on the left.</summary>
    public int Left { get; }

    /// <summary>Columns on the right.</summary>
    public int Right { get; }
}

/// <summary>All axes become one: (height, width, channels) → (height·width·channels), channels fastest.</summary>
public sealed class FlattenAttribute : LayerAttribute
{
}

/// <summary>Other axes for the same numbers in the same order.</summary>
public sealed class ReshapeAttribute : LayerAttribute
{
    /// <summary>Declares the layer.</summary>
    /// <param name="shape">Sizes of the axes, each at least 1; one may be −1 and is then worked out from the rest.</param>
    public ReshapeAttribute(params int[] shape) => Shape = shape;

    /// <summary>Sizes of the axes.</summary>
    public int[] Shape { get; }
}

/// <summary>Axes in another order: axis i of the output is axis axes[i] of the input.</summary>
public sealed class PermuteAttribute : LayerAttribute
{
    /// <summary>Declares the layer.</summary>
    /// <param name="axes">Each axis of one example once, numbered from 0; for example 1, 0 transposes a sequence.</param>
    public PermuteAttribute(params int[] axes) => Axes = axes;

    /// <summary>The input's axes in the output's order.</summary>
    public int[] Axes { get; }
}
