using System.Collections.Immutable;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Scheduling;

/// <summary>Views, fusion, then memory.</summary>
internal static class Scheduler
{
    public static Schedule Schedule(Graph graph)
    {
        Graph resolved = ViewResolution.Run(graph);
        ImmutableArray<Step> steps = FusionPlanner.Plan(resolved);
        MemoryLayout memory = BufferPlanner.Plan(resolved, steps);
        return new Schedule(resolved, steps, memory.Buffers, memory.ElementsPerExample, memory.Slots);
    }
}
