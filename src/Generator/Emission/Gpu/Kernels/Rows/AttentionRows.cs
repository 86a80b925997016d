using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Ir;
using static Lamina.Generator.Emission.Gpu.KernelIr.KernelExpression;

namespace Lamina.Generator.Emission.Gpu.Kernels.Rows;

/// <summary>The softmax of attention over the keys that a query sees.</summary>
internal static class AttentionRows
{
    /// <summary>p = e^(s − max)/Σ over the first keys; the others have 0, and all of them where none is seen.</summary>
    public static Func<KernelExpression, KernelExpression> Softmax(OpReading op, RowWork row)
    {
        KernelExpression? seen = Seen(op, row);
        KernelExpression greatest = row.Max("greatest", i => IfSeen(i, op[0].At(row.At(i)), double.NegativeInfinity));
        KernelExpression sum = row.Sum("sum", i => IfSeen(i, Call(KernelFunction.Exp, op[0].At(row.At(i)) - greatest), 0));
        KernelExpression scale = op.Builder.Name("scale", Number(1) / sum);
        return i => IfSeen(i, Call(KernelFunction.Exp, op[0].At(row.At(i)) - greatest) * scale, 0);

        // What is hidden is not evaluated: infinities of a row without keys never meet.
        KernelExpression IfSeen(KernelExpression i, KernelExpression value, double otherwise) =>
            seen is null ? value : Select(i < seen, value, Number(otherwise));
    }

    /// <summary>How many keys the row's query sees; null for all.</summary>
    private static KernelExpression? Seen(OpReading op, RowWork row)
    {
        var softmax = (AttentionSoftmaxOp)op.Op;
        HeadGeometry geometry = softmax.Geometry;
        KernelExpression? seen = softmax.HasLengths ? op.Builder.Name("length", op[1].At(row.Example.At(0)).As(KernelType.Int)) : null;
        if (!softmax.IsCausal) return seen;
        KernelExpression before = op.Builder.Name("before", (row.Row % geometry.Queries) + (geometry.Keys - geometry.Queries + 1));
        return seen is null ? before : op.Builder.Name("seen", Select(before < seen, before, seen));
    }
}
