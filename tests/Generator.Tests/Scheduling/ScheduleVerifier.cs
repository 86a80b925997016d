using System.Collections.Immutable;
using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;
using Lamina.Generator.Tests.Ir;

namespace Lamina.Generator.Tests.Scheduling;

/// <summary>The rules of steps and of memory. A broken one is an exception that names the step or the buffers.</summary>
internal static class ScheduleVerifier
{
    public const int LargestBatch = 100;

    public static void Verify(Schedule schedule)
    {
        VerifyEveryNodeIsComputedOnce(schedule);
        VerifyOrder(schedule);
        VerifyStored(schedule);
        VerifyBuffers(schedule);
        for (int examples = 1; examples <= LargestBatch; examples++) VerifyMemory(schedule, examples);
    }

    private static bool IsTheCallers(Op op) => op is InputOp or TargetOp or ParameterOp or ConstantOp or ExampleWeightOp or TotalLossOp;

    private static void VerifyEveryNodeIsComputedOnce(Schedule schedule)
    {
        int[] uses = new int[schedule.Graph.Nodes.Length];
        foreach (int id in schedule.Steps.SelectMany(step => step.Nodes)) uses[id]++;
        for (int id = 0; id < uses.Length; id++)
        {
            int expected = IsTheCallers(schedule.Graph.Nodes[id].Op) ? 0 : 1;
            Demand(uses[id] == expected, $"Node {id}, {schedule.Graph.Nodes[id].Op}, is in {uses[id]} steps, not {expected}.");
        }
    }

    /// <summary>A step reads what the caller or an earlier step gives, or what it has itself computed before.</summary>
    private static void VerifyOrder(Schedule schedule)
    {
        var available = new HashSet<int>();
        for (int step = 0; step < schedule.Steps.Length; step++)
        {
            var own = new HashSet<int>();
            foreach (int id in schedule.Steps[step].Nodes)
            {
                foreach (int operand in schedule.Graph.Nodes[id].Operands)
                {
                    bool isThere = own.Contains(operand) || available.Contains(operand) || IsTheCallers(schedule.Graph.Nodes[operand].Op);
                    Demand(isThere, $"Step {step} reads node {operand}, which no step before it has stored.");
                }

                own.Add(id);
            }

            available.UnionWith(schedule.Steps[step].Stored);
        }
    }

    private static void VerifyStored(Schedule schedule)
    {
        for (int step = 0; step < schedule.Steps.Length; step++)
        {
            ImmutableArray<int> nodes = schedule.Steps[step].Nodes;
            IEnumerable<int> readElsewhere = schedule.Steps.Where((_, other) => other != step)
                .SelectMany(other => other.Nodes).SelectMany(id => schedule.Graph.Nodes[id].Operands);
            var needed = nodes.Intersect(readElsewhere.Concat(schedule.Graph.Outputs.All)).ToHashSet();
            Demand(needed.SetEquals(schedule.Steps[step].Stored), $"Step {step} stores other values than those that others need.");
        }
    }

    private static void VerifyBuffers(Schedule schedule)
    {
        Demand(
            BufferLifetime.Of(schedule).Select(life => life.Node).ToHashSet().SetEquals(schedule.Buffers.Keys),
            "There are other buffers than values to be kept.");
        foreach ((int node, PlannedBuffer buffer) in schedule.Buffers)
        {
            Demand(buffer.Width == schedule.Graph.Nodes[node].Shape.Length, $"The buffer of node {node} has width {buffer.Width}.");
        }
    }

    /// <summary>Where the runtime puts the buffers for a number of examples: aligned, inside, and apart while they live.</summary>
    private static void VerifyMemory(Schedule schedule, int examples)
    {
        List<BufferLifetime> lives = BufferLifetime.Of(schedule);
        int total = new MemoryPlan(schedule.ElementsPerExample, schedule.Slots).Length(examples);
        (int Start, int End)[] places = lives.Select(life => Place(schedule.Buffers[life.Node])).ToArray();
        for (int i = 0; i < places.Length; i++)
        {
            Demand(places[i].Start >= 0 && places[i].End <= total, $"Node {lives[i].Node} lies outside the plan of {examples} examples.");
            Demand(places[i].Start % MemoryPlan.SlotLength == 0, $"Node {lives[i].Node} is not aligned.");
            for (int j = 0; j < i; j++)
            {
                bool areApart = places[i].End <= places[j].Start || places[j].End <= places[i].Start;
                Demand(
                    areApart || !lives[i].Meets(lives[j]),
                    $"Nodes {lives[j].Node} and {lives[i].Node} overlap with {examples} examples.");
            }
        }

        // As Lamina.Workspace does.
        (int Start, int End) Place(PlannedBuffer buffer)
        {
            int start = MemoryPlan.AlignUp(buffer.Offset * examples) + (buffer.Slot * MemoryPlan.SlotLength);
            return (start, start + (buffer.Width * examples));
        }
    }

    private static void Demand(bool holds, string fault)
    {
        if (!holds) throw new VerificationException(fault);
    }
}
