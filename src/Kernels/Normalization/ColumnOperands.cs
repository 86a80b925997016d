namespace Lamina.Kernels;

/// <summary>The matrices whose columns are summed, and the means of the columns.</summary>
internal readonly ref struct ColumnOperands<T>
{
    /// <summary>(rows, width).</summary>
    public ReadOnlySpan<T> X { get; init; }

    /// <summary>(rows, width).</summary>
    public ReadOnlySpan<T> Dy { get; init; }

    /// <summary>(width).</summary>
    public ReadOnlySpan<T> Means { get; init; }
}
