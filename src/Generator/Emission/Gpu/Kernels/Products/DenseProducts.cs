using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Emission.Gpu.Kernels.Products;

/// <summary>The three products of a dense layer, with weights of (outputs, inputs).</summary>
internal static class DenseProducts
{
    /// <summary>Z = X·Wᵀ, or dX = dZ·W.</summary>
    public static ProductReading Value(OpReading op)
    {
        (ProductKind kind, int rows, int columns, int terms) = op.Product;
        KernelArray x = op.Memory(0), w = op.Memory(1);
        return new ProductReading(
            rows, columns, terms,
            ProductOperand.OfRows(x, terms, op.Scope.Examples * rows),
            kind == ProductKind.Forward
                ? ProductOperand.OfRows(w, terms, columns)
                : new ProductOperand((column, term) => w[(term * columns) + column], TermsAreNeighbours: false, columns));
    }

    /// <summary>dW = dZᵀ·X.</summary>
    public static GradientReading Gradient(OpReading op)
    {
        (_, int rows, int columns, int terms) = op.Product;
        KernelArray dz = op.Memory(0), x = op.Memory(1);
        return new GradientReading(
            rows, columns, terms,
            new ProductOperand((row, term) => dz[(term * rows) + row], TermsAreNeighbours: false, rows),
            new ProductOperand((column, term) => x[(term * columns) + column], TermsAreNeighbours: false, columns));
    }
}
