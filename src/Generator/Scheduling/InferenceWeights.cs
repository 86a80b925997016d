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

    /// <summary>As in Lamina.Kernels.PackedProduct: fewer outputs, or few outputs of many inputs, stay row-major.</summary>
    private const int MinPackedOutputs = 4;

    private const int FewOutputs = 16;

    private const int ManyInputs = 64;

    /// <summary>The place of a parameter.</summary>
    public InferenceTensor this[int parameter] => places[parameter];

    /// <summary>Whether the product of a group reads packed weights.</summary>
    public bool IsPacked(Graph graph, FusedGroup group) =>
        ProductWeights(graph, group) is { } parameter && this[parameter].Product is not null;

    /// <summary>Places the parameters that a schedule reads.</summary>
    public static InferenceWeights Plan(Schedule schedule)
    {
        Graph graph = schedule.Graph;
        var products = new Dictionary<int, MatrixProduct>();
        var recurrent = new HashSet<int>();
        var plain = new HashSet<int>();
        foreach (FusedGroup group in schedule.Groups)
        {
            int? packed = ProductWeights(graph, group);
            foreach (int id in group.Inputs)
            {
                if (graph.Nodes[id].Op is not ParameterOp parameter) continue;
                bool isWeight = packed == parameter.Index && graph.Nodes[group.Head!.Value].Operands[1] == id;
                if (isWeight && !group.RowInputs.Contains(id)) products[parameter.Index] = Product(graph, group)!;
                else plain.Add(parameter.Index);
                if (isWeight && group.Class == OpClass.Recurrence) recurrent.Add(parameter.Index);
            }
        }

        var tensors = ImmutableArray.CreateBuilder<InferenceTensor>();
        int next = 0;
        foreach (int parameter in products.Keys.Concat(plain).Distinct().OrderBy(parameter => parameter))
        {
            // A matrix that is also read in another way, such as a shared embedding, stays as it is.
            MatrixProduct? product = plain.Contains(parameter) ? null : products[parameter];
            int length = product is null ? graph.Parameters[parameter].Length : PackedLength(product);
            tensors.Add(new InferenceTensor(parameter, next, length, product) { IsRecurrent = recurrent.Contains(parameter) });
            next = checked(next + ParameterPlanner.RoundUp(length));
        }

        return new InferenceWeights(tensors.ToImmutable(), next);
    }

    /// <summary>
    /// The product of a group whose weights can be packed: that of a dense layer, of the state of a recurrent one, or of a convolution that
    /// is no more than a product.
    /// </summary>
    private static MatrixProduct? Product(Graph graph, FusedGroup group)
    {
        if (group.DenseProduct is not null) return group.Product is { IsForward: true } dense ? dense : null;
        if (group.Head is not { } head) return null;
        if (graph.Nodes[head].Op.IsPlainProduct) return group.Product;
        return group.Class == OpClass.Recurrence && graph.Nodes[head].Op.Recurrence is { } recurrence
            ? new MatrixProduct(ProductKind.Forward, Rows: 1, recurrence.GateWidth, recurrence.Units)
            : null;
    }

    /// <summary>The parameter that is the weights of such a product.</summary>
    private static int? ProductWeights(Graph graph, FusedGroup group) => Product(graph, group) is not null
        && graph.Nodes[graph.Nodes[group.Head!.Value].Operands[1]].Op is ParameterOp weights ? weights.Index : null;

    /// <summary>Whether the weights of a product are not packed, because their outputs are few.</summary>
    public static bool IsRowMajor(MatrixProduct product) =>
        product.Columns < MinPackedOutputs || (product.Columns < FewOutputs && product.Terms >= ManyInputs);

    private static int PackedLength(MatrixProduct product) =>
        checked(product.Terms * (IsRowMajor(product) ? product.Columns : ParameterPlanner.RoundUp(product.Columns)));
}

/// <summary>A parameter of the inference form.</summary>
/// <param name="Parameter">Its index.</param>
/// <param name="Offset">Numbers before it.</param>
/// <param name="Length">Its numbers.</param>
/// <param name="Product">The product that it is packed for; null if it is copied.</param>
internal sealed record InferenceTensor(int Parameter, int Offset, int Length, MatrixProduct? Product)
{
    /// <summary>Whether the product is that of a recurrent state, whose lanes are no wider than a state.</summary>
    public bool IsRecurrent { get; init; }
}
