using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;
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
            .Where(node => node.Op is not (DropoutMaskOp or GaussianNoiseOp) && !node.Shape.Equals(TensorShape.Scalar)).ToList();
        List<Node> computed = inside.Select(id => graph.Nodes[id]).ToList();
        return new LaunchCost(
            Bytes(touched.Where(node => node.Shape.IsPerExample)), Bytes(touched.Where(node => !node.Shape.IsPerExample)),
            computed.Sum(node => Operations(graph, node)), 0);
    }

    /// <summary>Bytes per example of a pass that keeps its values to itself: the row that it reads, the target, and the row that it writes.</summary>
    public static long OfTiles(Schedule schedule) => Bytes(schedule.Graph.Nodes.Where((node, id) =>
        node.Op is InputOp or TargetOp || id == schedule.Graph.Outputs.Prediction));

    /// <summary>Operations per example.</summary>
    private static long Operations(Graph graph, Node node)
    {
        long length = node.Shape.Length;
        long first = node.Operands.IsEmpty ? 0 : graph.Nodes[node.Operands[0]].Shape.Length;
        return node.Op switch
        {
            ProductOp { Kind: ProductKind.WeightGradient } => 2 * first * node.Shape.Last,
            ProductOp => 2 * length * (graph.Nodes[node.Operands[1]].Shape.Length / node.Shape.Last),
            ConvolutionOp convolution => 2L * convolution.Geometry.OutputLength * (convolution.Geometry.FilterShape.Length / convolution.Geometry.Filters),
            HeadProductOp head => 2L * head.Geometry.Scores.Length * head.Geometry.HeadWidth,
            RecurrenceOp { Geometry: { } g } => 2L * g.Steps * g.GateWidth * g.Units,
            RecurrenceGradientOp { Geometry: { } g } => 2L * g.Steps * g.GateWidth * g.Units,
            RecurrenceWeightGradientOp { Geometry: { } g } => 2L * g.Steps * g.GateWidth * g.Units,
            MapOp map => length * Size(map.Function.Body),
            _ => Math.Max(length, first),
        };
    }

    /// <summary>Operations of a formula.</summary>
    private static long Size(ScalarExpression expression) => expression switch
    {
        UnaryExpression unary => 1 + Size(unary.Operand),
        BinaryExpression binary => 1 + Size(binary.Left) + Size(binary.Right),
        SelectGreaterExpression select => 1 + Size(select.Left) + Size(select.Right) + Size(select.WhenGreater) + Size(select.Otherwise),
        _ => 0,
    };

    private static long Bytes(IEnumerable<Node> nodes) => nodes.Sum(node => (long)node.Shape.Length * sizeof(float));
}
