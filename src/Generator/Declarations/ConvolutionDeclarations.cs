namespace Lamina.Generator.Declarations;

/// <summary>The convolutional layers, named as their attributes.</summary>
internal enum ConvolutionKind
{
    Conv1D,
    Conv2D,
    DepthwiseConv2D,
    SeparableConv2D,
    ConvTranspose2D,
}

/// <summary>The sliding of a window along one axis, as declared.</summary>
/// <param name="Kernel">Places of the window.</param>
/// <param name="Stride">Places it moves.</param>
/// <param name="Dilation">Distance between its places.</param>
internal sealed record WindowAxisDeclaration(int Kernel, int Stride, int Dilation)
{
    /// <summary>The rows of a window over a sequence.</summary>
    public static WindowAxisDeclaration Single => new(Kernel: 1, Stride: 1, Dilation: 1);
}

/// <summary>The sliding of a window, as declared.</summary>
/// <param name="Rows">Vertically; a single place in one dimension.</param>
/// <param name="Columns">Horizontally, or along a sequence.</param>
/// <param name="Padding">Where no number is given.</param>
/// <param name="Pad">Zeros on every side, or null.</param>
internal sealed record WindowDeclaration(WindowAxisDeclaration Rows, WindowAxisDeclaration Columns, PaddingKind Padding, int? Pad)
{
    /// <summary>Whether the attribute has both Padding and Pad, of which only one can hold.</summary>
    public bool HasTwoPaddings { get; init; }

    /// <summary>Whether the attribute gives its height and its width, even if they are equal; otherwise one number is its size.</summary>
    public bool HasHeightAndWidth { get; init; }
}

/// <summary>A convolution.</summary>
/// <param name="Site">Which of the class's attributes it is.</param>
/// <param name="Name">As given, or null.</param>
/// <param name="Convolution">Which.</param>
/// <param name="Filters">Output channels; of a depthwise convolution those per input channel.</param>
/// <param name="Window">How it slides.</param>
/// <param name="Groups">Blocks of channels that do not see each other.</param>
/// <param name="OutputPad">Of a transposed convolution: rows and columns added at the end.</param>
/// <param name="Weights">What is said about its weights.</param>
internal sealed record ConvolutionDeclaration(
    int Site, string? Name, ConvolutionKind Convolution, int Filters, WindowDeclaration Window, int Groups, int OutputPad,
    WeightOptions Weights) : LayerDeclaration(Site, Name)
{
    public override string Kind => Convolution.ToString();

    public override bool HasTensors => true;
}

/// <summary>A pool over windows, of sequences (1 dimension) or images (2).</summary>
internal sealed record PoolDeclaration(int Site, string? Name, bool IsMax, int Dimensions, WindowDeclaration Window)
    : LayerDeclaration(Site, Name)
{
    public override string Kind => $"{(IsMax ? "Max" : "Average")}Pool{(Dimensions == 1 ? "1D" : "2D")}";
}

/// <summary>A pool over all positions: (…, channels) → (channels).</summary>
internal sealed record GlobalPoolDeclaration(int Site, string? Name, bool IsMax) : LayerDeclaration(Site, Name)
{
    public override string Kind => IsMax ? "GlobalMaxPool" : "GlobalAveragePool";
}

/// <summary>Every pixel factor × factor times.</summary>
internal sealed record UpsampleDeclaration(int Site, string? Name, int Factor) : LayerDeclaration(Site, Name)
{
    public override string Kind => "Upsample2D";
}
