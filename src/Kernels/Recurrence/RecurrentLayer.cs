using System.ComponentModel;
using System.Numerics;

namespace Lamina.Kernels;

/// <summary>A recurrent layer without its input projection: its shape and its weights.</summary>
/// <typeparam name="T">The number type, <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <param name="shape">Its kind and sizes.</param>
/// <param name="u">
/// Recurrent weights, (<see cref="RecurrenceShape.GateWidth"/>, units), the gates' rows in the order of the gates.
/// </param>
/// <param name="candidateBias">b_n of a GRU, (units); otherwise empty. Only a forward pass uses it.</param>
/// <param name="isPacked">
/// Whether <paramref name="u"/> is packed by <see cref="RecurrenceKernels{T, V}.Pack"/> for the lanes of the pass; only a forward pass
/// takes it.
/// </param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct RecurrentLayer<T>(
    RecurrenceShape shape, ReadOnlySpan<T> u, ReadOnlySpan<T> candidateBias = default, bool isPacked = false)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Its kind and sizes.</summary>
    internal RecurrenceShape Shape { get; } = shape;

    /// <summary>Recurrent weights.</summary>
    internal ReadOnlySpan<T> U { get; } = u;

    /// <summary>Whether the recurrent weights are packed.</summary>
    internal bool IsPacked { get; } = isPacked;

    /// <summary>The bias within a GRU's candidate.</summary>
    internal ReadOnlySpan<T> CandidateBias { get; } = candidateBias;
}
