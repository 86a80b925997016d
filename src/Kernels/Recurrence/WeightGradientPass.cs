using System.Numerics;

namespace Lamina.Kernels;

/// <summary>
/// The gradient of the recurrent weights, dU = Σ dgatesᵀ·h_prev: one product over all steps of all examples, (gates·units, rows) ·
/// (rows, units), in blocks of 512 rows that bound its scratch memory.
/// </summary>
internal static class WeightGradientPass<T, V, TCell>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
    where TCell : struct, IRecurrentCell
{
    /// <summary>Enough steps that adding the blocks up costs little beside their products.</summary>
    private const int BlockRows = 512;

    public static void Run(ReadOnlySpan<T> dgates, ReadOnlySpan<T> states, Span<T> du, int examples, in RecurrenceShape shape)
    {
        int units = shape.Units, gateWidth = TCell.Gates * units, stateWidth = TCell.Sections * units;
        int rows = examples * shape.Steps, block = int.Min(rows, BlockRows);
        int gathered = TCell.GatesProduct ? block : 0, parts = rows > block ? gateWidth : 0;
        var scratch = new RecurrentScratch<T>([(block, units), (gathered, gateWidth), (parts, units)]);
        Span<T> h = scratch.Take(block, units);
        Span<T> dproduct = scratch.Take(gathered, gateWidth);
        Span<T> part = scratch.Take(parts, units);
        var stateRows = new StateRows<T>(states, stateWidth, shape);
        du.Clear();
        for (int first = 0; first < rows; first += block)
        {
            int count = int.Min(block, rows - first);
            Span<T> hRows = h[..(count * units)];
            stateRows.CopyPreviousH(hRows, first);
            ReadOnlySpan<T> left = dgates.Slice(first * gateWidth, count * gateWidth);
            if (TCell.GatesProduct) left = Gather(left, states[(first * stateWidth)..], dproduct, units);
            MatrixProduct<T, V>.TransposedMultiply(left, hRows, parts > 0 ? part : du, new(count, units, gateWidth));
            if (parts > 0) GateKernels<T, V>.AddTo(part, du);
        }
    }

    /// <summary>The gradients by the recurrent products of adjacent steps.</summary>
    private static ReadOnlySpan<T> Gather(ReadOnlySpan<T> dgates, ReadOnlySpan<T> states, Span<T> dproduct, int units)
    {
        int gateWidth = TCell.Gates * units, stateWidth = TCell.Sections * units;
        for (int at = 0; at < dgates.Length; at += gateWidth, states = states[stateWidth..])
            ProductGradient<T, V, TCell>.Row(dgates.Slice(at, gateWidth), states, dproduct.Slice(at, gateWidth), units);
        return dproduct[..dgates.Length];
    }
}
