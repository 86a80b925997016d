using System.Collections.Immutable;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Scheduling;

/// <summary>Views, fusion, then memory.</summary>
internal static class Scheduler
{
    public static Schedule Schedule(Graph graph)
    {
        Graph resolved = ViewResolution.Run(graph);
        ImmutableArray<FusedGroup> groups = FusionPlanner.Plan(resolved);
        MemoryLayout memory = BufferPlanner.Plan(resolved, groups);
        return new Schedule(resolved, groups, memory.Buffers, memory.ElementsPerExample, memory.Slots);
    }
}
