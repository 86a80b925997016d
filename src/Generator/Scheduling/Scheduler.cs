using System.Collections.Immutable;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Scheduling;

/// <summary>Fusion, then memory.</summary>
internal static class Scheduler
{
    public static Schedule Schedule(Graph graph)
    {
        ImmutableArray<Step> steps = FusionPlanner.Plan(graph);
        (ImmutableDictionary<int, PlannedBuffer> buffers, int elementsPerExample, int slots) = BufferPlanner.Plan(graph, steps);
        return new Schedule(graph, steps, buffers, elementsPerExample, slots);
    }
}
