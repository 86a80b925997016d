namespace Lamina.Kernels;

/// <summary>
/// The correlations that together are a gradient by the image, one for each remainder of a place by the strides. Enumerated by
/// <c>foreach</c> without allocating; places that no window reaches are left out, and zeros where there are any.
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

    /// <summary>The correlations of a gradient, whose places that no window reaches are made 0.</summary>
    public static GradientPhases Of<T>(in ConvolutionShape shape, Span<T> dx)
    {
        int reached = 0;
        var phases = new GradientPhases(shape);
        while (phases.MoveNext()) reached++;
        if (reached < phases.count) dx.Clear();
        return new(shape);
    }

    /// <summary>The correlations themselves.</summary>
    public readonly GradientPhases GetEnumerator() => this;

    /// <summary>Goes on to the next correlation, if there is one.</summary>
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
