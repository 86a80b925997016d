using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Facts;

namespace Lamina.Generator.Scheduling.Devices;

/// <summary>
/// Which schedules one kernel computes in tiles of examples: those whose values are narrow and depend on one example each.
/// </summary>
internal static class SmallNetwork
{
    /// <summary>The widest value of such a network.</summary>
    public const int MaxWidth = 128;

    public static bool Fits(Schedule schedule) => schedule.Groups.All(group => group.Kind switch
    {
        GroupKind.Draw => true,
        GroupKind.ParameterGradients => group.Nodes.All(id => IsNarrow(schedule.Graph, schedule.Graph.Nodes[id].Operands[0])),
        GroupKind.Library => group.Class == OpClass.RowLoss,
        _ => IsOfOneExample(group.Class) && group.Nodes.All(id => IsNarrow(schedule.Graph, id)),
    });

    private static bool IsNarrow(Graph graph, int id) => graph.Nodes[id].Shape.Length <= MaxWidth;

    private static bool IsOfOneExample(OpClass head) =>
        head is OpClass.Map or OpClass.DenseProduct or OpClass.WindowProduct or OpClass.Rows or OpClass.Gather;
}
