using System.Collections.Immutable;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Scheduling;

/// <summary>A graph in the order and the memory in which it is computed.</summary>
/// <param name="Graph">The graph.</param>
/// <param name="Steps">Fused groups, in order.</param>
/// <param name="Buffers">The planned buffer of every stored value that is not the caller's.</param>
/// <param name="ElementsPerExample">Numbers per example at the peak of the plan.</param>
/// <param name="Slots">Alignment slots, see <see cref="BufferPlanner"/>.</param>
internal sealed record Schedule(
    Graph Graph, ImmutableArray<Step> Steps, ImmutableDictionary<int, PlannedBuffer> Buffers, int ElementsPerExample, int Slots);

/// <summary>Where a value lies: numbers per example before it, alignment slots before it, and its own numbers per example.</summary>
internal sealed record PlannedBuffer(int Offset, int Slot, int Width);
