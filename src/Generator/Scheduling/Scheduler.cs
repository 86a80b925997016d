using System.Collections.Immutable;
using Lamina.Generator.Ir;
using Lamina.Generator.Runs;

namespace Lamina.Generator.Scheduling;

/// <summary>Views, fusion, then memory.</summary>
internal static class Scheduler
{
    public static Schedule Schedule(Graph graph, CompilerRun? run = null)
    {
        run?.Enter(CompilerStage.Scheduling);
        Graph resolved = ViewResolution.Run(graph, run);
        ImmutableArray<FusedGroup> groups = FusionPlanner.Plan(resolved, run);
        MemoryLayout memory = BufferPlanner.Plan(resolved, groups, run);
        return new Schedule(resolved, groups, memory.Buffers, memory.ElementsPerExample, memory.Slots);
    }
}
