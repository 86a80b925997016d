namespace Lamina;

/// <summary>
/// A window that slides over an image or a sequence with the same weights at every position. As usual in deep learning, the kernel is not
/// mirrored: the layer computes the cross-correlation.
/// </summary>
public abstract class ConvolutionAttribute : WeightedLayerAttribute
{
    private protected ConvolutionAttribute()
    {
    }

    /// <summary>Step of the window along every axis; at least 1. Default 1.</summary>
    public int Stride { get; set; } = 1;

    /// <summary>The padding around the input. Default <see cref="Lamina.Padding.Valid"/>: none.</summary>
    public Padding Padding { get; set; }

    /// <summary>Number of zeros on every side, 0 or more, instead of <see cref="Padding"/>; it is an error to set both.</summary>
    public int Pad { get; set; }
}

/// <summary>
/// (steps, channels) → (steps′, filters): z[t, f] = b[f] + Σ_{k, c} W[f, k, c] · x[t·stride + k·dilation − pad, c], with W of shape
/// (filters, kernel, channels/groups).
/// </summary>
public sealed class Conv1DAttribute : ConvolutionAttribute
{
    /// <summary>Declares the layer.</summary>
    /// <param name="filters">Output channels, at least 1.</param>
    /// <param name="kernel">Steps of the window, at least 1.</param>
    public Conv1DAttribute(int filters, int kernel)
    {
        Filters = filters;
        Kernel = kernel;
    }

    /// <summary>Output channels.</summary>
    public int Filters { get; }

    /// <summary>Steps of the window.</summary>
    public int Kernel { get; }

    /// <summary>Distance between neighbouring steps of the window; at least 1. Default 1.</summary>
    public int Dilation { get; set; } = 1;

    /// <summary>Number of groups of channels that are convolved separately; divides channels and filters. Default 1.</summary>
    public int Groups { get; set; } = 1;
}

/// <summary>
/// (height, width, channels) → (height′, width′, filters): z[y, x, f] = b[f] + Σ_{i, j, c} W[f, i, j, c] · in[y·stride + i·dilation −
/// pad, x·stride + j·dilation − pad, c], with W of shape (filters, kernelHeight, kernelWidth, channels/groups).
/// </summary>
public sealed class Conv2DAttribute : ConvolutionAttribute
{
    /// <summary>Declares the layer with a square window.</summary>
    /// <param name="filters">Output channels, at least 1.</param>
    /// <param name="kernel">Rows and columns of the window, at least 1.</param>
    public Conv2DAttribute(int filters, int kernel)
        : this(filters, kernel, kernel)
    {
    }

    /// <summary>Declares the layer.</summary>
    /// <param name="filters">Output channels, at least 1.</param>
    /// <param name="kernelHeight">Rows of the window, at least 1.</param>
    /// <param name="kernelWidth">Columns of the window, at least 1.</param>
    public Conv2DAttribute(int filters, int kernelHeight, int kernelWidth)
    {
        Filters = filters;
        KernelHeight = kernelHeight;
        KernelWidth = kernelWidth;
    }

    /// <summary>Output channels.</summary>
    public int Filters { get; }

    /// <summary>Rows of the window.</summary>
    public int KernelHeight { get; }

    /// <summary>Columns of the window.</summary>
    public int KernelWidth { get; }

    /// <summary>Distance between neighbouring pixels of the window; at least 1. Default 1.</summary>
    public int Dilation { get; set; } = 1;

    /// <summary>Number of groups of channels that are convolved separately; divides channels and filters. Default 1.</summary>
    public int Groups { get; set; } = 1;

    /// <summary>Step of the window in rows. Default <see cref="ConvolutionAttribute.Stride"/>.</summary>
    public int StrideHeight { get; set; }

    /// <summary>Step of the window in columns. Default <see cref="ConvolutionAttribute.Stride"/>.</summary>
    public int StrideWidth { get; set; }
}

/// <summary>
/// A separate convolution of each channel: (height, width, channels) → (height′, width′, channels·multiplier), with W of shape
/// (channels·multiplier, kernel, kernel, 1). The outputs of one channel are adjacent.
/// </summary>
public sealed class DepthwiseConv2DAttribute : ConvolutionAttribute
{
    /// <summary>Declares the layer.</summary>
    /// <param name="kernel">Rows and columns of the window, at least 1.</param>
    public DepthwiseConv2DAttribute(int kernel) => Kernel = kernel;

    /// <summary>Rows and columns of the window.</summary>
    public int Kernel { get; }

    /// <summary>Output channels per input channel, at least 1. Default 1.</summary>
    public int Multiplier { get; set; } = 1;

    /// <summary>Distance between neighbouring pixels of the window; at least 1. Default 1.</summary>
    public int Dilation { get; set; } = 1;
}

/// <summary>
/// A depthwise convolution without bias and a 1×1 convolution after it (Chollet 2017): (height, width, channels) → (height′, width′,
/// filters) with kernel²·channels + channels·filters weights.
/// </summary>
public sealed class SeparableConv2DAttribute : ConvolutionAttribute
{
    /// <summary>Declares the layer.</summary>
    /// <param name="filters">Output channels, at least 1.</param>
    /// <param name="kernel">Rows and columns of the window, at least 1.</param>
    public SeparableConv2DAttribute(int filters, int kernel)
    {
        Filters = filters;
        Kernel = kernel;
    }

    /// <summary>Output channels.</summary>
    public int Filters { get; }

    /// <summary>Rows and columns of the window.</summary>
    public int Kernel { get; }

    /// <summary>Distance between neighbouring pixels of the window; at least 1. Default 1.</summary>
    public int Dilation { get; set; } = 1;
}

/// <summary>
/// The transpose of a convolution, which spreads each pixel over a window: height′ = (height − 1)·stride + kernel − 2·pad + outputPad
/// with explicit or no padding, height·stride with <see cref="Padding.Same"/>; the width likewise.
/// </summary>
public sealed class ConvTranspose2DAttribute : ConvolutionAttribute
{
    /// <summary>Declares the layer.</summary>
    /// <param name="filters">Output channels, at least 1.</param>
    /// <param name="kernel">Rows and columns of the window, at least 1.</param>
    public ConvTranspose2DAttribute(int filters, int kernel)
    {
        Filters = filters;
        Kernel = kernel;
    }

    /// <summary>Output channels.</summary>
    public int Filters { get; }

    /// <summary>Rows and columns of the window.</summary>
    public int Kernel { get; }

    /// <summary>Number of rows and columns added at the end, 0 or more and below the stride. Default 0.</summary>
    public int OutputPad { get; set; }
}
