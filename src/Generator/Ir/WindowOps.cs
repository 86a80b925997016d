using System.Collections.Immutable;
using Lamina.Generator.Ir.Facts;
using Lamina.Generator.Ir.Scalars;

namespace Lamina.Generator.Ir;

/// <summary>A window that slides over images of shape (height, width, channels); a sequence is an image of height 1.</summary>
internal sealed record WindowGeometry(WindowAxis Rows, WindowAxis Columns, int Channels)
{
    public int InputLength => checked(Rows.Size * Columns.Size * Channels);

    /// <summary>Positions of a window.</summary>
    public int KernelArea => checked(Rows.Kernel * Columns.Kernel);

    public TensorShape Image => TensorShape.PerExample(Rows.Size, Columns.Size, Channels);

    /// <summary>The number of windows.</summary>
    public int Positions => checked(Rows.Output * Columns.Output);

    public int OutputLength => checked(Positions * Channels);

    /// <summary>The output shape: one position per window, with the given channels.</summary>
    public TensorShape Outputs(int channels) => TensorShape.PerExample(Rows.Output, Columns.Output, channels);
}

/// <summary>
/// The window and the filters of a convolution; the filters have shape (filters, kernel height, kernel width, channels / groups).
/// </summary>
internal sealed record ConvolutionGeometry(WindowGeometry Window, int Filters, int Groups)
{
    public int OutputLength => checked(Window.Positions * Filters);

    /// <summary>Whether no filter sees more than one of several channels.</summary>
    public bool IsDepthwise => Groups > 1 && Groups == Window.Channels;

    public TensorShape FilterShape =>
        TensorShape.Parameter(Filters, Window.Rows.Kernel, Window.Columns.Kernel, Window.Channels / Groups);
}

/// <summary>
/// A convolution, (x, w) → y; its data gradient, (dy, w) → dx, which is also the transposed convolution; or its filter gradient,
/// (dy, x) → dw.
/// </summary>
internal sealed record ConvolutionOp(ProductKind Kind, ConvolutionGeometry Geometry) : Op
{
    /// <summary>Whether a forward convolution takes biases, (x, w, b) → y + b; so in the inference form only.</summary>
    public bool HasBias { get; init; }

    /// <summary>Whether results below 0 become 0.</summary>
    public bool IsRectified { get; init; }

    /// <summary>Whether it is computed by minimal filtering, in the inference form only.</summary>
    public bool IsMinimal { get; init; }

    /// <summary>The sums of a grouped convolution are too short for a matrix product.</summary>
    public override OpClass Class => (Kind, Geometry.Groups) switch
    {
        (ProductKind.WeightGradient, 1) => OpClass.TensorProduct,
        (ProductKind.WeightGradient, _) => OpClass.ColumnSums,
        (_, 1) => OpClass.WindowProduct,
        _ => OpClass.Gather,
    };

    public override OpNames Names => new(
        Kind switch
        {
            ProductKind.Forward => "Convolve" + (HasBias ? "Bias" : "") + (IsRectified ? "Relu" : ""),
            ProductKind.DataGradient => "ConvolveBack",
            _ => "FilterGradient",
        })
    {
        Words = "convolution, " + Kind,
    };

    public override TensorShape InferShape(ImmutableArray<TensorShape> operands)
    {
        switch (Kind)
        {
            case ProductKind.Forward:
                if (HasBias)
                    this.RequireLengths(operands, Geometry.Window.InputLength, Geometry.FilterShape.Length, Geometry.Filters);
                else
                    this.RequireLengths(operands, Geometry.Window.InputLength, Geometry.FilterShape.Length);
                return Geometry.Window.Outputs(Geometry.Filters);
            case ProductKind.DataGradient:
                this.RequireLengths(operands, Geometry.OutputLength, Geometry.FilterShape.Length);
                return Geometry.Window.Image;
            default:
                this.RequireLengths(operands, Geometry.OutputLength, Geometry.Window.InputLength);
                return Geometry.FilterShape;
        }
    }

    public override ValueLetters Letters(TensorShape result) =>
        Kind != ProductKind.Forward ? ValueLetters.ProductGradient
        : IsRectified ? ValueLetters.Activation
        : HasBias ? ScalarFunctions.Bias.Letters
        : ValueLetters.Product;

    public override long MultiplyAdds(OpShapes shapes) => (long)Geometry.OutputLength * (Geometry.FilterShape.Length / Geometry.Filters);

    /// <summary>Windows of one place each lie one after the other, as do windows that are whole images.</summary>
    public override bool IsPlainProduct => Kind == ProductKind.Forward && Geometry.Groups == 1
        && (Geometry.Window is { Rows.IsEachPlace: true, Columns.IsEachPlace: true }
            || Geometry.Window is { Rows.IsWhole: true, Columns.IsWhole: true });

    public override MatrixProduct? Product(OpShapes shapes)
    {
        if (Geometry.Groups > 1) return null;
        WindowGeometry window = Geometry.Window;
        return Kind switch
        {
            ProductKind.Forward => new(Kind, window.Positions, Geometry.Filters, window.KernelArea * window.Channels),
            ProductKind.DataGradient =>
                new(Kind, window.Rows.Size * window.Columns.Size, window.Channels, window.KernelArea * Geometry.Filters),
            _ => new(Kind, Geometry.Filters, window.KernelArea * window.Channels, window.Positions),
        };
    }
}

/// <summary>x → the maximum of each window and channel.</summary>
internal sealed record WindowMaxOp(WindowGeometry Geometry) : Op
{
    public override OpClass Class => OpClass.Gather;

    public override OpNames Names => new("WindowMax");

    public override TensorShape InferShape(ImmutableArray<TensorShape> operands)
    {
        this.RequireLengths(operands, Geometry.InputLength);
        return Geometry.Outputs(Geometry.Channels);
    }
}

/// <summary>(dy, x, y) → dx: each dy goes to the first maximum of its window.</summary>
internal sealed record WindowMaxGradientOp(WindowGeometry Geometry) : Op
{
    public override OpClass Class => OpClass.Gather;

    public override OpNames Names => new("WindowMaxGradient");

    public override TensorShape InferShape(ImmutableArray<TensorShape> operands)
    {
        this.RequireLengths(operands, Geometry.OutputLength, Geometry.InputLength, Geometry.OutputLength);
        return Geometry.Image;
    }
}

/// <summary>
/// x → the sum of each window and channel, divided by Divisor; transposed, each element is spread over its window. Each is the gradient of
/// the other. The transposed op without a divisor is nearest-neighbour upsampling.
/// </summary>
internal sealed record WindowSumOp(WindowGeometry Geometry, WindowDivisor Divisor, bool IsTransposed) : Op
{
    public override OpClass Class => OpClass.Gather;

    public override OpNames Names => new("WindowSum");

    public override TensorShape InferShape(ImmutableArray<TensorShape> operands)
    {
        this.RequireLengths(operands, IsTransposed ? Geometry.OutputLength : Geometry.InputLength);
        return IsTransposed ? Geometry.Image : Geometry.Outputs(Geometry.Channels);
    }
}

/// <summary>What the sum of a window is divided by, by its name in the runtime's WindowDivisor.</summary>
internal enum WindowDivisor
{
    None,

    /// <summary>Kernel height × kernel width.</summary>
    Area,

    /// <summary>The number of positions of the window inside the image.</summary>
    Inside,
}
