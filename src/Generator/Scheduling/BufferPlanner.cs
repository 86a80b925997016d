using System.Collections.Immutable;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Scheduling;

/// <summary>
/// Places the stored values of a pass in one workspace whose size is linear in the batch. With n examples a buffer begins at
/// AlignUp(n·Offset) + 16·Slot numbers: Offset is planned as if n were 1, and a buffer with a higher offset has a higher slot, which
/// makes up for what AlignUp rounds away. Widest first, each at the lowest gap that is free.
/// </summary>
internal static class BufferPlanner
{
    public static (ImmutableDictionary<int, PlannedBuffer> Buffers, int ElementsPerExample, int Slots) Plan(
        Graph graph, ImmutableArray<Step> steps)
    {
        // By rising offset, so that the gaps below a buffer are met in order.
        var placed = new List<(Lifetime Life, int Offset)>();
        foreach (Lifetime life in Lifetimes(graph, steps)
            .OrderByDescending(life => life.Width).ThenBy(life => life.First).ThenBy(life => life.Node))
        {
            int offset = LowestGap(placed, life);
            placed.Insert(Rank(placed, offset), (life, offset));
        }

        ImmutableDictionary<int, PlannedBuffer> buffers = AssignSlots(placed);
        int peak = placed.Select(buffer => buffer.Offset + buffer.Life.Width).DefaultIfEmpty(0).Max();
        return (buffers, peak, buffers.Values.Select(buffer => buffer.Slot + 1).DefaultIfEmpty(0).Max());
    }

    private static int LowestGap(List<(Lifetime Life, int Offset)> placed, Lifetime life)
    {
        int candidate = 0;
        foreach ((Lifetime other, int offset) in placed)
        {
            if (!other.Meets(life)) continue;
            if (candidate + life.Width <= offset) break;
            candidate = Math.Max(candidate, checked(offset + other.Width));
        }

        return candidate;
    }

    /// <summary>How many buffers lie no higher than an offset.</summary>
    private static int Rank(List<(Lifetime Life, int Offset)> placed, int offset)
    {
        int low = 0;
        int high = placed.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (placed[middle].Offset <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>Numbers the distinct offsets.</summary>
    private static ImmutableDictionary<int, PlannedBuffer> AssignSlots(List<(Lifetime Life, int Offset)> placed)
    {
        ImmutableDictionary<int, PlannedBuffer>.Builder buffers = ImmutableDictionary.CreateBuilder<int, PlannedBuffer>();
        int slot = 0;
        for (int i = 0; i < placed.Count; i++)
        {
            if (i > 0 && placed[i].Offset > placed[i - 1].Offset) slot++;
            buffers[placed[i].Life.Node] = new PlannedBuffer(placed[i].Offset, slot, placed[i].Life.Width);
        }

        return buffers.ToImmutable();
    }

    private static List<Lifetime> Lifetimes(Graph graph, ImmutableArray<Step> steps)
    {
        var lives = new Dictionary<int, Lifetime>();
        for (int step = 0; step < steps.Length; step++)
        {
            foreach (int operand in steps[step].Nodes.SelectMany(id => graph.Nodes[id].Operands))
            {
                if (lives.TryGetValue(operand, out Lifetime? life)) lives[operand] = life with { Last = step };
            }

            foreach (int id in steps[step].Stored)
            {
                if (id == graph.Outputs.Prediction || !graph.Nodes[id].Shape.IsPerExample) continue;
                lives.Add(id, new Lifetime(id, graph.Nodes[id].Shape.Length, step, step));
            }
        }

        return lives.Values.OrderBy(life => life.Node).ToList();
    }

    /// <summary>A value and the first and last step that touch it.</summary>
    private sealed record Lifetime(int Node, int Width, int First, int Last)
    {
        public bool Meets(Lifetime other) => First <= other.Last && other.First <= Last;
    }
}
