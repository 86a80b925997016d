using Lamina.Generator.Ir;

namespace Lamina.Generator.Tests.Interpreter;

/// <summary>
/// The definition of the IR: what every op computes, as plain loops in double precision over one row per example. The ops' meanings stand
/// in a file per family.
/// </summary>
internal static class GraphInterpreter
{
    private static readonly Dictionary<Type, Func<OpCall, double[]>> Table = new IReadOnlyList<OpMeaning>[]
    {
        SourceMeanings.All, ProductMeanings.All, LossMeanings.All, WindowMeanings.All, LayoutMeanings.All, NormalizationMeanings.All,
        RecurrenceMeanings.All, AttentionMeanings.All,
    }.SelectMany(family => family).ToDictionary(meaning => meaning.Op, meaning => meaning.Compute);

    /// <summary>The ops that have a meaning.</summary>
    public static IEnumerable<Type> Ops => Table.Keys;

    /// <summary>Computes every node and returns the outputs.</summary>
    public static GraphResults Run(Graph graph, Batch batch, BranchTrace? trace = null)
    {
        double[][] values = Values(graph, batch, trace);
        GraphOutputs outputs = graph.Outputs;
        return new GraphResults(
            values[outputs.Prediction],
            outputs.Loss == GraphOutputs.None ? double.NaN : values[outputs.Loss].Single(),
            outputs.Gradients.Select(id => id == GraphOutputs.None ? [] : values[id]).ToArray());
    }

    /// <summary>The value of every node.</summary>
    public static double[][] Values(Graph graph, Batch batch, BranchTrace? trace = null)
    {
        var values = new double[graph.Nodes.Length][];
        for (int id = 0; id < values.Length; id++)
        {
            var call = new OpCall(graph, graph.Nodes[id], values, batch, trace);
            values[id] = Table[call.Op.GetType()](call);
            if (values[id].Length != call.Length)
            {
                throw new InvalidOperationException($"{call.Op} of shape {call.Shape} has {values[id].Length} numbers.");
            }
        }

        return values;
    }
}

/// <summary>The outputs of a graph.</summary>
/// <param name="Prediction">ŷ, one example per row.</param>
/// <param name="Loss">Σ 𝓛, or NaN in a graph without.</param>
/// <param name="Gradients">
/// In the order of the parameter table ∂J/∂θ, what to subtract from a running statistic, nothing for a fixed parameter; or empty.
/// </param>
internal sealed record GraphResults(double[] Prediction, double Loss, double[][] Gradients);
