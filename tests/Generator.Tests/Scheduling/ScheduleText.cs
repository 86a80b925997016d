using Lamina.Generator.Inspection;
using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Tests.Scheduling;

/// <summary>A schedule in words: one line per group, its nodes, and → what it stores.</summary>
internal static class ScheduleText
{
    public static string[] Of(Graph graph) => FusionPlanner.Plan(graph)
        .Select(group => $"{group.Kind}: {Names(graph, group.Nodes)} → {Names(graph, group.Stored)}").ToArray();

    private static string Names(Graph graph, IEnumerable<int> nodes) => string.Join(", ", nodes.Select(id => Name(graph, id)));

    private static string Name(Graph graph, int id)
    {
        Node node = graph.Nodes[id];
        return $"{node.Layer}.{(node.Op is ProductOp product ? product.Kind.ToString() : OpText.Name(node.Op))}";
    }
}
