using System.Collections.Immutable;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Lowering.Orders;

/// <summary>
/// Notes at every tensor how PyTorch orders its elements: filters, and the tensors of layers over the elements of a flattened image.
/// </summary>
internal static class TensorOrders
{
    /// <summary>Filters are (filters, height, width, channels) here and (filters, channels, height, width) in PyTorch.</summary>
    private static readonly ImmutableArray<int> FilterAxes = ImmutableArray.Create(0, 3, 1, 2);

    /// <summary>The graph with the orders in its table of parameters.</summary>
    public static Graph Note(Graph graph)
    {
        var values = new ValueOrders(graph);
        var orders = new PyTorchOrder?[graph.Parameters.Length];
        var isUsed = new bool[orders.Length];
        for (int id = 0; id < graph.Nodes.Length; id++)
        {
            Node node = graph.Nodes[id];
            foreach (int operand in node.Operands)
            {
                if (graph.Nodes[operand].Op is not ParameterOp parameter) continue;
                PyTorchOrder? order = Of(graph, values, id, graph.Parameters[parameter.Index]);
                int index = parameter.Index;

                // A tensor that two layers share has one order or none.
                bool differs = isUsed[index] && orders[index] != order && orders[index] != PyTorchOrder.TwoBiases;
                if (differs) orders[index] = PyTorchOrder.Unclear;
                else if (!isUsed[index]) orders[index] = order;
                isUsed[index] = true;
            }

            if (node.Op is RecurrenceOp) NoteBiases(graph, node, orders);
        }

        return graph with
        {
            Parameters = graph.Parameters.Select((tensor, i) => orders[i] is { } order ? tensor with { PyTorch = order } : tensor)
                .ToImmutableArray(),
        };
    }

    private static PyTorchOrder? Of(Graph graph, ValueOrders values, int id, ParameterTensor tensor)
    {
        Node node = graph.Nodes[id];
        switch (node.Op)
        {
            case ConvolutionOp:
                return new PyTorchOrder(tensor.Shape, FilterAxes);
            case ProductOp:
                return Divided(tensor, values.OfColumns(id), values.OfColumns(node.Operands[0]));
            case var op when DemandedOrders.IsElementWise(op) && tensor.Shape.Length == 1 && tensor.Length == node.Shape.Length:
                return Divided(tensor, values.OfColumns(id));
            default:
                return null;
        }
    }

    /// <summary>The biases of a recurrent layer are its operand after the weights and, in a GRU, part of the gates before them.</summary>
    private static void NoteBiases(Graph graph, Node recurrence, PyTorchOrder?[] orders)
    {
        foreach (int operand in graph.Nodes[recurrence.Operands[0]].Operands.Concat(recurrence.Operands.Skip(2)))
        {
            if (graph.Nodes[operand].Op is ParameterOp parameter) orders[parameter.Index] = PyTorchOrder.TwoBiases;
        }
    }

    /// <summary>A tensor with each axis in the order of a value; null if that is the same everywhere.</summary>
    private static PyTorchOrder? Divided(ParameterTensor tensor, params ValueOrder[] axes)
    {
        if (axes.Any(order => order.IsUnclear)) return PyTorchOrder.Unclear;
        if (axes.All(order => order.Image is null)) return null;

        var shape = new List<int>();
        var order = new List<int>();
        for (int axis = 0; axis < axes.Length; axis++)
        {
            int first = shape.Count;
            shape.AddRange(axes[axis].Image is { } image ? image.Dimensions : ImmutableArray.Create(tensor.Shape[axis]));
            order.Add(shape.Count - 1);
            order.AddRange(Enumerable.Range(first, shape.Count - 1 - first));
        }

        return new PyTorchOrder(shape.ToImmutableArray(), order.ToImmutableArray());
    }
}
