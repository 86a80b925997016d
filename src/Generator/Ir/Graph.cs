using System.Collections.Immutable;

namespace Lamina.Generator.Ir;

/// <summary>
/// A computation in single-assignment form: every node's operands lie before it. What is not needed for an output may be dropped.
/// </summary>
internal sealed record Graph(ImmutableArray<Node> Nodes, ImmutableArray<ParameterTensor> Parameters, GraphOutputs Outputs);

/// <summary>The values a graph is computed for.</summary>
/// <param name="Prediction">ŷ.</param>
/// <param name="Loss">The sum of the losses, or −1 in a graph for inference.</param>
/// <param name="Gradients">
/// For each parameter of the table ∂J/∂θ, of a running statistic what is to be subtracted from it, −1 for a fixed one; or empty.
/// </param>
internal sealed record GraphOutputs(int Prediction, int Loss, ImmutableArray<int> Gradients)
{
    public const int None = -1;

    /// <summary>The outputs that exist, each once.</summary>
    public IEnumerable<int> All =>
        new[] { Prediction }.Concat(Loss == None ? Array.Empty<int>() : new[] { Loss })
        .Concat(Gradients.Where(id => id != None)).Distinct();

    public GraphOutputs Map(Func<int, int> place) =>
        new(place(Prediction), Loss == None ? None : place(Loss), Gradients.Select(id => id == None ? None : place(id)).ToImmutableArray());
}
