using System.Globalization;
using Lamina.Data;
using Lamina.Devices;
using Lamina.Metrics;

namespace Lamina.Training;

/// <summary>How a network does on a data set, dropout off.</summary>
/// <param name="Loss">(1/n) Σᵢ 𝓛(ŷ⁽ⁱ⁾, y⁽ⁱ⁾), without penalty: a penalty says nothing about data.</param>
/// <param name="Examples">n.</param>
/// <param name="Metrics">In the order asked for.</param>
public sealed record Evaluation(double Loss, int Examples, IReadOnlyList<MetricValue> Metrics)
{
    /// <summary>In the order asked for.</summary>
    public IReadOnlyList<MetricValue> Metrics { get; init; } = Setting.Required(Metrics, nameof(Metrics));

    /// <summary>A metric by name.</summary>
    /// <exception cref="KeyNotFoundException">It was not measured.</exception>
    public double this[string metric] => MetricSet.Find(Metrics, metric);

    /// <summary>Evaluates a network.</summary>
    /// <param name="network">The network; not changed.</param>
    /// <param name="data">The examples.</param>
    /// <param name="metrics">What to measure besides the usual metrics, see <see cref="TrainingOptions.Metrics"/>; null for
    /// nothing.</param>
    /// <param name="workers">Threads, the caller included, 1 to <see cref="TrainingOptions.MostWorkers"/>. The result does not depend on
    /// it.</param>
    /// <param name="device">Where to compute, in place of the workers; null for the processor.</param>
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
