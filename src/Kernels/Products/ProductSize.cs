using System.ComponentModel;

namespace Lamina.Kernels;

/// <summary>
/// The sizes of a dense layer's products over a batch: x of (rows, inputs), W of (outputs, inputs), z = x·Wᵀ of (rows, outputs).
/// </summary>
/// <param name="Rows">Rows of the batch; 0 or more.</param>
/// <param name="Inputs">Columns of x and of W; 0 or more.</param>
/// <param name="Outputs">Columns of z, rows of W; 0 or more.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ProductSize(int Rows, int Inputs, int Outputs)
{
    /// <summary>Multiplications of the product.</summary>
    internal long Work => (long)Rows * Inputs * Outputs;
}
