using System.Numerics;

namespace Lamina.Kernels;

/// <summary>The passes of a cell in lanes of one kind.</summary>
internal sealed class CellPass<T, V, TCell> : RecurrentPass<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
    where TCell : struct, IRecurrentCell
{
    public override int Gates => TCell.Gates;

    public override int Sections => TCell.Sections;

    public override bool HasCandidateBias => TCell.GatesProduct;

    public override void Forward(ReadOnlySpan<T> gates, Span<T> states, in RecurrentLayer<T> layer, in SequenceBatch<T> batch) =>
        ForwardPass<T, V, TCell>.Run(gates, states, layer, batch);

    public override void Gradient(
        in HiddenGradient<T> dh, ReadOnlySpan<T> states, Span<T> dgates, in RecurrentLayer<T> layer, in SequenceBatch<T> batch) =>
        BackwardPass<T, V, TCell>.Run(dh, states, dgates, layer, batch);

    public override void WeightGradient(
        ReadOnlySpan<T> dgates, ReadOnlySpan<T> states, Span<T> du, int examples, in RecurrenceShape shape) =>
        WeightGradientPass<T, V, TCell>.Run(dgates, states, du, examples, shape);

    public override void CandidateBiasGradient(
        ReadOnlySpan<T> dgates, ReadOnlySpan<T> states, Span<T> dbias, int examples, in RecurrenceShape shape)
    {
        // The gate of the product is the first section of the states.
        int units = shape.Units;
        GateKernels<T, V>.SumOfProducts(
            new(dgates[Math.Min(dgates.Length, (TCell.Gates - 1) * units)..], TCell.Gates * units), new(states, TCell.Sections * units),
            examples * shape.Steps, dbias);
    }
}
