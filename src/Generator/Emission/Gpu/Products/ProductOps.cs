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
        ConvolutionOp { Kind: ProductKind.Forward, Geometry.Groups: 1 } => WindowProducts.Forward(op),
        ConvolutionOp { Kind: ProductKind.DataGradient, Geometry.Groups: 1 } => WindowProducts.DataGradient(op),
        _ => null,
    };

    /// <summary>Reads an op whose result is the gradient of a tensor as a product; null when it is none.</summary>
    public static GradientReading? OfGradient(OpReading op) => op.Op switch
    {
        ProductOp { Kind: ProductKind.WeightGradient } => DenseProducts.Gradient(op),
        ConvolutionOp { Kind: ProductKind.WeightGradient, Geometry.Groups: 1 } => WindowProducts.WeightGradient(op),
        RecurrenceWeightGradientOp => RecurrenceProducts.Gradient(op),
        _ => null,
    };
}
