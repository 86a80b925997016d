using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;
using Lamina.Generator.Tests.Ir;

namespace Lamina.Generator.Tests.Scheduling;

/// <summary>The rules of groups and of memory. A broken one is an exception that names the group or the buffers.</summary>
internal static class ScheduleVerifier
{
    public const int LargestBatch = 100;

    public static void Verify(Schedule schedule)
    {
        VerifyEveryNodeIsComputedOnce(schedule);
        VerifyOrder(schedule);
        VerifyFusion(schedule);
        VerifyStored(schedule);
        VerifyBuffers(schedule);
        List<BufferLifetime> lives = BufferLifetime.Of(schedule);
        for (int examples = 1; examples <= LargestBatch; examples++) VerifyMemory(schedule, examples, lives);
    }

    private static bool IsTheCallers(Op op) => op is InputOp or TargetOp or ParameterOp or ConstantOp or ExampleWeightOp or TotalLossOp;

    private static void VerifyEveryNodeIsComputedOnce(Schedule schedule)
    {
        int[] uses = new int[schedule.Graph.Nodes.Length];
        foreach (int id in schedule.Groups.SelectMany(group => group.Nodes)) uses[id]++;
        for (int id = 0; id < uses.Length; id++)
        {
            int expected = IsTheCallers(schedule.Graph.Nodes[id].Op) ? 0 : 1;
            Demand(uses[id] == expected, $"Node {id}, {schedule.Graph.Nodes[id].Op}, is in {uses[id]} groups, not {expected}.");
        }
    }

    /// <summary>In a fused group only functions and sums of equal length follow the op it starts with.</summary>
    private static void VerifyFusion(Schedule schedule)
    {
        foreach (FusedGroup group in schedule.Groups.Where(group => group.Kind == GroupKind.Fused))
        {
            List<Node> followers = group.Nodes.Skip(1).Select(id => schedule.Graph.Nodes[id]).ToList();
            Demand(followers.All(node => node.Op is MapOp or SumOp), $"A group of {group.Layer} has two ops over whole rows.");
            IEnumerable<int> lengths = group.Nodes.Select(id => schedule.Graph.Nodes[id])
                .Select(node => node.Op is SumOp ? schedule.Graph.Nodes[node.Operands[0]] : node).Select(node => node.Shape.Length);
            Demand(lengths.Distinct().Count() == 1, $"A group of {group.Layer} has values of several lengths.");
            Demand(followers.Count(node => node.Op is SumOp) <= 1, $"A group of {group.Layer} returns two sums.");
        }
    }

    /// <summary>A group reads what the caller or an earlier group gives, or what it has itself computed before.</summary>
    private static void VerifyOrder(Schedule schedule)
    {
        var available = new HashSet<int>();
        for (int group = 0; group < schedule.Groups.Length; group++)
        {
            var own = new HashSet<int>();
            foreach (int id in schedule.Groups[group].Nodes)
            {
                foreach (int operand in schedule.Graph.Nodes[id].Operands)
                {
                    bool isThere = own.Contains(operand) || available.Contains(operand) || IsTheCallers(schedule.Graph.Nodes[operand].Op);
                    Demand(isThere, $"Group {group} reads node {operand}, which no group before it has stored.");
                }

                own.Add(id);
            }

            available.UnionWith(schedule.Groups[group].Stored);
        }
    }

    /// <summary>
    /// What another group or the caller reads is stored, or returned where it is a number; and of an op over whole rows something is, since
    /// the functions that follow read its result from memory.
    /// </summary>
    private static void VerifyStored(Schedule schedule)
    {
        var readElsewhere = schedule.Graph.Outputs.All.ToHashSet();
        foreach (FusedGroup group in schedule.Groups)
        {
            readElsewhere.UnionWith(group.Nodes.SelectMany(id => schedule.Graph.Nodes[id].Operands).Where(id => !group.Nodes.Contains(id)));
        }

        // The sum of the heads' losses stands in no group: the pass adds up what the groups return.
        readElsewhere.UnionWith(schedule.Graph.Nodes.Where(node => node.Op is TotalLossOp).SelectMany(node => node.Operands));
        HashSet<int> buffers = BufferLifetime.Of(schedule).Select(life => life.Node).ToHashSet();
        for (int group = 0; group < schedule.Groups.Length; group++)
        {
            HashSet<int> needed = schedule.Groups[group].Nodes.Where(id => readElsewhere.Contains(id) || buffers.Contains(id)).ToHashSet();
            Demand(needed.SetEquals(schedule.Groups[group].Stored), $"Group {group} stores other values than those that others need.");
        }
    }

    private static void VerifyBuffers(Schedule schedule)
    {
        List<BufferLifetime> lives = BufferLifetime.Of(schedule);
        Demand(lives.Select(life => life.Node).ToHashSet()
            .SetEquals(schedule.Buffers.Keys), "There are other buffers than values to be kept.");
        foreach (BufferLifetime life in lives)
        {
            PlannedBuffer buffer = schedule.Buffers[life.Node];
            Demand(buffer.Width == life.Length, $"The buffer of node {life.Node} has width {buffer.Width}.");
            Demand(buffer.IsFixed == life.IsOfBatch,
                $"The buffer of node {life.Node} {(buffer.IsFixed ? "does not grow" : "grows")} with the batch.");
            Demand(
                !buffer.IsFixed || buffer.Offset == schedule.ElementsPerExample,
                $"The buffer of node {life.Node} does not lie behind those that grow with the batch.");
        }
    }

    /// <summary>Where the runtime puts the buffers for a number of examples: aligned, inside, and apart while they live.</summary>
    private static void VerifyMemory(Schedule schedule, int examples, List<BufferLifetime> lives)
    {
        int total = new MemoryPlan(schedule.ElementsPerExample, schedule.Slots).Length(examples);
        var places = new Dictionary<int, (int Start, int End)>();
        foreach (BufferLifetime life in lives)
        {
            (int start, int end) = places[life.Node] = Place(schedule.Buffers[life.Node], examples);
            Demand(start >= 0 && end <= total, $"Node {life.Node} lies outside the plan of {examples} examples.");
            Demand(start % MemoryPlan.SlotLength == 0, $"Node {life.Node} is not aligned.");
        }

        int growing = lives.Where(life => !life.IsOfBatch).Select(life => places[life.Node].End).DefaultIfEmpty(0).Max();
        foreach (BufferLifetime life in lives.Where(life => life.IsOfBatch))
        {
            Demand(places[life.Node].Start >= growing,
                $"Node {life.Node} of the whole batch does not lie behind the others with {examples} examples.");
        }

        VerifyApart(lives, places, examples);
    }

    /// <summary>In order of their starts, each against those that begin before it ends.</summary>
    private static void VerifyApart(List<BufferLifetime> lives, Dictionary<int, (int Start, int End)> places, int examples)
    {
        List<BufferLifetime> sorted = lives.OrderBy(life => places[life.Node].Start).ToList();
        for (int i = 0; i < sorted.Count; i++)
        {
            int end = places[sorted[i].Node].End;
            for (int j = i + 1; j < sorted.Count && places[sorted[j].Node].Start < end; j++)
            {
                Demand(!sorted[i].Meets(sorted[j]), $"Nodes {sorted[i].Node} and {sorted[j].Node} overlap with {examples} examples.");
            }
        }
    }

    /// <summary>As Lamina.Workspace does.</summary>
    private static (int Start, int End) Place(PlannedBuffer buffer, int examples)
    {
        int start = MemoryPlan.AlignUp(buffer.Offset * examples) + (buffer.Slot * MemoryPlan.SlotLength);
        return (start, start + (buffer.IsFixed ? buffer.Width : buffer.Width * examples));
    }

    private static void Demand(bool holds, string fault)
    {
        if (!holds) throw new VerificationException(fault);
    }
}
