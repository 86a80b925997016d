namespace Lamina.Kernels;

/// <summary>What is summed down the columns of matrices: rows one after the other.</summary>
internal readonly ref struct ColumnOperands<T>
{
    /// <summary>(rows, width).</summary>
    public ReadOnlySpan<T> X { get; init; }

    /// <summary>(rows, width).</summary>
    public ReadOnlySpan<T> Dy { get; init; }

    /// <summary>(width).</summary>
    public ReadOnlySpan<T> Means { get; init; }
}
