namespace Lamina.Generator.Ir;

/// <summary>How a window slides over images of (height, width, channels); a sequence is an image of height 1.</summary>
internal sealed record WindowGeometry(WindowAxis Rows, WindowAxis Columns, int Channels)
{
    public int InputLength => checked(Rows.Size * Columns.Size * Channels);

    /// <summary>Places of a window.</summary>
    public int KernelArea => checked(Rows.Kernel * Columns.Kernel);

    public TensorShape Image => TensorShape.PerExample(Rows.Size, Columns.Size, Channels);

    /// <summary>How many windows there are.</summary>
    public int Positions => checked(Rows.Output * Columns.Output);

    public int OutputLength => checked(Positions * Channels);

    /// <summary>One place of so many channels per window.</summary>
    public TensorShape Outputs(int channels) => TensorShape.PerExample(Rows.Output, Columns.Output, channels);
}

/// <summary>A window and the filters applied to it, of shape (filters, kernel height, kernel width, channels / groups).</summary>
internal sealed record ConvolutionGeometry(WindowGeometry Window, int Filters, int Groups)
{
    public int OutputLength => checked(Window.Positions * Filters);

    public TensorShape FilterShape =>
        TensorShape.Parameter(Filters, Window.Rows.Kernel, Window.Columns.Kernel, Window.Channels / Groups);
}

/// <summary>
/// A convolution, (x, w) → y; the gradient of its data, (dy, w) → dx, which is also the transposed convolution; the gradient of its
/// filters, (dy, x) → dw.
/// </summary>
internal sealed record ConvolutionOp(ProductKind Kind, ConvolutionGeometry Geometry) : Op;

/// <summary>x → the greatest of each window and channel.</summary>
internal sealed record WindowMaxOp(WindowGeometry Geometry) : Op;

/// <summary>(dy, x, y) → dx: each dy goes to the first place of its window that is the greatest.</summary>
internal sealed record WindowMaxGradientOp(WindowGeometry Geometry) : Op;

/// <summary>
/// x → the sum of each window and channel, divided as told; transposed, it spreads each number over its window. The two are each other's
/// gradient; the transposed one without a divisor is nearest-neighbour upsampling.
/// </summary>
internal sealed record WindowSumOp(WindowGeometry Geometry, WindowDivisor Divisor, bool IsTransposed) : Op;

/// <summary>What the sum of a window is divided by, by its name in the runtime's WindowDivisor.</summary>
internal enum WindowDivisor
{
    None,

    /// <summary>Kernel height × kernel width.</summary>
    Area,

    /// <summary>The number of the window's places inside the image.</summary>
    Inside,
}
