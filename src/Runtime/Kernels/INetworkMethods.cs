using System.ComponentModel;
using System.Numerics;

namespace Lamina.Kernels;

/// <summary>
/// The methods of a network for lanes of any width, implemented by generated code: those of <see cref="INetwork{TSelf}"/> without their
/// argument checks.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface INetworkMethods
{
    /// <summary>Writes ŷ.</summary>
    static abstract void Forward<T, V>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> outputs, int examples, Workspace<T> workspace)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where V : struct, ILanes<V, T>;

    /// <summary>Writes ŷ and returns Σ 𝓛(ŷ, y).</summary>
    static abstract double Evaluate<T, V>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> outputs, int examples,
        Workspace<T> workspace)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where V : struct, ILanes<V, T>;

    /// <summary>Writes ŷ and the gradient of (1/m) Σ 𝓛, and returns Σ 𝓛(ŷ, y).</summary>
    static abstract double Backward<T, V>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> outputs, Span<T> gradients,
        in BatchSlice slice, Workspace<T> workspace)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where V : struct, ILanes<V, T>;
}
