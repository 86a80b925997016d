using System.Collections.Immutable;

namespace Lamina.Generator.Ir;

/// <summary>
/// A computation in single-assignment form: the operands of a node precede it. Nodes that no output needs may be removed.
/// </summary>
internal sealed record Graph(ImmutableArray<Node> Nodes, ImmutableArray<ParameterTensor> Parameters, GraphOutputs Outputs);

/// <summary>The nodes for which a graph is computed.</summary>
/// <param name="Prediction">ŷ.</param>
/// <param name="Loss">The sum of the losses, or −1 in a graph for inference.</param>
/// <param name="Gradients">
/// Per tensor of the parameter table: ∂J/∂θ, the amount to subtract from a running statistic, or −1 if it is fixed. Empty except in
/// training.
/// </param>
internal sealed record GraphOutputs(int Prediction, int Loss, ImmutableArray<int> Gradients)
{
    public const int None = -1;

    /// <summary>The outputs that exist, each once.</summary>
    public IEnumerable<int> All =>
        new[] { Prediction }.Concat(Loss == None ? Array.Empty<int>() : new[] { Loss })
        .Concat(Gradients.Where(id => id != None)).Distinct();

    public GraphOutputs Map(Func<int, int> newId) =>
        new(newId(Prediction), Loss == None ? None : newId(Loss), Gradients.Select(id => id == None ? None : newId(id)).ToImmutableArray());
}
