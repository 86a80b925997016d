using System.Collections.Immutable;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Scheduling;

/// <summary>A graph in the order and the memory in which it is computed.</summary>
/// <param name="Graph">The graph, views resolved.</param>
/// <param name="Groups">Fused groups, in order.</param>
/// <param name="Buffers">The planned buffer of every stored value that is not the caller's.</param>
/// <param name="ElementsPerExample">Elements per example at the peak of the plan.</param>
/// <param name="Slots">Alignment slots and memory of the whole batch, see <see cref="BufferPlanner"/>.</param>
internal sealed record Schedule(
    Graph Graph, ImmutableArray<FusedGroup> Groups, ImmutableDictionary<int, PlannedBuffer> Buffers, int ElementsPerExample, int Slots);

/// <summary>Where a value lies.</summary>
/// <param name="Offset">Elements per example before it.</param>
/// <param name="Slot">Alignment slots before it.</param>
/// <param name="Width">Its own elements, per example or in all.</param>
/// <param name="IsFixed">A value of the whole batch, whose length does not depend on the examples.</param>
internal sealed record PlannedBuffer(int Offset, int Slot, int Width, bool IsFixed = false);

/// <summary>What <see cref="BufferPlanner"/> gives.</summary>
internal sealed record MemoryLayout(ImmutableDictionary<int, PlannedBuffer> Buffers, int ElementsPerExample, int Slots);
