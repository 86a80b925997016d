using System.ComponentModel;
using System.Numerics;

namespace Lamina.Kernels;

/// <summary>
/// A recurrent layer after its input projection g = X·Wᵀ + b, which is one product over all steps. Gate orders and
/// formulas are those of <see cref="RecurrenceKind"/>; initial states are 0. With lengths, steps from an example's length on are hidden:
/// they pass on their state unchanged, and backward its gradient. In reverse, the state stays 0 until the first step that is not hidden.
/// All matrices are row-major, all results are overwritten and must not overlap operands; nothing is allocated after a thread's first
/// passes of a size. The order in which a sum is taken depends on the sizes and the lanes alone.
/// </summary>
/// <typeparam name="T">The number type, <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="V">The lanes; the widest that the hardware has are fastest.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RecurrenceKernels<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>Packs recurrent weights for <see cref="Forward"/> with the same lanes.</summary>
    /// <param name="u">(gateWidth, units).</param>
    /// <param name="packed"><see cref="PackedProduct{T, V}.Length"/> numbers of units inputs and gateWidth outputs, overwritten.</param>
    /// <param name="units">Of the layer.</param>
    /// <param name="gateWidth">Its <see cref="RecurrenceShape.GateWidth"/>.</param>
    /// <exception cref="ArgumentException">A span has another length; nothing is written.</exception>
    public static void Pack(ReadOnlySpan<T> u, Span<T> packed, int units, int gateWidth)
    {
        // The lanes of the pass, see RecurrentCells.
        if (units >= V.Count) PackedProduct<T, V>.Pack(u, packed, new(0, units, gateWidth));
        else if (typeof(V) == typeof(Lanes512<T>)) RecurrenceKernels<T, Lanes256<T>>.Pack(u, packed, units, gateWidth);
        else if (typeof(V) == typeof(Lanes256<T>)) RecurrenceKernels<T, Lanes128<T>>.Pack(u, packed, units, gateWidth);
        else PackedProduct<T, Scalar<T>>.Pack(u, packed, new(0, units, gateWidth));
    }

    /// <summary>The states of all steps.</summary>
    /// <param name="gates">g: (examples, steps, <see cref="RecurrenceShape.GateWidth"/>).</param>
    /// <param name="states">
    /// (examples, steps, <see cref="RecurrenceShape.StateWidth"/>), overwritten; the last units of a step are h. Gates of hidden steps are
    /// 0.
    /// </param>
    /// <param name="layer">The layer.</param>
    /// <param name="batch">The examples.</param>
    /// <exception cref="ArgumentException">
    /// A span has another length than its shape, or a length of an example is not a whole number from 0 to steps; nothing is written.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">Steps or units are below 1, examples below 0, or the kind is unknown.</exception>
    public static void Forward(ReadOnlySpan<T> gates, Span<T> states, in RecurrentLayer<T> layer, in SequenceBatch<T> batch)
    {
        RecurrenceShape shape = layer.Shape;
        RecurrenceChecks.Shape(shape, batch.Examples);
        RecurrentPass<T> pass = RecurrentCells<T, V>.Of(shape);
        RecurrenceChecks.Steps(gates.Length, batch.Examples, shape.Steps, shape.GateWidth, nameof(gates));
        if (layer.IsPacked) PackedProduct<T, V>.Require(layer.U, new(0, shape.Units, shape.GateWidth));
        else SpanShape.Require(layer.U.Length, shape.GateWidth, shape.Units, "u");
        RecurrenceChecks.CandidateBias(layer.CandidateBias, shape, pass.HasCandidateBias);
        RecurrenceChecks.Steps(states.Length, batch.Examples, shape.Steps, shape.StateWidth, nameof(states));
        RecurrenceChecks.Lengths(batch.Lengths, batch.Examples, shape.Steps);
        if (!states.IsEmpty) pass.Forward(gates, states, layer, batch);
    }

    /// <summary>The gradient by the input projection, backward through time.</summary>
    /// <param name="dh">Gradient by h, of all steps or of the state that is computed last.</param>
    /// <param name="states">(examples, steps, <see cref="RecurrenceShape.StateWidth"/>); result of <see cref="Forward"/>.</param>
    /// <param name="dgates">
    /// Gradient by g: (examples, steps, <see cref="RecurrenceShape.GateWidth"/>), overwritten; 0 at hidden steps.
    /// </param>
    /// <param name="layer">The layer; a bias is not read.</param>
    /// <param name="batch">As given to <see cref="Forward"/>.</param>
    /// <exception cref="ArgumentException">
    /// A span has another length than its shape, or a length of an example is not a whole number from 0 to steps; nothing is written.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">Steps or units are below 1, examples below 0, or the kind is unknown.</exception>
    public static void Gradient(
        in HiddenGradient<T> dh, ReadOnlySpan<T> states, Span<T> dgates, in RecurrentLayer<T> layer, in SequenceBatch<T> batch)
    {
        RecurrenceShape shape = layer.Shape;
        int examples = batch.Examples;
        RecurrenceChecks.Shape(shape, examples);
        if (dh.AllSteps) RecurrenceChecks.Steps(dh.Dh.Length, examples, shape.Steps, shape.Units, nameof(dh));
        else SpanShape.Require(dh.Dh.Length, examples, shape.Units, nameof(dh));
        RecurrenceChecks.Steps(states.Length, examples, shape.Steps, shape.StateWidth, nameof(states));
        if (layer.IsPacked) throw new ArgumentException("The gradient takes weights that are not packed.", nameof(layer));
        SpanShape.Require(layer.U.Length, shape.GateWidth, shape.Units, "u");
        RecurrenceChecks.Steps(dgates.Length, examples, shape.Steps, shape.GateWidth, nameof(dgates));
        RecurrenceChecks.Lengths(batch.Lengths, examples, shape.Steps);
        if (!dgates.IsEmpty) RecurrentCells<T, V>.Of(shape).Gradient(dh, states, dgates, layer, batch);
    }

    /// <summary>dU = Σ over examples and steps of (gradient by U·h_prev)·h_prevᵀ; rows of a GRU's n take dg_n∘r.</summary>
    /// <param name="dgates">(examples, steps, <see cref="RecurrenceShape.GateWidth"/>); result of <see cref="Gradient"/>.</param>
    /// <param name="states">(examples, steps, <see cref="RecurrenceShape.StateWidth"/>); result of <see cref="Forward"/>.</param>
    /// <param name="du">(<see cref="RecurrenceShape.GateWidth"/>, units), overwritten.</param>
    /// <param name="examples">0 or more, 0 giving zeros.</param>
    /// <param name="shape">The layer.</param>
    /// <exception cref="ArgumentException">A span has another length than its shape; nothing is written.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Steps or units are below 1, examples below 0, or the kind is unknown.</exception>
    public static void WeightGradient(
        ReadOnlySpan<T> dgates, ReadOnlySpan<T> states, Span<T> du, int examples, in RecurrenceShape shape)
    {
        RecurrenceChecks.Shape(shape, examples);
        RecurrenceChecks.Steps(dgates.Length, examples, shape.Steps, shape.GateWidth, nameof(dgates));
        RecurrenceChecks.Steps(states.Length, examples, shape.Steps, shape.StateWidth, nameof(states));
        SpanShape.Require(du.Length, shape.GateWidth, shape.Units, nameof(du));
        RecurrentCells<T, V>.Of(shape).WeightGradient(dgates, states, du, examples, shape);
    }

    /// <summary>The gradient of a GRU's b_n: Σ over examples and steps of dg_n∘r.</summary>
    /// <param name="dgates">(examples, steps, <see cref="RecurrenceShape.GateWidth"/>); result of <see cref="Gradient"/>.</param>
    /// <param name="states">(examples, steps, <see cref="RecurrenceShape.StateWidth"/>); result of <see cref="Forward"/>.</param>
    /// <param name="dbias">(units), overwritten.</param>
    /// <param name="examples">0 or more, 0 giving zeros.</param>
    /// <param name="shape">The layer.</param>
    /// <exception cref="ArgumentException">
    /// A span has another length than its shape, or the cell has no such bias; nothing is written.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">Steps or units are below 1, examples below 0, or the kind is unknown.</exception>
    public static void CandidateBiasGradient(
        ReadOnlySpan<T> dgates, ReadOnlySpan<T> states, Span<T> dbias, int examples, in RecurrenceShape shape)
    {
        RecurrenceChecks.Shape(shape, examples);
        RecurrentPass<T> pass = RecurrentCells<T, V>.Of(shape);
        if (!pass.HasCandidateBias) throw new ArgumentException($"{shape.Kind} has no bias within its candidate; Gru has.", nameof(shape));
        RecurrenceChecks.Steps(dgates.Length, examples, shape.Steps, shape.GateWidth, nameof(dgates));
        RecurrenceChecks.Steps(states.Length, examples, shape.Steps, shape.StateWidth, nameof(states));
        SpanShape.Require(dbias.Length, 1, shape.Units, nameof(dbias));
        pass.CandidateBiasGradient(dgates, states, dbias, examples, shape);
    }
}
