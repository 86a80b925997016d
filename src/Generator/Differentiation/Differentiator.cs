using System.Collections.Immutable;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;

namespace Lamina.Generator.Differentiation;

/// <summary>
/// Reverse-mode differentiation as one walk: from the loss, whose gradient is 1/m, back over every node that a parameter reaches,
/// asking <see cref="GradientRules"/> for each operand's share and adding the shares up.
/// </summary>
internal static class Differentiator
{
    /// <summary>The graph with the gradient of every parameter.</summary>
    public static Graph Differentiate(Graph graph)
    {
        if (graph.Outputs.Loss == GraphOutputs.None) throw new InvalidOperationException("Only a graph with a loss has gradients.");

        var builder = new GraphBuilder(graph);
        bool[] needsGradient = ReachedByParameters(graph);
        var gradients = new Dictionary<int, int>
        {
            [graph.Outputs.Loss] = builder.Source(new ExampleWeightOp(), TensorShape.Scalar, graph.Nodes[graph.Outputs.Loss].Layer),
        };

        for (int id = graph.Nodes.Length - 1; id >= 0; id--)
        {
            if (!needsGradient[id] || !gradients.TryGetValue(id, out int gradient)) continue;
            Propagate(id, gradient);
        }

        int[] outputs = OfParameters(graph, gradients);
        RunningStatistics.Add(builder, graph, outputs);
        return builder.Build(graph.Parameters, graph.Outputs with { Gradients = ImmutableArray.Create(outputs) });

        void Propagate(int id, int gradient)
        {
            Node node = graph.Nodes[id];
            for (int operand = 0; operand < node.Operands.Length; operand++)
            {
                int source = node.Operands[operand];
                if (!needsGradient[source]) continue;

                if (GradientRules.Table[node.Op](builder, id, gradient, operand) is not { } share) continue;
                gradients[source] = gradients.TryGetValue(source, out int others) ? Sum(builder, node.Layer, others, share) : share;
                builder.MarkGradient(gradients[source], builder[source].Layer);
            }
        }
    }

    private static int Sum(GraphBuilder builder, LayerPath layer, int left, int right) => builder[left].Shape.IsPerExample
        ? builder.Map(ScalarFunctions.Add, layer, left, right)
        : builder.Add(new ParameterAddOp(), layer, left, right);

    private static bool[] ReachedByParameters(Graph graph)
    {
        var reached = new bool[graph.Nodes.Length];
        for (int id = 0; id < reached.Length; id++)
        {
            Node node = graph.Nodes[id];
            reached[id] = node.Op is ParameterOp parameter
                ? graph.Parameters[parameter.Index].Role == ParameterRole.Trained
                : node.Operands.Any(operand => reached[operand]);
        }

        return reached;
    }

    private static int[] OfParameters(Graph graph, Dictionary<int, int> gradients)
    {
        int[] found = Enumerable.Repeat(GraphOutputs.None, graph.Parameters.Length).ToArray();
        for (int id = 0; id < graph.Nodes.Length; id++)
        {
            if (graph.Nodes[id].Op is not ParameterOp parameter) continue;
            if (graph.Parameters[parameter.Index].Role == ParameterRole.Trained) found[parameter.Index] = gradients[id];
        }

        return found;
    }
}
