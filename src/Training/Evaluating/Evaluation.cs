using System.Globalization;
using Lamina.Data;
using Lamina.Devices;
using Lamina.Metrics;

namespace Lamina.Training;

/// <summary>The loss and the metrics of a network on a data set, without dropout.</summary>
/// <param name="Loss">(1/n) Σᵢ 𝓛(ŷ⁽ⁱ⁾, y⁽ⁱ⁾), without the penalty, which does not depend on the data.</param>
/// <param name="Examples">n.</param>
/// <param name="Metrics">The metrics, in the order in which they were requested.</param>
public sealed record Evaluation(double Loss, int Examples, IReadOnlyList<MetricValue> Metrics)
{
    /// <summary>The metrics, in the order in which they were requested.</summary>
    public IReadOnlyList<MetricValue> Metrics { get; init; } = Setting.Required(Metrics, nameof(Metrics));

    /// <summary>A metric by name.</summary>
    /// <exception cref="KeyNotFoundException">It was not measured.</exception>
    public double this[string metric] => MetricSet.Find(Metrics, metric);

    /// <summary>Evaluates a network.</summary>
    /// <param name="network">The network; not changed.</param>
    /// <param name="data">The examples.</param>
    /// <param name="metrics">Metrics in addition to the usual ones, see <see cref="TrainingOptions.Metrics"/>; null for none.</param>
    /// <param name="workers">Threads, the caller included, 1 to <see cref="TrainingOptions.MaxWorkers"/>. The result does not depend on
    /// it.</param>
    /// <param name="device">The device to compute on, instead of the workers; null for the processor.</param>
    /// <param name="deviceOptions">How to open the device; null for the defaults.</param>
    /// <exception cref="ArgumentException">
    /// The set does not fit the network, or its loss does not allow a target, or an index or a length is out of its range, or the network
    /// has no code for the device.
    /// </exception>
    /// <exception cref="DeviceException">The device could not be opened, has not enough memory, or failed.</exception>
    public static Evaluation Of<TNetwork>(
        TNetwork network, Dataset data, IReadOnlyList<Metric>? metrics = null, int workers = 1, Device? device = null,
        DeviceOptions? deviceOptions = null)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        Setting.Workers(workers, nameof(workers));
        metrics = Setting.List(metrics ?? [], nameof(metrics));
        DataFit.Require(TNetwork.Description, data, nameof(data));
        var measured = new MetricSet(TNetwork.Description, metrics);
        if (device is not null) return DeviceEvaluator<TNetwork>.Once(network, data, measured, device, deviceOptions);
        int useful = Math.Min(workers, Evaluator<TNetwork>.Blocks(data.Count));
        using WorkerTeam? team = useful == 1 ? null : new WorkerTeam(useful);
        using var evaluator = new Evaluator<TNetwork>(network, measured, data.Count, team);
        return evaluator.Evaluate(data);
    }

    /// <summary>For example <c>loss 0.08, accuracy 0.975 over 360 examples</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{string.Join(", ", Metrics.Prepend(new MetricValue("loss", Loss)))} over {Examples} examples");
}
