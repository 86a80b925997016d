using Lamina.Generator.Ir;

namespace Lamina.Generator.Lowering.Orders;

/// <summary>The order of every value of a graph in PyTorch, from the inputs to the outputs.</summary>
internal sealed class ValueOrders
{
    private readonly Graph graph;
    private readonly ValueOrder?[] demanded;
    private readonly ValueOrder[] orders;

    public ValueOrders(Graph graph)
    {
        this.graph = graph;
        demanded = DemandedOrders.Of(graph);
        orders = new ValueOrder[graph.Nodes.Length];
        for (int id = 0; id < orders.Length; id++) orders[id] = Of(id, graph.Nodes[id]);
    }

    /// <summary>The order of the elements of a vector; of other values, of their last axis.</summary>
    public ValueOrder OfColumns(int node) => Rank(node) == 1 ? orders[node] : ValueOrder.Same;

    private ValueOrder Of(int id, Node node)
    {
        int rank = node.Shape.Dimensions.Length;
        switch (node.Op)
        {
            case InputOp or SliceOp:
                return rank == 2 && demanded[id] is { } order ? order : ByRank(node);
            case ReshapeOp:
                return Reshaped(node.Operands[0], node.Shape);
            case PermuteOp permute:
                return Permuted(node.Operands[0], permute);
            case ConcatOp:
                return Concatenated(node);
            case ProductOp when rank == 1:
                return demanded[id] ?? ValueOrder.Same;
            case ProductOp when rank == 2:
                return orders[node.Operands[0]] == ValueOrder.Same ? ValueOrder.Same : ValueOrder.Unclear;
            case EmbeddingOp or RecurrenceOp or HiddenOp or HeadProductOp or AttentionSoftmaxOp:
                return ValueOrder.Same;
            case ConvolutionOp or WindowMaxOp or WindowSumOp or PadOp:
                return ValueOrder.Of(node.Shape);
            default:
                return DemandedOrders.Values(graph, node).Select(operand => orders[operand])
                    .DefaultIfEmpty(ByRank(node)).Aggregate(ValueOrder.Join);
        }
    }

    private static ValueOrder ByRank(Node node) => node.Shape.Dimensions.Length >= 3 ? ValueOrder.Of(node.Shape) : ValueOrder.Same;

    private ValueOrder Reshaped(int operand, TensorShape result)
    {
        ValueOrder order = orders[operand];
        int rank = result.Dimensions.Length;
        if (order.IsUnclear || rank == 1) return order;
        if (Rank(operand) == 1)
        {
            // A vector of the network's input has no other order than its data; one that a layer makes has the order that is demanded.
            if (order == ValueOrder.Same) return rank >= 3 ? ValueOrder.Of(result) : ValueOrder.Same;
            return order == ValueOrder.Of(result) ? order : ValueOrder.Unclear;
        }

        bool onlyOnes = Sizes(graph.Nodes[operand].Shape).SequenceEqual(Sizes(result));
        if (onlyOnes) return order == ValueOrder.Same ? order : ValueOrder.Of(result);
        return order == ValueOrder.Same && rank == 2 ? order : ValueOrder.Unclear;
    }

    /// <summary>An image whose channels are brought to the front has PyTorch's order.</summary>
    private ValueOrder Permuted(int operand, PermuteOp permute)
    {
        int rank = permute.Source.Dimensions.Length;
        IEnumerable<int> channelsFirst = Enumerable.Range(0, rank - 1).Prepend(rank - 1);
        bool isFirst = permute.Axes.Axes.SequenceEqual(channelsFirst);
        return isFirst && orders[operand].Image is not null ? ValueOrder.Same : ValueOrder.Unclear;
    }

    /// <summary>Channels side by side are channels again; a vector with parts of several orders has none.</summary>
    private ValueOrder Concatenated(Node node)
    {
        ValueOrder[] parts = node.Operands.Select(operand => orders[operand]).ToArray();
        if (node.Shape.Dimensions.Length >= 3 && parts.All(part => !part.IsUnclear)) return ValueOrder.Of(node.Shape);
        if (parts.All(part => part == ValueOrder.Same)) return ValueOrder.Same;
        return node.Shape.Dimensions.Length == 2 && parts.All(part => part.Image is not null)
            ? ValueOrder.Of(node.Shape)
            : ValueOrder.Unclear;
    }

    private static IEnumerable<int> Sizes(TensorShape shape) => shape.Dimensions.Where(size => size != 1);

    private int Rank(int node) => graph.Nodes[node].Shape.Dimensions.Length;
}
