using System.Numerics;
using Lamina.Numerics;

namespace Lamina.Recurrence;

/// <summary>
/// What a recurrent layer computes beside its input projection g = X·Wᵀ + b, which is one product over all steps. Gate orders and
/// formulas are those of <see cref="RecurrenceKind"/>; initial states are 0. With lengths, steps from an example's length on are hidden: they
/// hand on the state that they are given, and backward its gradient; running in reverse, the state stays 0 until the first step that
/// is not hidden. All matrices are row-major, all results are overwritten and must not overlap operands; nothing is allocated after a
/// thread's first passes of a size. The order in which a sum is taken depends on the sizes and the lanes alone.
/// </summary>
/// <typeparam name="T">The number type, <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="V">The lanes; the widest that the hardware has are fastest.</typeparam>
public static class RecurrenceKernels<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>The states of all steps.</summary>
    /// <param name="gates">g: (examples, steps, <see cref="RecurrenceShape.GateWidth"/>).</param>
    /// <param name="u">Recurrent weights, (<see cref="RecurrenceShape.GateWidth"/>, units), the gates' rows in the order of the gates.</param>
    /// <param name="candidateBias">b_n of a GRU, (units); else empty.</param>
    /// <param name="lengths">For each example a whole number from 0 to steps; empty when all examples have all steps.</param>
    /// <param name="states">
    /// (examples, steps, <see cref="RecurrenceShape.StateWidth"/>), overwritten; the last units of a step are h. Gates of hidden steps are 0.
    /// </param>
    /// <param name="examples">0 or more.</param>
    /// <param name="shape">The layer.</param>
    /// <exception cref="ArgumentException">
    /// A span has another length than its shape, or a length of an example is not such a number; nothing is written.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">Steps or units are below 1, examples below 0, or the kind is unknown.</exception>
    public static void Forward(
        ReadOnlySpan<T> gates, ReadOnlySpan<T> u, ReadOnlySpan<T> candidateBias, ReadOnlySpan<T> lengths, Span<T> states, int examples,
        in RecurrenceShape shape)
    {
        RecurrenceChecks.Shape(shape, examples);
        RecurrentPass<T> pass = RecurrentCells<T, V>.Of(shape);
        RecurrenceChecks.Steps(gates.Length, examples, shape.Steps, shape.GateWidth, nameof(gates));
        SpanShape.Require(u.Length, shape.GateWidth, shape.Units, nameof(u));
        RecurrenceChecks.CandidateBias(candidateBias, shape, pass.HasCandidateBias);
        RecurrenceChecks.Steps(states.Length, examples, shape.Steps, shape.StateWidth, nameof(states));
        RecurrenceChecks.Lengths(lengths, examples, shape.Steps);
        pass.Forward(gates, u, candidateBias, new StepMask<T>(lengths), states, examples, shape);
    }

    /// <summary>The gradient by the input projection, backward through time.</summary>
    /// <param name="dh">
    /// Gradient by h: of all steps, (examples, steps, units), when <paramref name="allSteps"/>; else of the state that is computed last,
    /// (examples, units): that of the last step, or of the first when the layer runs in reverse.
    /// </param>
    /// <param name="states">(examples, steps, <see cref="RecurrenceShape.StateWidth"/>); result of <see cref="Forward"/>.</param>
    /// <param name="u">Recurrent weights, (<see cref="RecurrenceShape.GateWidth"/>, units).</param>
    /// <param name="lengths">As given to <see cref="Forward"/>.</param>
    /// <param name="dgates">
    /// Gradient by g: (examples, steps, <see cref="RecurrenceShape.GateWidth"/>), overwritten; 0 at hidden steps.
    /// </param>
    /// <param name="examples">0 or more.</param>
    /// <param name="allSteps">Whether <paramref name="dh"/> is given for all steps.</param>
    /// <param name="shape">The layer.</param>
    /// <exception cref="ArgumentException">
    /// A span has another length than its shape, or a length of an example is not a whole number from 0 to steps; nothing is written.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">Steps or units are below 1, examples below 0, or the kind is unknown.</exception>
    public static void Gradient(
        ReadOnlySpan<T> dh, ReadOnlySpan<T> states, ReadOnlySpan<T> u, ReadOnlySpan<T> lengths, Span<T> dgates, int examples, bool allSteps,
        in RecurrenceShape shape)
    {
        RecurrenceChecks.Shape(shape, examples);
        if (allSteps) RecurrenceChecks.Steps(dh.Length, examples, shape.Steps, shape.Units, nameof(dh));
        else SpanShape.Require(dh.Length, examples, shape.Units, nameof(dh));
        RecurrenceChecks.Steps(states.Length, examples, shape.Steps, shape.StateWidth, nameof(states));
        SpanShape.Require(u.Length, shape.GateWidth, shape.Units, nameof(u));
        RecurrenceChecks.Steps(dgates.Length, examples, shape.Steps, shape.GateWidth, nameof(dgates));
        RecurrenceChecks.Lengths(lengths, examples, shape.Steps);
        RecurrentCells<T, V>.Of(shape).Gradient(dh, states, u, new StepMask<T>(lengths), dgates, examples, allSteps, shape);
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
