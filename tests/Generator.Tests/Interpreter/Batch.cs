using System.Collections.Immutable;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Tests.Interpreter;

/// <summary>What a graph is computed from.</summary>
/// <param name="Slice">The number of examples, m, and what drives dropout.</param>
/// <param name="Inputs">x, one example per row.</param>
/// <param name="Targets">y, one example per row.</param>
/// <param name="Parameters">θ in the order of the graph's table.</param>
/// <param name="IsTraining">Whether normalisation takes the statistics of this batch, or the running ones.</param>
internal sealed record Batch(
    BatchSlice Slice, double[] Inputs, double[] Targets, ImmutableArray<double[]> Parameters, bool IsTraining = true)
{
    public int Examples => Slice.Examples;

    /// <summary>The same numbers as inference takes them.</summary>
    public Batch ForInference => this with { Slice = Slice with { Dropout = false }, IsTraining = false };

    /// <summary>Random inputs, targets that fit the loss, and parameters that keep values around 1 in every layer.</summary>
    public static Batch Random(Graph graph, BatchSlice slice, Random random)
    {
        return new Batch(
            slice,
            DrawInputs(),
            DrawTargets(graph, slice.Examples, random),
            graph.Parameters.Select(DrawParameter).ToImmutableArray());

        // Any running statistic may be a variance, and is one still where it is frozen.
        double[] DrawParameter(ParameterTensor parameter) => IsStatistic(parameter)
            ? Numbers(parameter.Length, 1).Select(value => value + 1.5).ToArray()
            : Numbers(parameter.Length, 2 / Math.Sqrt(parameter.Shape[^1]));

        double[] DrawInputs()
        {
            IReadOnlyDictionary<int, int> whole = WholeInputs.Of(graph);
            int width = graph.Nodes.First(node => node.Op is InputOp).Shape.Length;
            double[] inputs = Numbers(slice.Examples * width, 2);
            for (int i = 0; i < inputs.Length; i++)
            {
                if (whole.TryGetValue(i % width, out int bound)) inputs[i] = random.Next(bound);
            }

            return inputs;
        }

        // Rounded to single precision, so that every precision computes with the same numbers.
        double[] Numbers(int count, double width) =>
            Enumerable.Range(0, count).Select(_ => (double)(float)((random.NextDouble() - 0.5) * 2 * width)).ToArray();
    }

    private static bool IsStatistic(ParameterTensor parameter) =>
        parameter.Role == ParameterRole.Statistic || parameter.Name.EndsWith("running_var", StringComparison.Ordinal);

    public Batch WithParameter(int parameter, double[] values) => this with { Parameters = Parameters.SetItem(parameter, values) };

    /// <summary>
    /// Yes or no for a sigmoid; for a softmax one class per row of one head, and otherwise numbers, which are the probabilities of
    /// a row's classes wherever a cross-entropy may stand on them.
    /// </summary>
    private static double[] DrawTargets(Graph graph, int examples, Random random)
    {
        int width = graph.Nodes.First(node => node.Op is TargetOp).Shape.Length;
        int classes = graph.Nodes[graph.Outputs.Prediction].Shape.Last;
        double[] targets = Enumerable.Range(0, examples * width).Select(_ => (double)(float)((random.NextDouble() * 4) - 2)).ToArray();
        Op loss = graph.Nodes[graph.Outputs.Loss].Op;
        if (loss is BinaryCrossEntropyOp or SigmoidBinaryCrossEntropyOp)
        {
            for (int i = 0; i < targets.Length; i++) targets[i] = targets[i] > 0 ? 1 : 0;
        }
        else if (loss is CrossEntropyOp or SoftmaxCrossEntropyOp)
        {
            Array.Clear(targets);
            for (int row = 0; row < targets.Length; row += classes) targets[row + random.Next(classes)] = 1;
        }
        else if (graph.Nodes.Any(node => node.Op is CrossEntropyOp or SoftmaxCrossEntropyOp))
        {
            targets = targets.Chunk(classes).SelectMany(LossMeanings.Softmax).ToArray();
        }

        return targets;
    }
}
