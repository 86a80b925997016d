using System.Globalization;
using Lamina.Data;
using Lamina.Metrics;

namespace Lamina.Training;

/// <summary>How a network does on a data set, dropout off.</summary>
/// <param name="Loss">(1/n) Σᵢ 𝓛(ŷ⁽ⁱ⁾, y⁽ⁱ⁾), without penalty: a penalty says nothing about data.</param>
/// <param name="Examples">n.</param>
/// <param name="Metrics">In the order asked for.</param>
public sealed record Evaluation(double Loss, int Examples, IReadOnlyList<MetricValue> Metrics)
{
    /// <summary>A metric by name.</summary>
    /// <exception cref="KeyNotFoundException">It was not measured.</exception>
    public double this[string metric] => MetricSet.Find(Metrics, metric);

    /// <summary>Evaluates a network.</summary>
    /// <param name="network">The network; not changed.</param>
    /// <param name="data">The examples.</param>
    /// <param name="metrics">What to measure besides the usual metrics, see <see cref="TrainingOptions.Metrics"/>; null for nothing.</param>
    /// <param name="workers">Threads, the caller included. The result does not depend on it.</param>
    /// <exception cref="ArgumentException">The set does not fit the network.</exception>
    public static Evaluation Of<TNetwork>(TNetwork network, Dataset data, IReadOnlyList<Metric>? metrics = null, int workers = 1)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1);
        DataFit.Require(TNetwork.Description, data, nameof(data));
        int useful = Math.Min(workers, Evaluator<TNetwork>.Blocks(data.Count));
        using WorkerTeam? team = useful == 1 ? null : new WorkerTeam(useful);
        return new Evaluator<TNetwork>(network, new MetricSet(TNetwork.Description, metrics ?? []), data.Count, team).Evaluate(data);
    }

    /// <summary>For example <c>loss 0.08, accuracy 0.975 over 360 examples</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{string.Join(", ", Metrics.Prepend(new MetricValue("loss", Loss)))} over {Examples} examples");
}
