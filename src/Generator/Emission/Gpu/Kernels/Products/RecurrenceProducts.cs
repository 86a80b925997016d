using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Emission.Gpu.Kernels.Products;

/// <summary>The gradient of recurrent weights: one product over the steps of all examples.</summary>
internal static class RecurrenceProducts
{
    /// <summary>dU = Σ (gradient by U·h′)·h′ᵀ with h′ of the step before; rows of a GRU's candidate come after the reset gate.</summary>
    public static GradientReading Gradient(OpReading op)
    {
        RecurrenceGeometry geometry = ((RecurrenceWeightGradientOp)op.Op).Geometry;
        int units = geometry.Units, rows = geometry.GateWidth, width = geometry.StateWidth;
        KernelArray dgates = op.Memory(0), states = op.Memory(1);
        int ungated = geometry.Kind == RecurrenceKind.Gru ? 2 * units : rows;
        int first = geometry.IsReverse ? geometry.Steps - 1 : 0, back = geometry.IsReverse ? 1 : -1;
        return new GradientReading(
            rows, units, geometry.Steps,
            new ProductOperand(OfProduct, TermsAreNeighbours: false, rows),
            new ProductOperand(Before, TermsAreNeighbours: false, units));

        KernelExpression OfProduct(KernelExpression row, KernelExpression term)
        {
            KernelExpression value = dgates[(term * rows) + row];
            return ungated == rows
                ? value
                : KernelExpression.Select(row < ungated, value, value * states[(term * width) + (row - ungated)]);
        }

        KernelExpression Before(KernelExpression column, KernelExpression term) => KernelExpression.Select(
            (term % geometry.Steps).IsEqualTo(first),
            KernelExpression.Number(0),
            states[((term + back) * width) + ((width - units) + column)]);
    }
}
