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
