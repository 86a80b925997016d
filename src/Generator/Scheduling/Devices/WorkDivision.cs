using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Facts;

namespace Lamina.Generator.Scheduling.Devices;

/// <summary>How the work of a group is divided among work groups.</summary>
internal static class WorkDivision
{
    /// <summary>From this length on a work group takes a row; below it, most of its items would be idle.</summary>
    public const int MinRowOfWorkGroup = 128;

    /// <summary>Columns whose sums a work group takes: what it reads of a row is a cache line.</summary>
    public const int ColumnsOfWorkGroup = 16;

    /// <summary>Channels of a work group: few, so that there are many groups, but enough to use what a read of memory brings.</summary>
    public const int ChannelsOfWorkGroup = 8;

    /// <summary>Elements of a table that a work group takes.</summary>
    public const int TableElementsOfWorkGroup = 256;

    /// <summary>The work groups of a launch of its own, of groups that are computed alike.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="group">The first of them.</param>
    /// <param name="isSumming">Whether one of them returns a loss.</param>
    public static WorkGroups Of(Graph graph, FusedGroup group, bool isSumming)
    {
        Node node = graph.Nodes[group.Head ?? group.Nodes[0]];
        bool isShared = IsShared(graph, group.Head ?? group.Nodes[0]);
        return group.Class switch
        {
            OpClass.Map or OpClass.Gather => new ItemWorkGroups(group.Length, IsSumming: isSumming),
            OpClass.Rows or OpClass.RowLoss => OfRows(group.Rows!, isSumming),
            OpClass.DenseProduct or OpClass.WindowProduct => new ProductWorkGroups(group.Product!.Rows, group.Product.Columns, isSumming),
            OpClass.WeightGradient or OpClass.TensorProduct => new GradientWorkGroups(group.Product!.Rows, group.Product.Columns, isShared),
            OpClass.BiasGradient or OpClass.ColumnSums => Shared(node.Shape.Length, ColumnsOfWorkGroup, isShared),
            OpClass.IndexedSums => Shared(node.Shape.Length, TableElementsOfWorkGroup, isShared),
            OpClass.Statistic => Shared(node.Shape.Length, ChannelsOfWorkGroup, isShared: false),
            OpClass.ChannelSums => Shared(node.Shape.Last, ChannelsOfWorkGroup, isShared: false),
            OpClass.TensorMap => new ItemWorkGroups(PerExample: 0, Fixed: node.Shape.Length),
            OpClass.Recurrence => new ExampleWorkGroups(RecurrencePlan.Of(node.Op.Recurrence!).Examples),
            _ => throw new InvalidOperationException($"{node.Op} has no launch."),
        };
    }

    /// <summary>Whether the gradient of a tensor is summed up in shares; others, which an op of the graph reads, are whole.</summary>
    public static bool IsShared(Graph graph, int id) => graph.Outputs.Gradients.Contains(id);

    private static WorkGroups OfRows(RowLayout rows, bool isSumming) => rows.Length < MinRowOfWorkGroup
        ? new ItemWorkGroups(rows.PerExample, IsSumming: isSumming)
        : new RowWorkGroups(rows.PerExample, isSumming);

    private static WorkGroups Shared(int elements, int ofWorkGroup, bool isShared) =>
        new SharedWorkGroups((elements + ofWorkGroup - 1) / ofWorkGroup, isShared);
}
