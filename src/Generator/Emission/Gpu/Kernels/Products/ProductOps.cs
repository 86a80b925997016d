using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Emission.Gpu.Kernels.Products;

/// <summary>The ops that are products of matrices: their results per example, and their gradients of tensors.</summary>
internal static class ProductOps
{
    public static readonly OpTable<Func<OpReading, ProductReading>> Values = new("product for devices")
    {
        [typeof(ProductOp)] = DenseProducts.Value,
        [typeof(ConvolutionOp)] = WindowProducts.Value,
    };

    public static readonly OpTable<Func<OpReading, GradientReading>> Gradients = new("product for devices")
    {
        [typeof(ProductOp)] = DenseProducts.Gradient,
        [typeof(ConvolutionOp)] = WindowProducts.Gradient,
        [typeof(RecurrenceWeightGradientOp)] = RecurrenceProducts.Gradient,
    };
}
