using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Tests.Scheduling;

/// <summary>From which group to which group a value needs memory, worked out from what groups compute and read.</summary>
/// <param name="Node">The value.</param>
/// <param name="First">The group that computes it.</param>
/// <param name="Last">The last group that reads it.</param>
/// <param name="Length">Numbers, per example unless it is of the whole batch.</param>
/// <param name="IsOfBatch">True for a value of the whole batch, such as the means of channels.</param>
internal sealed record BufferLifetime(int Node, int First, int Last, int Length, bool IsOfBatch)
{
    public bool Meets(BufferLifetime other) => First <= other.Last && other.First <= Last;

    /// <summary>
    /// The values that a pass must keep in its workspace: read by another group, or the result of an op over whole rows of which nothing is
    /// kept, since functions that follow read it from memory; and neither the caller's nor a number.
    /// </summary>
    public static List<BufferLifetime> Of(Schedule schedule)
    {
        Graph graph = schedule.Graph;
        var callers = graph.Outputs.All.ToHashSet();
        int[] lastReader = LastReaders(schedule);
        var lives = new List<BufferLifetime>();
        for (int place = 0; place < schedule.Groups.Length; place++)
        {
            IReadOnlyList<int> nodes = schedule.Groups[place].Nodes;
            List<int> inMemory = nodes.Where(id => graph.Nodes[id].Shape.IsPerExample && (lastReader[id] > place || callers.Contains(id)))
                .ToList();
            IEnumerable<int> kept =
                nodes.Where(id => lastReader[id] > place || (id == nodes[0] && IsOverRows(graph.Nodes[id]) && inMemory.Count == 0));
            lives.AddRange(
                from id in kept
                let shape = graph.Nodes[id].Shape
                where !callers.Contains(id) && !shape.Equals(TensorShape.Scalar)
                select new BufferLifetime(id, place, Math.Max(place, lastReader[id]), shape.Length, !shape.IsPerExample));
        }

        return lives.OrderBy(life => life.Node).ToList();
    }

    /// <summary>Numbers per example that any plan needs: the largest sum of lengths alive at one group.</summary>
    public static int LowerBound(Schedule schedule) => LargestSum(schedule, ofBatch: false, life => life.Length);

    /// <summary>The same of the values of the whole batch, in slots.</summary>
    public static int SlotsOfBatch(Schedule schedule) =>
        LargestSum(schedule, ofBatch: true, life => MemoryPlan.AlignUp(life.Length) / MemoryPlan.SlotLength);

    private static bool IsOverRows(Node node) => node.Op is not (MapOp or SumOp) && node.Shape.IsPerExample;

    /// <summary>For each node the last group, other than its own, that reads it; −1 for none.</summary>
    private static int[] LastReaders(Schedule schedule)
    {
        int[] last = Enumerable.Repeat(-1, schedule.Graph.Nodes.Length).ToArray();
        for (int place = 0; place < schedule.Groups.Length; place++)
        {
            foreach (int operand in schedule.Groups[place].Nodes.SelectMany(id => schedule.Graph.Nodes[id].Operands))
            {
                if (!schedule.Groups[place].Nodes.Contains(operand)) last[operand] = place;
            }
        }

        return last;
    }

    private static int LargestSum(Schedule schedule, bool ofBatch, Func<BufferLifetime, int> size)
    {
        var alive = new int[schedule.Groups.Length];
        foreach (BufferLifetime life in Of(schedule).Where(life => life.IsOfBatch == ofBatch))
        {
            for (int place = life.First; place <= life.Last; place++) alive[place] += size(life);
        }

        return alive.Max();
    }
}
