using System.Collections.Immutable;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Facts;

namespace Lamina.Generator.Scheduling;

/// <summary>
/// The tensors that a prediction reads, as the inference form keeps them: weights packed for their products, others as they are, and what
/// is folded from several parameters.
/// </summary>
/// <param name="Tensors">In the order of the parameters, each on a 64-byte boundary.</param>
/// <param name="Length">Numbers of the whole.</param>
internal sealed record InferenceWeights(ImmutableArray<InferenceTensor> Tensors, int Length)
{
    private readonly Dictionary<int, InferenceTensor> places = Tensors.ToDictionary(tensor => tensor.Node);

    /// <summary>The place of a tensor, by its node.</summary>
    public InferenceTensor this[int node] => places[node];

    /// <summary>Whether a group reads packed weights.</summary>
    public bool IsPacked(Graph graph, FusedGroup group) =>
        PackedWeights(graph, group) is { } weights && this[weights.Node].Packing is not null;

    /// <summary>Places the tensors that a schedule reads.</summary>
    public static InferenceWeights Plan(Schedule schedule)
    {
        Graph graph = schedule.Graph;
        var packings = new Dictionary<int, WeightPacking?>();
        foreach (FusedGroup group in schedule.Groups)
        {
            (int Node, WeightPacking Packing)? packed = PackedWeights(graph, group);
            foreach (int id in group.Inputs)
            {
                if (graph.Nodes[id].Op is not (ParameterOp or FoldedOp)) continue;
                WeightPacking? wanted = packed?.Node == id && !group.RowInputs.Contains(id) ? packed.Value.Packing : null;

                // Weights that are also read in another way, such as a shared embedding, stay as they are.
                bool isNew = !packings.TryGetValue(id, out WeightPacking? known);
                packings[id] = isNew || Equals(known, wanted) ? wanted : null;
            }
        }

        var tensors = ImmutableArray.CreateBuilder<InferenceTensor>();
        int next = 0;
        HashSet<int> ends = Ends(graph);
        foreach (int id in packings.Keys.OrderBy(id => FirstParameter(graph, id)).ThenBy(id => id))
        {
            WeightPacking? packing = packings[id];
            int length = packing?.Length ?? graph.Nodes[id].Shape.Length;
            tensors.Add(new InferenceTensor(id, next, ends.Contains(id) ? ParameterPlanner.RoundUp(length) : length, packing)
            {
                Count = graph.Nodes[id].Shape.Length,
                Parameter = Source(graph, id),
                Folding = FoldedStatistics.Of(graph, id),
            });
            next = checked(next + ParameterPlanner.RoundUp(length));
        }

        return new InferenceWeights(tensors.ToImmutable(), next);
    }

    /// <summary>The biases that convolutions add, which read whole slots.</summary>
    private static HashSet<int> Ends(Graph graph) => new(
        graph.Nodes.Where(node => node.Op is ConvolutionOp { HasBias: true }).Select(node => node.Operands[2]));

    /// <summary>The parameter that a tensor is, or that is folded.</summary>
    private static int? Source(Graph graph, int node) => graph.Nodes[node].Op switch
    {
        ParameterOp parameter => parameter.Index,
        FoldedWeightsOp => Source(graph, graph.Nodes[node].Operands[0]),
        FoldedBiasOp { HasBias: true } => Source(graph, graph.Nodes[node].Operands.Last()),
        _ => null,
    };

    private static int FirstParameter(Graph graph, int node)
    {
        while (graph.Nodes[node].Op is not ParameterOp) node = graph.Nodes[node].Operands[0];
        return ((ParameterOp)graph.Nodes[node].Op).Index;
    }

    /// <summary>The weights of a group's head, and how they can be packed; null where they cannot.</summary>
    private static (int Node, WeightPacking Packing)? PackedWeights(Graph graph, FusedGroup group) =>
        Packing(graph, group) is { } packing && graph.Nodes[group.Head!.Value].Operands[1] is var weights
            && graph.Nodes[weights].Op is ParameterOp or FoldedOp
            ? (weights, packing)
            : null;

    /// <summary>The packing of a dense layer, of the state of a recurrent one, or of a convolution, which may be a plain product.</summary>
    private static WeightPacking? Packing(Graph graph, FusedGroup group)
    {
        if (group.Head is not { } head) return null;
        Op op = graph.Nodes[head].Op;
        if (group.DenseProduct is not null || op.IsPlainProduct)
        {
            return group.Product is { IsForward: true } product
                ? new MatrixPacking(product.Terms, product.Columns, IsRecurrent: false)
                : null;
        }

        if (op is ConvolutionOp { Kind: ProductKind.Forward } convolution)
            return new FilterPacking(convolution.Geometry, convolution.IsMinimal);
        return group.Class == OpClass.Recurrence && op.Recurrence is { } recurrence
            ? new MatrixPacking(recurrence.Units, recurrence.GateWidth, IsRecurrent: true)
            : null;
    }
}

/// <summary>A tensor of the inference form.</summary>
/// <param name="Node">The parameter, or what is folded.</param>
/// <param name="Offset">Numbers before it.</param>
/// <param name="Length">The numbers that kernels read.</param>
/// <param name="Packing">What it is packed for; null if it is not.</param>
internal sealed record InferenceTensor(int Node, int Offset, int Length, WeightPacking? Packing)
{
    /// <summary>Its numbers before they are packed.</summary>
    public int Count { get; init; }

    /// <summary>The parameter that it is, or that is folded; null for a folded bias that only statistics give.</summary>
    public int? Parameter { get; init; }

    /// <summary>What is folded into the parameter; null for nothing.</summary>
    public FoldedStatistics? Folding { get; init; }
}
