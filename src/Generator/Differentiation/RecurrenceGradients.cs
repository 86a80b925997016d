using Lamina.Generator.Ir;

namespace Lamina.Generator.Differentiation;

/// <summary>
/// Gradient rules of recurrent layers. The "gradient of the states" is in fact the gradient of the gates: backpropagation through time
/// computes it directly from dh, and nothing else reads the states.
/// </summary>
internal static class RecurrenceGradients
{
    public static int? Hidden(GraphBuilder graph, int node, int gradient, int operand)
    {
        var hidden = (HiddenOp)graph[node].Op;
        int states = graph[node].Operands[0];
        Node recurrence = graph[states];
        bool hasLengths = ((RecurrenceOp)recurrence.Op).HasLengths;
        var operands = new List<int> { gradient, states, recurrence.Operands[1] };
        if (hasLengths) operands.Add(recurrence.Operands[recurrence.Operands.Length - 1]);
        return graph.Add(new RecurrenceGradientOp(hidden.Geometry, hidden.AllSteps, hasLengths), recurrence.Layer, operands.ToArray());
    }

    public static int? Recurrence(GraphBuilder graph, int node, int gradient, int operand)
    {
        RecurrenceGeometry geometry = ((RecurrenceOp)graph[node].Op).Geometry;
        return operand switch
        {
            0 => gradient,
            1 => graph.Add(new RecurrenceWeightGradientOp(geometry), graph[node].Layer, gradient, node),
            2 when geometry.Kind == RecurrenceKind.Gru =>
                graph.Add(new CandidateBiasGradientOp(geometry), graph[node].Layer, gradient, node),
            _ => null,
        };
    }

    /// <summary>Only the table has a gradient, not the indices.</summary>
    public static int? Embedding(GraphBuilder graph, int node, int gradient, int operand)
    {
        if (operand == 0) return null;
        int vocabulary = graph[graph[node].Operands[1]].Shape.Dimensions[0];
        return graph.Add(new EmbeddingGradientOp(vocabulary), graph[node].Layer, gradient, graph[node].Operands[0]);
    }
}
