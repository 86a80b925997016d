using System.Numerics;

namespace Lamina.Recurrence;

/// <summary>The passes of one kind of cell, for lanes and spans that have been checked.</summary>
internal abstract class RecurrentPass<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Sections of the input projection.</summary>
    public abstract int Gates { get; }

    /// <summary>Sections kept of a step.</summary>
    public abstract int Sections { get; }

    /// <summary>Whether the last gate's product has a bias of its own.</summary>
    public abstract bool HasCandidateBias { get; }

    public abstract void Forward(
        ReadOnlySpan<T> gates, ReadOnlySpan<T> u, ReadOnlySpan<T> bias, StepMask<T> mask, Span<T> states, int examples,
        in RecurrenceShape shape);

    public abstract void Gradient(
        ReadOnlySpan<T> dh, ReadOnlySpan<T> states, ReadOnlySpan<T> u, StepMask<T> mask, Span<T> dgates, int examples, bool allSteps,
        in RecurrenceShape shape);

    public abstract void WeightGradient(
        ReadOnlySpan<T> dgates, ReadOnlySpan<T> states, Span<T> du, int examples, in RecurrenceShape shape);

    public abstract void CandidateBiasGradient(
        ReadOnlySpan<T> dgates, ReadOnlySpan<T> states, Span<T> dbias, int examples, in RecurrenceShape shape);
}
