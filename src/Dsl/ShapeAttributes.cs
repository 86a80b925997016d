namespace Lamina;

/// <summary>(height, width, channels) → (factor·height, factor·width, channels): repeats every pixel factor × factor times.</summary>
public sealed class Upsample2DAttribute : LayerAttribute
{
    /// <summary>Declares the layer.</summary>
    /// <param name="factor">Number of repetitions along each axis, at least 1.</param>
    public Upsample2DAttribute(int factor) => Factor = factor;

    /// <summary>Number of repetitions along each axis.</summary>
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
    /// <param name="top">Number of rows above, 0 or more.</param>
    /// <param name="bottom">Number of rows below, 0 or more.</param>
    /// <param name="left">Number of columns on the left, 0 or more.</param>
    /// <param name="right">Number of columns on the right, 0 or more.</param>
    public ZeroPad2DAttribute(int top, int bottom, int left, int right)
    {
        Top = top;
        Bottom = bottom;
        Left = left;
        Right = right;
    }

    /// <summary>Number of rows above.</summary>
    public int Top { get; }

    /// <summary>Number of rows below.</summary>
    public int Bottom { get; }

    /// <summary>Number of columns on the left.</summary>
    public int Left { get; }

    /// <summary>Number of columns on the right.</summary>
    public int Right { get; }
}

/// <summary>Flattens all axes into one: (height, width, channels) → (height·width·channels), channels fastest.</summary>
public sealed class FlattenAttribute : LayerAttribute
{
}

/// <summary>Changes the shape; the elements keep their order.</summary>
public sealed class ReshapeAttribute : LayerAttribute
{
    /// <summary>Declares the layer.</summary>
    /// <param name="shape">Sizes of the axes, each at least 1; one may be −1 and is then inferred from the others.</param>
    public ReshapeAttribute(params int[] shape) => Shape = shape;

    /// <summary>Sizes of the axes.</summary>
    public int[] Shape { get; }
}

/// <summary>Permutes axes: axis i of the output is axis axes[i] of the input.</summary>
public sealed class PermuteAttribute : LayerAttribute
{
    /// <summary>Declares the layer.</summary>
    /// <param name="axes">Each axis of one example once, numbered from 0; for example 1, 0 transposes a sequence.</param>
    public PermuteAttribute(params int[] axes) => Axes = axes;

    /// <summary>The input's axes in the output's order.</summary>
    public int[] Axes { get; }
}
