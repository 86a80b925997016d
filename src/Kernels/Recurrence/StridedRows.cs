namespace Lamina.Kernels;

/// <summary>Rows of a matrix that lie apart; the first begins at 0.</summary>
/// <param name="numbers">The numbers.</param>
/// <param name="stride">From one row to the next.</param>
internal readonly ref struct StridedRows<T>(ReadOnlySpan<T> numbers, int stride)
{
    public ReadOnlySpan<T> Numbers { get; } = numbers;

    public int Stride { get; } = stride;
}
