using System.Collections.Immutable;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Facts;

namespace Lamina.Generator.Scheduling;

/// <summary>
/// The parameters that a prediction reads, as the inference form keeps them: matrices packed for their products, others as they are.
/// </summary>
/// <param name="Tensors">In the order of the parameters, each on a 64-byte boundary.</param>
/// <param name="Length">Numbers of the whole.</param>
internal sealed record InferenceWeights(ImmutableArray<InferenceTensor> Tensors, int Length)
{
    private readonly Dictionary<int, InferenceTensor> places = Tensors.ToDictionary(tensor => tensor.Parameter);

    /// <summary>The place of a parameter.</summary>
    public InferenceTensor this[int parameter] => places[parameter];

    /// <summary>Whether a group reads packed weights.</summary>
    public bool IsPacked(Graph graph, FusedGroup group) =>
        PackedWeights(graph, group) is { } weights && this[weights.Parameter].Packing is not null;

    /// <summary>Places the parameters that a schedule reads.</summary>
    public static InferenceWeights Plan(Schedule schedule)
    {
        Graph graph = schedule.Graph;
        var packings = new Dictionary<int, WeightPacking?>();
        foreach (FusedGroup group in schedule.Groups)
        {
            (int Parameter, WeightPacking Packing)? packed = PackedWeights(graph, group);
            foreach (int id in group.Inputs)
            {
                if (graph.Nodes[id].Op is not ParameterOp parameter) continue;
                bool isWeight = packed?.Parameter == parameter.Index && graph.Nodes[group.Head!.Value].Operands[1] == id;
                WeightPacking? wanted = isWeight && !group.RowInputs.Contains(id) ? packed!.Value.Packing : null;

                // Weights that are also read in another way, such as a shared embedding, stay as they are.
                bool isNew = !packings.TryGetValue(parameter.Index, out WeightPacking? known);
                packings[parameter.Index] = isNew || Equals(known, wanted) ? wanted : null;
            }
        }

        var tensors = ImmutableArray.CreateBuilder<InferenceTensor>();
        int next = 0;
        foreach (int parameter in packings.Keys.OrderBy(parameter => parameter))
        {
            WeightPacking? packing = packings[parameter];
            int length = packing?.Length ?? graph.Parameters[parameter].Length;
            tensors.Add(new InferenceTensor(parameter, next, length, packing));
            next = checked(next + ParameterPlanner.RoundUp(length));
        }

        return new InferenceWeights(tensors.ToImmutable(), next);
    }

    /// <summary>The parameter that is the weights of a group's head, and how it can be packed; null where it cannot.</summary>
    private static (int Parameter, WeightPacking Packing)? PackedWeights(Graph graph, FusedGroup group) =>
        Packing(graph, group) is { } packing && graph.Nodes[graph.Nodes[group.Head!.Value].Operands[1]].Op is ParameterOp weights
            ? (weights.Index, packing)
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

        if (op is ConvolutionOp { Kind: ProductKind.Forward } convolution) return new FilterPacking(convolution.Geometry);
        return group.Class == OpClass.Recurrence && op.Recurrence is { } recurrence
            ? new MatrixPacking(recurrence.Units, recurrence.GateWidth, IsRecurrent: true)
            : null;
    }
}

/// <summary>A parameter of the inference form.</summary>
/// <param name="Parameter">Its index.</param>
/// <param name="Offset">Numbers before it.</param>
/// <param name="Length">Its numbers.</param>
/// <param name="Packing">What it is packed for; null if it is copied.</param>
internal sealed record InferenceTensor(int Parameter, int Offset, int Length, WeightPacking? Packing);
