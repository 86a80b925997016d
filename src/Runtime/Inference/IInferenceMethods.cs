using System.ComponentModel;
using System.Numerics;

namespace Lamina.Kernels;

/// <summary>
/// The methods of a network's inference form for lanes of any width, implemented by generated code. They check no arguments.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IInferenceMethods
{
    /// <summary>Packs parameters into the order in which <see cref="Infer"/> reads them for lanes of the same width.</summary>
    static abstract void Pack<T, V>(ReadOnlySpan<T> parameters, Span<T> weights)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where V : struct, ILanes<V, T>;

    /// <summary>Writes ŷ.</summary>
    static abstract void Infer<T, V>(
        ReadOnlySpan<T> weights, ReadOnlySpan<T> inputs, Span<T> outputs, int examples, WorkspaceSpan<T> workspace)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where V : struct, ILanes<V, T>;
}
