using Lamina.Generator.Ir;

namespace Lamina.Generator.Scheduling;

/// <summary>The weight of each head's loss in J.</summary>
internal sealed class LossWeights
{
    /// <summary>Of each loss, where there are several.</summary>
    private readonly Dictionary<int, double> weights;

    public LossWeights(Graph graph)
    {
        weights = graph.Outputs.Loss == GraphOutputs.None
            ? new Dictionary<int, double>()
            : Of(graph.Nodes[graph.Outputs.Loss]).GroupBy(loss => loss.Id)
                .ToDictionary(loss => loss.Key, loss => loss.Sum(part => part.Weight));
    }

    /// <summary>The weight of the loss that is one of some nodes; 1 without several heads.</summary>
    public double Of(IEnumerable<int> nodes)
    {
        foreach (int id in nodes)
        {
            if (weights.TryGetValue(id, out double weight)) return weight;
        }

        return 1;
    }

    private static IEnumerable<(int Id, double Weight)> Of(Node total) =>
        total.Op.LossWeights.Select((weight, i) => (total.Operands[i], weight));
}
