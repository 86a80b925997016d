namespace Lamina.Kernels;

/// <summary>
/// C = A·B with C (Rows, Columns) row-major, C[m·CRow + n] = Σ A[m·ARow + k·AStep] · B[k·BStep + n·BColumn] over k &lt; Steps.
/// The strides say which of the operands are transposed.
/// </summary>
internal readonly record struct ProductShape(int Rows, int Columns, int Steps, nint ARow, nint AStep, nint BStep, nint BColumn)
{
    /// <summary>From one row of C to the next: its columns, unless C is a part of a wider matrix, such as a head of attention.</summary>
    public nint CRow { get; init; } = Columns;
}
