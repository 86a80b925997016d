namespace Lamina.Generator.Ir;

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
