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
            int top = (row * shape.Rows.Stride) - shape.Rows.Before;
            return new(
                top,
                WindowRange.Inside(top, shape.Rows),
                (nint)example * shape.Rows.Size * shape.Columns.Size * shape.Channels,
                (((nint)example * shape.Rows.Output) + row) * shape.Columns.Output * shape.Channels);
        }
    }

    /// <summary>The rows themselves.</summary>
    public readonly WindowRows GetEnumerator() => this;

    /// <summary>Goes on to the next row, if there is one.</summary>
    public bool MoveNext()
    {
        if (++row == shape.Rows.Output)
        {
            row = 0;
            example++;
        }

        return example < examples;
    }
}
