namespace Lamina.Kernels;

/// <summary>All rows of windows of a batch, example by example, top to bottom; enumerated by <c>foreach</c> without allocating.</summary>
internal ref struct WindowRows(in WindowShape shape, int examples)
{
    private readonly WindowAxis axis = shape.Rows;
    private readonly nint imageLength = (nint)shape.Rows.Size * shape.Columns.Size * shape.Channels;
    private readonly nint outputRowLength = (nint)shape.Columns.Output * shape.Channels;
    private readonly int examples = examples;
    private int example = 0;
    private int row = -1;

    /// <summary>The row that enumeration has reached.</summary>
    public readonly WindowRow Current
    {
        get
        {
            int top = (row * axis.Stride) - axis.Before;
            return new(
                top, WindowRange.Inside(top, axis), example * imageLength, (((nint)example * axis.Output) + row) * outputRowLength);
        }
    }

    /// <summary>The enumerator, for <c>foreach</c>.</summary>
    public readonly WindowRows GetEnumerator() => this;

    /// <summary>Advances to the next row, if there is one.</summary>
    public bool MoveNext()
    {
        if (++row == axis.Output)
        {
            row = 0;
            example++;
        }

        return example < examples;
    }
}
