using Lamina.Data;
using Lamina.Devices;

namespace Lamina.Training;

/// <summary>
/// Where the updates of a training are made. A batch is begun and ended, in order; up to <see cref="Depth"/> batches may be begun before
/// the first of them is ended.
/// </summary>
internal interface IBatchStep : IDisposable
{
    /// <summary>
    /// Batches under way for the sake of speed: 0, or 1 where the host prepares a batch while the one before is computed.
    /// </summary>
    int Depth { get; }

    /// <summary>Batches ended, each with its update.</summary>
    long Steps { get; }

    /// <summary>ŷ of the batch that was ended last, and room beyond.</summary>
    ReadOnlySpan<float> Outputs { get; }

    /// <summary>y of the batch that was ended last.</summary>
    ReadOnlySpan<float> Targets { get; }

    /// <summary>Begins with a batch of a data set.</summary>
    /// <param name="batches">The set.</param>
    /// <param name="batch">The batch's number.</param>
    /// <param name="epoch">From 0, for the learning rate.</param>
    void Begin(BatchReader batches, int batch, int epoch);

    /// <summary>Begins with a batch that the caller has checked.</summary>
    void Begin(ReadOnlyMemory<float> inputs, ReadOnlyMemory<float> targets, int examples, int epoch);

    /// <summary>What the batch that was begun first has come to.</summary>
    /// <exception cref="TrainingDivergedException">The loss or a gradient is not finite; the parameters are unchanged.</exception>
    BatchResult End();

    /// <summary>An evaluation of the same parameters between the updates, when no batch is under way.</summary>
    /// <param name="metrics">What to measure.</param>
    /// <param name="examples">Size of the sets.</param>
    IEvaluator CreateEvaluator(MetricSet metrics, int examples);

    /// <summary>What the device has launched since the last call, where that was asked for; else null.</summary>
    IReadOnlyList<LaunchTime>? Launches();

    /// <summary>Sees to it that the host has the parameters of the last update.</summary>
    /// <exception cref="DeviceException">A device failed; the host keeps those of the last copy.</exception>
    void Release();

    /// <summary>Leaves the parameters as they are on the host, because the device has failed.</summary>
    void Abandon();
}
