using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.Gpu.Launches;

/// <summary>Which steps take rows as wholes, and which rows: neighbouring steps over the same rows become one kernel.</summary>
internal static class StepRows
{
    /// <summary>The rows that a step's kernel takes; null for steps that take none.</summary>
    public static RowLayout? Of(Graph graph, Step step)
    {
        Node head = graph.Nodes[step.Nodes[0]];
        return head.Op.WholeRows(OpShapes.Of(graph, head));
    }

    /// <summary>Whether two steps take the same rows; those whose elements do not lie side by side are rows of no other step.</summary>
    public static bool AreSame(RowLayout? first, RowLayout? second) =>
        first is { IsContiguous: true } && second is { IsContiguous: true } && first.PerExample == second.PerExample && first.Length == second.Length;
}
