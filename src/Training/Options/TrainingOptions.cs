using Lamina.Devices;
using Lamina.Metrics;

namespace Lamina.Training;

/// <summary>
/// How a <see cref="Trainer{TNetwork}"/> runs. A value outside its range is an <see cref="ArgumentOutOfRangeException"/> where it is set,
/// and null where it is not allowed an <see cref="ArgumentNullException"/>; both name the property.
/// </summary>
public sealed record TrainingOptions
{
    /// <summary>The most workers.</summary>
    public const int MostWorkers = Setting.MostWorkers;

    private readonly int epochs = 10;
    private readonly int batchSize = 32;
    private readonly int workers = 1;
    private readonly double? clipValue;
    private readonly double? clipNorm;
    private readonly IReadOnlyList<string> frozen = [];
    private readonly IReadOnlyList<Metric> metrics = [];

    /// <summary>Passes over the training set, 1 or more; 10 by default.</summary>
    public int Epochs
    {
        get => epochs;
        init => epochs = Setting.AtLeast(1, value);
    }

    /// <summary>
    /// Examples per update, 1 or more; 32 by default. Batches are never larger than the set, so a huge number means the full batch.
    /// </summary>
    public int BatchSize
    {
        get => batchSize;
        init => batchSize = Setting.AtLeast(1, value);
    }

    /// <summary>Seed of the order of examples and of dropout; 0 by default.</summary>
    public ulong Seed { get; init; }

    /// <summary>
    /// Threads that share each batch, the caller included, 1 to <see cref="MostWorkers"/>; 1 by default. Part of what makes results
    /// repeatable.
    /// </summary>
    public int Workers
    {
        get => workers;
        init => workers = Setting.Workers(value);
    }

    /// <summary>
    /// Where to compute: a device, for networks declared with <c>[Network(Targets = Targets.Cpu | Targets.OpenCl)]</c>; null (the default)
    /// computes on the processor with <see cref="Workers"/>, which do not count on a device. Everything else means the same on both.
    /// </summary>
    public Device? Device { get; init; }

    /// <summary>How to open <see cref="Device"/>: profiling, guards; null (the default) for neither.</summary>
    public DeviceOptions? DeviceOptions { get; init; }

    /// <summary>
    /// Limits every number of the gradient to ±this, 1.2E-38 to 3.4E+38; null (the default) does not.
    /// </summary>
    public double? ClipValue
    {
        get => clipValue;
        init => clipValue = Setting.Limit(value);
    }

    /// <summary>
    /// Scales a gradient of a larger norm down to this norm, 1.2E-38 to 3.4E+38, after <see cref="ClipValue"/>; null (the default) does
    /// not.
    /// </summary>
    public double? ClipNorm
    {
        get => clipNorm;
        init => clipNorm = Setting.Limit(value);
    }

    /// <summary>Draws a new order of the examples for every epoch; true by default. Full batches keep the order of the set.</summary>
    public bool ShuffleEachEpoch { get; init; } = true;

    /// <summary>
    /// Names of layers that do not learn, or prefixes of dotted names: <c>backbone</c> freezes <c>backbone.conv1.weight</c> and all else
    /// below it. None by default. Frozen tensors and running statistics keep their bits under every optimizer, and their gradients do not
    /// count in <see cref="ClipNorm"/>; the loss still contains their penalty, a constant. A frozen normalisation layer goes on to
    /// normalise by the statistics of the batch while it trains.
    /// </summary>
    public IReadOnlyList<string> Frozen
    {
        get => frozen;
        init => frozen = Setting.List(value);
    }

    /// <summary>Stops when nothing improves any more; null (the default) runs every epoch.</summary>
    public EarlyStopping? EarlyStopping { get; init; }

    /// <summary>
    /// What is measured besides the usual metrics of every head's task (accuracy; squared and absolute error for regression); none by
    /// default. One with the name of a usual metric takes its place. Metrics gather values: trainings that run together cannot share them.
    /// With several heads the usual metrics are called <c>head metric</c>, for example <c>digit accuracy</c>;
    /// <see cref="Metric.ForHead"/> makes others of a head, and a metric without head sees the rows of all heads as they are. Examples
    /// count alike in metrics, whatever their weight in the loss, and those whose target of the head is missing do not count.
    /// </summary>
    public IReadOnlyList<Metric> Metrics
    {
        get => metrics;
        init => metrics = Setting.List(value);
    }
}
