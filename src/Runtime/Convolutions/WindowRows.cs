namespace Lamina.Convolutions;

/// <summary>All rows of windows of a batch, example by example, top to bottom; enumerated by <c>foreach</c> without allocating.</summary>
internal ref struct WindowRows(in WindowShape shape, int examples)
{
    private readonly WindowShape shape = shape;
    private readonly int examples = examples;
    private int example = 0;
    private int row = -1;

    /// <summary>The row that enumeration has reached.</summary>
    public readonly WindowRow Current
    {
        get
        {
            int top = (row * shape.StrideHeight) - shape.Top;
            return new(
                top,
                WindowRange.Inside(top, shape.KernelHeight, shape.DilationHeight, shape.Height),
                (nint)example * shape.Height * shape.Width * shape.Channels,
                (((nint)example * shape.OutputHeight) + row) * shape.OutputWidth * shape.Channels);
        }
    }

    /// <summary>The rows themselves.</summary>
    public readonly WindowRows GetEnumerator() => this;

    /// <summary>Goes on to the next row, if there is one.</summary>
    public bool MoveNext()
    {
        if (++row == shape.OutputHeight)
        {
            row = 0;
            example++;
        }

        return example < examples;
    }
}
