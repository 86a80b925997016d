using Lamina.Generator.Emission.Gpu.Steps;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Emission.Gpu.Products;

/// <summary>The ops that are products of matrices: their results per example, and their gradients of tensors.</summary>
internal static class ProductOps
{
    /// <summary>Reads an op whose result is a value per example as a product; null when it is none.</summary>
    public static ProductReading? OfValue(OpReading op) => op.Op switch
    {
        ProductOp { Kind: not ProductKind.WeightGradient } => DenseProducts.Value(op),
        _ => null,
    };

    /// <summary>Reads an op whose result is the gradient of a tensor as a product; null when it is none.</summary>
    public static GradientReading? OfGradient(OpReading op) => op.Op switch
    {
        ProductOp { Kind: ProductKind.WeightGradient } => DenseProducts.Gradient(op),
        RecurrenceWeightGradientOp => RecurrenceProducts.Gradient(op),
        _ => null,
    };
}
