using System.Collections.Immutable;

namespace Lamina.Generator.Ir;

/// <summary>
/// A computation in single-assignment form: every node's operands lie before it. What is not needed for an output may be dropped.
/// </summary>
internal sealed record Graph(ImmutableArray<Node> Nodes, ImmutableArray<ParameterTensor> Parameters, GraphOutputs Outputs);

/// <summary>The values a graph is computed for.</summary>
/// <param name="Prediction">ŷ.</param>
/// <param name="Loss">The sum of the losses, or −1 in a graph for inference.</param>
/// <param name="Gradients">∂J/∂θ for each parameter of the table, or empty.</param>
internal sealed record GraphOutputs(int Prediction, int Loss, ImmutableArray<int> Gradients)
{
    public const int None = -1;

    /// <summary>The outputs that exist, each once.</summary>
    public IEnumerable<int> All =>
        new[] { Prediction }.Concat(Loss == None ? Array.Empty<int>() : new[] { Loss }).Concat(Gradients).Distinct();

    public GraphOutputs Map(Func<int, int> place) =>
        new(place(Prediction), Loss == None ? None : place(Loss), Gradients.Select(place).ToImmutableArray());
}
