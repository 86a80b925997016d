using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Facts;

namespace Lamina.Generator.Scheduling.Devices;

/// <summary>
/// What a launch must read and write: each value that it takes and each that it leaves, once. Its operations: a multiplication and an
/// addition per term of a product, and one per function of an element.
/// </summary>
internal sealed record LaunchCost(long BytesPerExample, long Bytes, long OperationsPerExample, long Operations)
{
    public static LaunchCost Of(Schedule schedule, IReadOnlyCollection<FusedGroup> groups)
    {
        Graph graph = schedule.Graph;
        var inside = new HashSet<int>(groups.SelectMany(group => group.Nodes));
        IEnumerable<int> read = inside.SelectMany(id => graph.Nodes[id].Operands).Where(id => !inside.Contains(id));
        List<Node> touched = read.Concat(groups.SelectMany(group => group.Stored)).Distinct().Select(id => graph.Nodes[id])
            .Where(node => node.Op.Class != OpClass.Drawn && !node.Shape.IsScalar).ToList();
        List<Node> computed = inside.Select(id => graph.Nodes[id]).ToList();
        return new LaunchCost(
            Sum(touched.Where(node => node.Shape.IsPerExample)), Sum(touched.Where(node => !node.Shape.IsPerExample)),
            computed.Sum(node => node.Op.Operations(OpShapes.Of(graph, node))), 0);
    }

    /// <summary>
    /// Of a launch that computes the whole graph and stores no values between: per example it reads a row and a target, and writes a row.
    /// </summary>
    public static LaunchCost OfTiles(Schedule schedule, IReadOnlyCollection<FusedGroup> groups) => Of(schedule, groups) with
    {
        BytesPerExample =
            Sum(schedule.Graph.Nodes.Where((node, id) => node.Op.Class == OpClass.BatchRow || id == schedule.Graph.Outputs.Prediction)),
    };

    private static long Sum(IEnumerable<Node> nodes) => nodes.Sum(node => (long)node.Shape.Length * sizeof(float));
}
