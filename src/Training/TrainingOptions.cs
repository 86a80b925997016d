using Lamina.Devices;
using Lamina.Metrics;

namespace Lamina.Training;

/// <summary>How a <see cref="Trainer{TNetwork}"/> runs.</summary>
public sealed record TrainingOptions
{
    /// <summary>Passes over the training set; 10 by default.</summary>
    public int Epochs { get; init; } = 10;

    /// <summary>Examples per update; 32 by default. Batches are never larger than the set, so a huge number means the full batch.</summary>
    public int BatchSize { get; init; } = 32;

    /// <summary>Seed of the order of examples and of dropout; 0 by default.</summary>
    public ulong Seed { get; init; }

    /// <summary>Threads that share each batch, the caller included; 1 by default. Part of what makes results repeatable.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>
    /// Where to compute: a device, for networks declared with <c>[Network(Targets = Targets.Cpu | Targets.OpenCl)]</c>; null (the default)
    /// computes on the processor with <see cref="Workers"/>, which do not count on a device. Everything else means the same on both.
    /// </summary>
    public Device? Device { get; init; }

    /// <summary>How to open <see cref="Device"/>: profiling, guards; null (the default) for neither.</summary>
    public DeviceOptions? DeviceOptions { get; init; }

    /// <summary>Limits every number of the gradient to ±this; null (the default) does not.</summary>
    public double? ClipValue { get; init; }

    /// <summary>Scales a gradient of a larger norm down to this norm, after <see cref="ClipValue"/>; null (the default) does not.</summary>
    public double? ClipNorm { get; init; }

    /// <summary>Draws a new order of the examples for every epoch; true by default. Full batches keep the order of the set.</summary>
    public bool ShuffleEachEpoch { get; init; } = true;

    /// <summary>
    /// Names of layers that do not learn, or prefixes of dotted names: <c>backbone</c> freezes <c>backbone.conv1.weight</c> and all else
    /// below it. None by default. Frozen tensors and running statistics keep their bits under every optimizer, and their gradients do not
    /// count in <see cref="ClipNorm"/>; the loss still contains their penalty, a constant. A frozen normalisation layer goes on to
    /// normalise by the statistics of the batch while it trains.
    /// </summary>
    public IReadOnlyList<string> Frozen { get; init; } = [];

    /// <summary>Stops when nothing improves any more; null (the default) runs every epoch.</summary>
    public EarlyStopping? EarlyStopping { get; init; }

    /// <summary>
    /// What is measured besides the usual metrics of every head's task (accuracy; squared and absolute error for regression); none by
    /// default. One with the name of a usual metric takes its place. Metrics gather values: trainings that run together cannot share them.
    /// With several heads the usual metrics are called <c>head metric</c>, for example <c>digit accuracy</c>;
    /// <see cref="Metric.ForHead"/> makes others of a head, and a metric without head sees the rows of all heads as they are. Examples
    /// count alike in metrics, whatever their weight in the loss, and those whose target of the head is missing do not count.
    /// </summary>
    public IReadOnlyList<Metric> Metrics { get; init; } = [];

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Epochs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(BatchSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Workers, 1);
        RequirePositive(ClipValue, nameof(ClipValue));
        RequirePositive(ClipNorm, nameof(ClipNorm));
        EarlyStopping?.Validate();
    }

    private static void RequirePositive(double? limit, string name)
    {
        if (limit is { } value && !(value > 0)) throw new ArgumentOutOfRangeException(name, value, $"{name} is above 0, or null.");
    }
}
