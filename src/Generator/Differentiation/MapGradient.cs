using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;

namespace Lamina.Generator.Differentiation;

/// <summary>The gradient rule of element-wise functions: dxᵢ = dy·∂f/∂xᵢ, summed over the examples where xᵢ is a parameter.</summary>
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

        // Candidates in the numbering of the partial: the operands, then the result; behind them dy.
        int[] candidates = map.Operands.Add(node).ToArray();
        int[] used = Enumerable.Range(0, candidates.Length).Where(partial.Uses).ToArray();

        // A constant factor of a broadcast dL still needs an operand that carries the shape.
        if (broadcast && !used.Any(i => graph[candidates[i]].Shape.IsPerExample)) used = used.Append(operand).ToArray();
        var renamed = new ScalarExpression[candidates.Length];
        for (int i = 0; i < used.Length; i++) renamed[used[i]] = ScalarExpression.Argument(i);

        ScalarExpression body = ScalarExpression.Argument(used.Length) * partial.Substitute(renamed);
        var derivative = new ScalarFunction(function.Name + "Gradient", used.Length + 1, body);
        return graph.Map(derivative, map.Layer, used.Select(i => candidates[i]).Append(gradient).ToArray());
    }
}
