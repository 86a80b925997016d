using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.Gpu.Launches;

/// <summary>
/// What a launch must read and write: each value that it takes and each that it leaves, once. Its operations: a multiplication and an addition
/// per term of a product, and one per function of an element.
/// </summary>
internal static class LaunchCosts
{
    public static LaunchCost Of(Schedule schedule, IReadOnlyList<Step> steps)
    {
        Graph graph = schedule.Graph;
        var inside = new HashSet<int>(steps.SelectMany(step => step.Nodes));
        IEnumerable<int> read = inside.SelectMany(id => graph.Nodes[id].Operands).Where(id => !inside.Contains(id));
        List<Node> touched = read.Concat(steps.SelectMany(step => step.Stored)).Distinct().Select(id => graph.Nodes[id])
            .Where(node => node.Op.Class != OpClass.Drawn && !node.Shape.IsScalar).ToList();
        List<Node> computed = inside.Select(id => graph.Nodes[id]).ToList();
        return new LaunchCost(
            Bytes(touched.Where(node => node.Shape.IsPerExample)), Bytes(touched.Where(node => !node.Shape.IsPerExample)),
            computed.Sum(node => node.Op.Operations(OpShapes.Of(graph, node))), 0);
    }

    /// <summary>Bytes per example of a pass that keeps its values to itself: the row that it reads, the target, and the row that it writes.</summary>
    public static long OfTiles(Schedule schedule) => Bytes(schedule.Graph.Nodes.Where((node, id) =>
        node.Op.Class == OpClass.BatchRow || id == schedule.Graph.Outputs.Prediction));

    private static long Bytes(IEnumerable<Node> nodes) => nodes.Sum(node => (long)node.Shape.Length * sizeof(float));
}
