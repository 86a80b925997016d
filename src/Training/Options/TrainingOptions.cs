using Lamina.Devices;
using Lamina.Metrics;

namespace Lamina.Training;

/// <summary>
/// Options of a <see cref="Trainer{TNetwork}"/>. Setting a value outside its range throws an <see cref="ArgumentOutOfRangeException"/>, and
/// setting null where it is not allowed an <see cref="ArgumentNullException"/>; both name the property.
/// </summary>
public sealed record TrainingOptions
{
    /// <summary>The largest number of workers.</summary>
    public const int MaxWorkers = Setting.MaxWorkers;

    private readonly int epochs = 10;
    private readonly int batchSize = 32;
    private readonly int workers = 1;
    private readonly double? clipValue;
    private readonly double? clipNorm;
    private readonly IReadOnlyList<string> frozen = [];
    private readonly IReadOnlyList<Metric> metrics = [];

    /// <summary>Number of passes over the training set, 1 or more; 10 by default.</summary>
    public int Epochs
    {
        get => epochs;
        init => epochs = Setting.AtLeast(1, value);
    }

    /// <summary>
    /// Size of the mini-batches, 1 or more; 32 by default. Batches are never larger than the set, so <see cref="int.MaxValue"/> means
    /// full-batch training.
    /// </summary>
    public int BatchSize
    {
        get => batchSize;
        init => batchSize = Setting.AtLeast(1, value);
    }

    /// <summary>Seed of the order of examples and of dropout; 0 by default.</summary>
    public ulong Seed { get; init; }

    /// <summary>
    /// Threads that share each batch, the caller included, 1 to <see cref="MaxWorkers"/>; 1 by default. The results depend on it in their
    /// last bits.
    /// </summary>
    public int Workers
    {
        get => workers;
        init => workers = Setting.Workers(value);
    }

    /// <summary>
    /// The device to compute on, for networks declared with <c>[Network(Targets = Targets.Cpu | Targets.OpenCl)]</c>; null (the default)
    /// computes on the processor with <see cref="Workers"/>, which are ignored on a device. All other options mean the same on both.
    /// </summary>
    public Device? Device { get; init; }

    /// <summary>How to open <see cref="Device"/>: profiling, guards; null (the default) for neither.</summary>
    public DeviceOptions? DeviceOptions { get; init; }

    /// <summary>Clips every element of the gradient to ± this value, 1.2E-38 to 3.4E+38; null (the default) does not clip.</summary>
    public double? ClipValue
    {
        get => clipValue;
        init => clipValue = Setting.Limit(value);
    }

    /// <summary>
    /// If the norm of the gradient is larger than this, scales the gradient down to it, after <see cref="ClipValue"/>; 1.2E-38 to 3.4E+38;
    /// null (the default) does not clip.
    /// </summary>
    public double? ClipNorm
    {
        get => clipNorm;
        init => clipNorm = Setting.Limit(value);
    }

    /// <summary>Draws a new order of the examples for every epoch; true by default. Full batches keep the order of the set.</summary>
    public bool ShuffleEachEpoch { get; init; } = true;

    /// <summary>
    /// Names of frozen layers, or prefixes of dotted names: <c>backbone</c> freezes <c>backbone.conv1.weight</c> and everything else below
    /// it. None by default. Frozen tensors and running statistics keep their bits under every optimizer, and their gradients do not count
    /// in <see cref="ClipNorm"/>; the loss still contains their penalty, a constant. During training, a frozen normalisation layer still
    /// normalises by the statistics of the batch.
    /// </summary>
    public IReadOnlyList<string> Frozen
    {
        get => frozen;
        init => frozen = Setting.List(value);
    }

    /// <summary>Ends training when the monitored quantity no longer improves; null (the default) runs every epoch.</summary>
    public EarlyStopping? EarlyStopping { get; init; }

    /// <summary>
    /// Metrics in addition to the usual ones for the task of every head (accuracy; squared and absolute error for regression); none by
    /// default. One with the name of a usual metric replaces it. Metrics accumulate values, so trainings that run at the same time cannot
    /// share them. With several heads the usual metrics are called <c>head metric</c>, for example <c>digit accuracy</c>;
    /// <see cref="Metric.ForHead"/> makes further metrics of one head, and other metrics get the rows of all heads. All examples have the
    /// same weight in metrics, whatever their weight in the loss. Those whose target for the head is missing do not count.
    /// </summary>
    public IReadOnlyList<Metric> Metrics
    {
        get => metrics;
        init => metrics = Setting.List(value);
    }
}
