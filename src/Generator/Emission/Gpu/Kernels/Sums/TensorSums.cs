using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Ir;
using static Lamina.Generator.Emission.Gpu.KernelIr.KernelExpression;

namespace Lamina.Generator.Emission.Gpu.Kernels.Sums;

/// <summary>Gradients of tensors that are made of other tensors or of few sums.</summary>
internal static class TensorSums
{
    /// <summary>(1 − momentum)·(running − of the batch): the batch is one slice.</summary>
    public static void Running(OpReading op, ShareWriter shares)
    {
        KernelArray running = op.Memory(0), batch = op.Memory(1);
        KernelExpression share = Number(1 - ((RunningStatisticOp)op.Op).Momentum);
        Each(op, shares, i => (running[i] - batch[i]) * share);
    }

    /// <summary>The sum of two gradients of one tensor.</summary>
    public static void Add(OpReading op, ShareWriter shares)
    {
        KernelArray left = op.Memory(0), right = op.Memory(1);
        Each(op, shares, i => left[i] + right[i]);
    }

    /// <summary>Σ over examples and steps of the candidate's gradient times the reset gate, a GRU's first state.</summary>
    public static void CandidateBias(OpReading op, ShareWriter shares)
    {
        RecurrenceGeometry geometry = ((CandidateBiasGradientOp)op.Op).Geometry;
        KernelArray dgates = op.Memory(0), states = op.Memory(1);
        int units = geometry.Units;
        TermRange terms = shares.Terms(op.Id, op.Scope.Examples * geometry.Steps);
        ColumnSums.Sum(
            op.Builder, units, terms,
            (row, unit) => dgates[(row * geometry.GateWidth) + (2 * units) + unit] * states[(row * geometry.StateWidth) + unit],
            (unit, sum) => shares.Store(op.Id, unit, sum));
    }

    /// <summary>Each element by an item, in the first share; the others keep their 0.</summary>
    private static void Each(OpReading op, ShareWriter shares, Func<KernelExpression, KernelExpression> value)
    {
        KernelExpression i = op.Builder.Name("i", (KernelBuilder.WorkGroup * Tile.WorkGroup) + KernelBuilder.Item);
        using (op.Builder.If(i < op.Length)) shares.Store(op.Id, i, op.Builder.Name("value", value(i)));
    }
}
