namespace Lamina.Kernels;

/// <summary>
/// The correlations that together are a gradient by the image, one for each remainder of a place by the strides. Enumerated by
/// <c>foreach</c> without allocating. Places that no window reaches have no correlation and are set to 0.
/// </summary>
internal ref struct GradientPhases
{
    private readonly ConvolutionShape shape;
    private readonly int columns;
    private readonly int count;
    private int index;

    private GradientPhases(in ConvolutionShape shape)
    {
        this.shape = shape;
        columns = int.Min(shape.Window.Columns.Stride, shape.Window.Columns.Size);
        count = columns * int.Min(shape.Window.Rows.Stride, shape.Window.Rows.Size);
        index = -1;
        Current = default;
    }

    /// <summary>The correlation that enumeration has reached.</summary>
    public Correlation Current { get; private set; }

    /// <summary>The correlations of a gradient. Sets the gradient to 0 first if no window reaches some places.</summary>
    public static GradientPhases Of<T>(in ConvolutionShape shape, Span<T> dx)
    {
        int reached = 0;
        var phases = new GradientPhases(shape);
        while (phases.MoveNext()) reached++;
        if (reached < phases.count) dx.Clear();
        return new(shape);
    }

    /// <summary>The enumerator, for <c>foreach</c>.</summary>
    public readonly GradientPhases GetEnumerator() => this;

    /// <summary>Advances to the next correlation, if there is one.</summary>
    public bool MoveNext()
    {
        while (++index < count)
        {
            Current = Correlation.Gradient(shape, index / columns, index % columns);
            if (Current.Terms > 0) return true;
        }

        return false;
    }
}
