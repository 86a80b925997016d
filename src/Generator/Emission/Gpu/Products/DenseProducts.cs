using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Steps;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Emission.Gpu.Products;

/// <summary>The three products of a dense layer, with weights of (outputs, inputs).</summary>
internal static class DenseProducts
{
    /// <summary>Z = X·Wᵀ, or dX = dZ·W.</summary>
    public static ProductReading Value(OpReading op)
    {
        bool forward = ((ProductOp)op.Op).Kind == ProductKind.Forward;
        int columns = op.Node.Shape.Last;
        int terms = op.LengthOf(1) / columns;
        int rows = op.Length / columns;
        KernelArray x = op.Memory(0), w = op.Memory(1);
        return new ProductReading(
            rows, columns, terms,
            ProductOperand.OfRows(x, terms, op.Scope.Examples * rows),
            forward
                ? ProductOperand.OfRows(w, terms, columns)
                : new ProductOperand((column, term) => w[(term * columns) + column], TermsAreNeighbours: false, columns));
    }

    /// <summary>dW = dZᵀ·X.</summary>
    public static GradientReading Gradient(OpReading op)
    {
        int rows = op.Node.Shape.Dimensions[0], columns = op.Node.Shape.Dimensions[1];
        KernelArray dz = op.Memory(0), x = op.Memory(1);
        return new GradientReading(
            rows, columns, op.LengthOf(0) / rows,
            new ProductOperand((row, term) => dz[(term * rows) + row], TermsAreNeighbours: false, rows),
            new ProductOperand((column, term) => x[(term * columns) + column], TermsAreNeighbours: false, columns));
    }
}
