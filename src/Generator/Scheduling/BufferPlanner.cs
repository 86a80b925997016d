using System.Collections.Immutable;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Scheduling;

/// <summary>
/// Places the stored values of a pass in one workspace whose size is linear in the batch. With n examples a buffer begins at
/// AlignUp(n·Offset) + 16·Slot numbers: Offset is planned as if n were 1, and every buffer stacked above one that is alive at the
/// same time has a higher slot, which makes up for what AlignUp rounds away. Widest first, each at the lowest gap that is free.
/// </summary>
internal static class BufferPlanner
{
    public static (ImmutableDictionary<int, PlannedBuffer> Buffers, int ElementsPerExample, int Slots) Plan(
        Graph graph, ImmutableArray<Step> steps)
    {
        List<Lifetime> lifetimes = Lifetimes(graph, steps);
        var placed = new List<(Lifetime Life, int Offset)>();
        foreach (Lifetime life in lifetimes.OrderByDescending(life => life.Width).ThenBy(life => life.First).ThenBy(life => life.Node))
        {
            placed.Add((life, LowestGap(placed.Where(other => other.Life.Meets(life)).OrderBy(other => other.Offset), life.Width)));
        }

        ImmutableDictionary<int, PlannedBuffer> buffers = AssignSlots(placed);
        int peak = placed.Select(buffer => buffer.Offset + buffer.Life.Width).DefaultIfEmpty(0).Max();
        return (buffers, peak, buffers.Values.Select(buffer => buffer.Slot + 1).DefaultIfEmpty(0).Max());
    }

    private static int LowestGap(IEnumerable<(Lifetime Life, int Offset)> neighboursByOffset, int width)
    {
        int candidate = 0;
        foreach ((Lifetime life, int offset) in neighboursByOffset)
        {
            if (candidate + width <= offset) break;
            candidate = Math.Max(candidate, checked(offset + life.Width));
        }

        return candidate;
    }

    private static ImmutableDictionary<int, PlannedBuffer> AssignSlots(List<(Lifetime Life, int Offset)> placed)
    {
        var buffers = new Dictionary<int, PlannedBuffer>();
        List<(Lifetime Life, int Offset)> rising = placed.OrderBy(buffer => buffer.Offset).ThenBy(buffer => buffer.Life.Node).ToList();
        for (int i = 0; i < rising.Count; i++)
        {
            int slot = 0;
            for (int below = 0; below < i; below++)
            {
                if (rising[below].Life.Meets(rising[i].Life)) slot = Math.Max(slot, buffers[rising[below].Life.Node].Slot + 1);
            }

            buffers[rising[i].Life.Node] = new PlannedBuffer(rising[i].Offset, slot, rising[i].Life.Width);
        }

        return buffers.ToImmutableDictionary();
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
