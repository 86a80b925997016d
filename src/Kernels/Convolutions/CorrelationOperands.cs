namespace Lamina.Kernels;

/// <summary>
/// The memory of a correlation of a batch, or of its gradient by the filters, which reads the results and writes the filters.
/// </summary>
internal ref struct CorrelationOperands<T>
    where T : unmanaged
{
    /// <summary>The images that windows move over.</summary>
    public ref T Source;

    /// <summary>The filters.</summary>
    public ref T Filters;

    /// <summary>The results of the windows.</summary>
    public ref T Results;

    /// <summary>How many images there are.</summary>
    public int Examples;
}

/// <summary>The memory of a convolution of a batch with packed filters, and what is done with its sums.</summary>
internal ref struct ForwardOperands<T>
    where T : unmanaged
{
    /// <summary>The images.</summary>
    public ref T Images;

    /// <summary>The packed filters.</summary>
    public ref T Filters;

    /// <summary>The results.</summary>
    public Span<T> Results;

    /// <summary>How many images there are.</summary>
    public int Examples;

    /// <summary>What is added to the sums, a number per filter, in whole slots; null for nothing. Of convolutions of one group.</summary>
    public ref T Bias;

    /// <summary>Whether results below 0 become 0.</summary>
    public bool IsRectified;
}
