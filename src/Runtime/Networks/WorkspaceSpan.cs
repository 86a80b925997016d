using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>The planned buffers of one call in memory of its caller, as <see cref="Workspace{T}"/> places them.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="memory">At least <see cref="MemoryPlan.Length"/> numbers of the plan for the call's examples.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct WorkspaceSpan<T>(Span<T> memory)
    where T : unmanaged
{
    private readonly Span<T> memory = memory;

    /// <inheritdoc cref="Workspace{T}.Buffer"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<T> Buffer(int offset, int slot, int width, int examples) =>
        memory.Slice(MemoryPlan.AlignUp(offset * examples) + (slot * MemoryPlan.SlotLength), width * examples);

    /// <inheritdoc cref="Workspace{T}.Fixed"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<T> Fixed(int elementsPerExample, int slot, int length, int examples) =>
        memory.Slice(MemoryPlan.AlignUp(elementsPerExample * examples) + (slot * MemoryPlan.SlotLength), length);
}
