using System.Collections.Immutable;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;
using Lamina.Generator.Runs;

namespace Lamina.Generator.Differentiation;

/// <summary>
/// Reverse-mode differentiation in one walk: from the loss, whose gradient is 1/m, back over all nodes that depend on a parameter. Asks
/// <see cref="GradientRules"/> for the contribution to each operand and sums the contributions.
/// </summary>
internal static class Differentiator
{
    /// <summary>Appends the gradient of every parameter to the graph.</summary>
    public static Graph Differentiate(Graph graph, CompilerRun? run = null)
    {
        run?.Enter(CompilerStage.Differentiation);
        if (graph.Outputs.Loss == GraphOutputs.None) throw new InvalidOperationException("Only a graph with a loss has gradients.");

        var builder = new GraphBuilder(graph, run);
        bool[] needsGradient = DependOnParameters(graph);
        var gradients = new Dictionary<int, int>
        {
            [graph.Outputs.Loss] = builder.Source(new ExampleWeightOp(), TensorShape.Scalar, graph.Nodes[graph.Outputs.Loss].Layer),
        };

        for (int id = graph.Nodes.Length - 1; id >= 0; id--)
        {
            run?.Step();
            if (!needsGradient[id] || !gradients.TryGetValue(id, out int gradient)) continue;
            Propagate(id, gradient);
        }

        int[] outputs = ParameterGradients(graph, gradients);
        RunningStatistics.AppendUpdates(builder, graph, outputs);
        return builder.Build(graph.Parameters, graph.Outputs with { Gradients = ImmutableArray.Create(outputs) });

        void Propagate(int id, int gradient)
        {
            Node node = graph.Nodes[id];
            for (int operand = 0; operand < node.Operands.Length; operand++)
            {
                int source = node.Operands[operand];
                if (!needsGradient[source]) continue;

                if (GradientRules.Table[node.Op](builder, id, gradient, operand) is not { } contribution) continue;
                gradients[source] = gradients.TryGetValue(source, out int others)
                    ? Sum(builder, node.Layer, others, contribution)
                    : contribution;
                builder.MarkGradient(gradients[source], builder[source].Layer);
            }
        }
    }

    private static int Sum(GraphBuilder builder, LayerPath layer, int left, int right) => builder[left].Shape.IsPerExample
        ? builder.Map(ScalarFunctions.Add, layer, left, right)
        : builder.Add(new ParameterAddOp(), layer, left, right);

    private static bool[] DependOnParameters(Graph graph)
    {
        var depends = new bool[graph.Nodes.Length];
        for (int id = 0; id < depends.Length; id++)
        {
            Node node = graph.Nodes[id];
            depends[id] = node.Op is ParameterOp parameter
                ? graph.Parameters[parameter.Index].Role == ParameterRole.Trained
                : node.Operands.Any(operand => depends[operand]);
        }

        return depends;
    }

    private static int[] ParameterGradients(Graph graph, Dictionary<int, int> gradients)
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
