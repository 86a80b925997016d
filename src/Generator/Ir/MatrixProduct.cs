namespace Lamina.Generator.Ir;

/// <summary>An op as a product of matrices: Rows × Columns sums of Terms products.</summary>
/// <param name="Kind">Which of a layer's three products.</param>
/// <param name="Rows">Of one example, or of the tensor whose gradient it is.</param>
/// <param name="Columns">Of the result.</param>
/// <param name="Terms">Of a sum; those that one example adds where the result is a gradient.</param>
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
