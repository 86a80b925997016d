using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Facts;

namespace Lamina.Generator.Lowering.Orders;

/// <summary>
/// The orders that later layers demand: a vector that is reshaped to an image has the order of the image already, and so have the rows of
/// the dense layer before it. Of a sequence that a convolution reads, PyTorch has the channels first.
/// </summary>
internal static class DemandedOrders
{
    /// <summary>For each node the order that its consumers demand; null if they demand none.</summary>
    public static ValueOrder?[] Of(Graph graph)
    {
        var demanded = new ValueOrder?[graph.Nodes.Length];
        for (int id = demanded.Length - 1; id >= 0; id--)
        {
            Node node = graph.Nodes[id];
            if (node.Operands.IsEmpty) continue;
            TensorShape first = graph.Nodes[node.Operands[0]].Shape;
            switch (node.Op)
            {
                case ConvolutionOp or WindowMaxOp or WindowSumOp when first.Dimensions.Length == 2 && !IsGlobal(node):
                    Demand(demanded, node.Operands[0], ValueOrder.Of(first));
                    break;
                case ReshapeOp when first.Dimensions.Length == 1 && node.Shape.Dimensions.Length >= 3:
                    Demand(demanded, node.Operands[0], ValueOrder.Of(node.Shape));
                    break;
                case ReshapeOp when first.Dimensions.Length == 1 && demanded[id] is { } order:
                    Demand(demanded, node.Operands[0], order);
                    break;
                case var op when IsElementWise(op) && demanded[id] is { } order:
                    foreach (int operand in Values(graph, node)) Demand(demanded, operand, order);
                    break;
            }
        }

        return demanded;
    }

    /// <summary>Whether each element of the result is at the place of one of the operand.</summary>
    public static bool IsElementWise(Op op) => op.Class == OpClass.Map || op is BatchNormalizeOp or GroupNormalizeOp;

    /// <summary>The operands that are values of the example of the same length; not tensors, nor random numbers.</summary>
    public static IEnumerable<int> Values(Graph graph, Node node) => node.Operands.Where(operand =>
        graph.Nodes[operand] is { Shape.IsPerExample: true } value
        && value.Shape.Length == node.Shape.Length && value.Op.Class != OpClass.Drawn);

    /// <summary>A pool over a whole sequence says nothing about its order.</summary>
    private static bool IsGlobal(Node node) => node.Shape.Length == node.Shape.Last;

    private static void Demand(ValueOrder?[] demanded, int node, ValueOrder order) =>
        demanded[node] = demanded[node] is { } other ? ValueOrder.Join(order, other) : order;
}
