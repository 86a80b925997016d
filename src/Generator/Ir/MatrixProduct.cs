namespace Lamina.Generator.Ir;

/// <summary>An op as a matrix product: Rows × Columns sums of Terms products each.</summary>
/// <param name="Kind">Which of the three products of a layer it is.</param>
/// <param name="Rows">The rows of one example, or of the tensor whose gradient it is.</param>
/// <param name="Columns">The columns of the result.</param>
/// <param name="Terms">The terms of each sum; if the result is a weight gradient, the terms from one example.</param>
internal sealed record MatrixProduct(ProductKind Kind, int Rows, int Columns, int Terms)
{
    public bool IsForward => Kind == ProductKind.Forward;
}

/// <summary>The products of a dense layer with weights W of shape (outputs, inputs).</summary>
internal enum ProductKind
{
    /// <summary>(x, W) → Z = X·Wᵀ: (m, inputs) → (m, outputs).</summary>
    Forward,

    /// <summary>(dZ, W) → dX = dZ·W: (m, outputs) → (m, inputs).</summary>
    DataGradient,

    /// <summary>(dZ, x) → dW = dZᵀ·X: → (outputs, inputs).</summary>
    WeightGradient,
}
