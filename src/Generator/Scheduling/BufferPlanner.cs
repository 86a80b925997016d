using System.Collections.Immutable;
using Lamina.Generator.Ir;
using Lamina.Generator.Runs;

namespace Lamina.Generator.Scheduling;

/// <summary>
/// Places the stored values of a pass in one workspace whose size is linear in the batch. With n examples a buffer begins at
/// AlignUp(n·Offset) + 16·Slot elements: Offset is planned as if n were 1, and a buffer with a higher offset has a higher slot, which
/// makes up for what AlignUp rounds away. Each buffer takes the lowest gap that is free, in one of a few orders: the first that needs no
/// more than lives together at some group, or else the best. Values of the whole batch, such as channel means, lie after all others,
/// planned the same way in units of slots.
/// </summary>
internal static class BufferPlanner
{
    /// <summary>What to place first: wide buffers, long-lived ones, both together, or the order of use.</summary>
    private static readonly IReadOnlyList<Func<Lifetime, long>> Orders = new Func<Lifetime, long>[]
    {
        life => life.Width,
        life => life.Last - life.First,
        life => (long)life.Width * (life.Last - life.First + 1),
        life => -life.First,
    };

    public static MemoryLayout Plan(Graph graph, ImmutableArray<FusedGroup> groups, CompilerRun? run = null)
    {
        List<Lifetime> lives = Lifetime.Of(graph, groups);
        List<(Lifetime Life, int Offset)> placed = Best(lives.Where(life => graph.Nodes[life.Node].Shape.IsPerExample).ToList(), run);
        ImmutableDictionary<int, PlannedBuffer>.Builder buffers = ImmutableDictionary.CreateBuilder<int, PlannedBuffer>();
        int slots = AssignSlots(placed, buffers);
        int peak = Peak(placed);

        List<(Lifetime Life, int Offset)> ofBatch = Best(lives
            .Where(life => !graph.Nodes[life.Node].Shape.IsPerExample)
            .Select(life => life with { Width = (life.Width + ParameterPlanner.SlotLength - 1) / ParameterPlanner.SlotLength }).ToList(),
            run);
        foreach ((Lifetime life, int offset) in ofBatch)
        {
            buffers[life.Node] = new PlannedBuffer(peak, checked(slots + offset), graph.Nodes[life.Node].Shape.Length, IsFixed: true);
        }

        return new MemoryLayout(buffers.ToImmutable(), peak, checked(slots + Peak(ofBatch)));
    }

    private static int Peak(List<(Lifetime Life, int Offset)> placed) =>
        placed.Select(buffer => checked(buffer.Offset + buffer.Life.Width)).DefaultIfEmpty(0).Max();

    private static List<(Lifetime Life, int Offset)> Best(List<Lifetime> lives, CompilerRun? run)
    {
        long bound = LiveTogether(lives);
        List<(Lifetime Life, int Offset)>? best = null;
        foreach (Func<Lifetime, long> order in Orders)
        {
            List<(Lifetime Life, int Offset)> placed =
                Place(lives.OrderByDescending(order).ThenBy(life => life.First).ThenBy(life => life.Node).ToList(), run);
            if (best is null || Peak(placed) < Peak(best)) best = placed;
            if (Peak(best) <= bound) break;
        }

        return best!;
    }

    /// <summary>The widest sum of buffers that some group needs at once; no plan can be smaller.</summary>
    private static long LiveTogether(List<Lifetime> lives)
    {
        var changes = new SortedDictionary<int, long>();
        foreach (Lifetime life in lives)
        {
            changes[life.First] = (changes.TryGetValue(life.First, out long begun) ? begun : 0) + life.Width;
            changes[life.Last + 1] = (changes.TryGetValue(life.Last + 1, out long ended) ? ended : 0) - life.Width;
        }

        long live = 0;
        return changes.Values.Select(change => live += change).DefaultIfEmpty(0).Max();
    }

    private static List<(Lifetime Life, int Offset)> Place(List<Lifetime> lives, CompilerRun? run)
    {
        var placed = new Shelves(lives.Select(life => life.Last + 1).DefaultIfEmpty(0).Max(), run);
        foreach (Lifetime life in lives)
        {
            run?.Step();
            placed.Add(life);
        }

        return placed.All;
    }

    /// <summary>Numbers the distinct offsets; returns how many there are.</summary>
    private static int AssignSlots(List<(Lifetime Life, int Offset)> placed, ImmutableDictionary<int, PlannedBuffer>.Builder buffers)
    {
        int slot = 0;
        for (int i = 0; i < placed.Count; i++)
        {
            if (i > 0 && placed[i].Offset > placed[i - 1].Offset) slot++;
            buffers[placed[i].Life.Node] = new PlannedBuffer(placed[i].Offset, slot, placed[i].Life.Width);
        }

        return placed.Count == 0 ? 0 : slot + 1;
    }
}
