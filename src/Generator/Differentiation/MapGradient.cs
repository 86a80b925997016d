using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;

namespace Lamina.Generator.Differentiation;

/// <summary>The gradient rule of element-wise functions: dxᵢ = dy·∂f/∂xᵢ, summed over the examples if xᵢ is a parameter.</summary>
internal static class MapGradient
{
    public static int? Of(GraphBuilder graph, int node, int gradient, int operand)
    {
        Node map = graph[node];
        ScalarFunction function = ((MapOp)map.Op).Function;
        int elements = ElementGradient(graph, node, function, gradient, operand);
        TensorShape shape = graph[map.Operands[operand]].Shape;
        return shape.IsPerExample ? elements : graph.Add(new SumRowsOp(shape), map.Layer, elements);
    }

    private static int ElementGradient(GraphBuilder graph, int node, ScalarFunction function, int gradient, int operand)
    {
        Node map = graph[node];
        ScalarExpression partial =
            (function.Partials.IsEmpty ? null : function.Partials[operand]) ?? ScalarDerivative.Of(function.Body, operand);
        bool broadcast = !graph[gradient].Shape.IsPerExample;
        if (partial is ConstantExpression { Value: 1 } && !broadcast) return gradient;

        // Candidates, numbered as in the partial derivative: the operands, then the result. The map takes dy after them.
        int[] candidates = map.Operands.Add(node).ToArray();
        int[] used = Enumerable.Range(0, candidates.Length).Where(partial.Uses).ToArray();

        // If dL is broadcast and the partial derivative is constant, the map still needs an operand that has the shape.
        if (broadcast && !used.Any(i => graph[candidates[i]].Shape.IsPerExample)) used = used.Append(operand).ToArray();
        var renumbered = new ScalarExpression[candidates.Length];
        for (int i = 0; i < used.Length; i++) renumbered[used[i]] = ScalarExpression.Argument(i);

        ScalarExpression body = ScalarExpression.Argument(used.Length) * partial.Substitute(renumbered);
        var derivative = new ScalarFunction(function.Name + "Gradient", used.Length + 1, body);
        return graph.Map(derivative, map.Layer, used.Select(i => candidates[i]).Append(gradient).ToArray());
    }
}
