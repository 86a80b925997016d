using System.Numerics;

namespace Lamina.Kernels;

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

    public abstract void Forward(ReadOnlySpan<T> gates, Span<T> states, in RecurrentLayer<T> layer, in SequenceBatch<T> batch);

    public abstract void Gradient(
        in HiddenGradient<T> dh, ReadOnlySpan<T> states, Span<T> dgates, in RecurrentLayer<T> layer, in SequenceBatch<T> batch);

    public abstract void WeightGradient(
        ReadOnlySpan<T> dgates, ReadOnlySpan<T> states, Span<T> du, int examples, in RecurrenceShape shape);

    public abstract void CandidateBiasGradient(
        ReadOnlySpan<T> dgates, ReadOnlySpan<T> states, Span<T> dbias, int examples, in RecurrenceShape shape);
}
