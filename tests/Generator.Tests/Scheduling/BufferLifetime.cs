using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Tests.Scheduling;

/// <summary>From which step to which a planned value is needed.</summary>
internal sealed record BufferLifetime(int Node, int First, int Last)
{
    public bool Meets(BufferLifetime other) => First <= other.Last && other.First <= Last;

    /// <summary>The values that a pass must keep in its workspace: per example, read by another step, and not the caller's.</summary>
    public static List<BufferLifetime> Of(Schedule schedule)
    {
        Graph graph = schedule.Graph;
        Dictionary<int, int> writers = schedule.Steps
            .SelectMany((step, i) => step.Nodes.Select(node => (node, i))).ToDictionary(pair => pair.node, pair => pair.i);
        return writers.Keys
            .Where(node => graph.Nodes[node].Shape.IsPerExample && node != graph.Outputs.Prediction)
            .Select(node => new BufferLifetime(node, writers[node], LastReader(node)))
            .Where(life => life.Last > life.First)
            .OrderBy(life => life.Node)
            .ToList();

        int LastReader(int node) => writers.Where(pair => graph.Nodes[pair.Key].Operands.Contains(node)).Max(pair => (int?)pair.Value) ?? 0;
    }

    /// <summary>Numbers per example that any plan needs: the largest sum of widths alive at one step.</summary>
    public static int LowerBound(Schedule schedule)
    {
        List<BufferLifetime> lives = Of(schedule);
        return Enumerable.Range(0, schedule.Steps.Length).Max(step => lives
            .Where(life => life.First <= step && step <= life.Last)
            .Sum(life => schedule.Graph.Nodes[life.Node].Shape.Length));
    }
}
