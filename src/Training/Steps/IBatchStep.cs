using Lamina.Data;
using Lamina.Devices;

namespace Lamina.Training;

/// <summary>
/// Makes the updates of a training. Batches are begun and ended in order; up to <see cref="Depth"/> batches may be begun before the first
/// of them is ended.
/// </summary>
internal interface IBatchStep : IDisposable
{
    /// <summary>Number of batches in flight: 0, or 1 if the host prepares a batch while the device computes the previous one.</summary>
    int Depth { get; }

    /// <summary>Number of ended batches, which is the number of updates.</summary>
    long Steps { get; }

    /// <summary>ŷ of the last ended batch, in a buffer that may be longer.</summary>
    ReadOnlySpan<float> Outputs { get; }

    /// <summary>y of the last ended batch.</summary>
    ReadOnlySpan<float> Targets { get; }

    /// <summary>Begins with a batch of a data set.</summary>
    /// <param name="batches">The set.</param>
    /// <param name="batch">The index of the batch in the epoch.</param>
    /// <param name="epoch">From 0, for the learning rate.</param>
    void Begin(BatchReader batches, int batch, int epoch);

    /// <summary>Begins with a batch that the caller has checked.</summary>
    void Begin(ReadOnlyMemory<float> inputs, ReadOnlyMemory<float> targets, int examples, int epoch);

    /// <summary>Ends the batch that was begun first, and returns its result.</summary>
    /// <exception cref="TrainingDivergedException">The loss or a gradient is not finite; the parameters are unchanged.</exception>
    BatchResult End();

    /// <summary>Creates an evaluator of the same parameters, to be used between updates, when no batch is in flight.</summary>
    /// <param name="metrics">The metrics.</param>
    /// <param name="examples">Number of examples of the sets.</param>
    IEvaluator CreateEvaluator(MetricSet metrics, int examples);

    /// <summary>The kernels that the device has run since the last call, if it was opened with profiling; otherwise null.</summary>
    IReadOnlyList<LaunchTime>? Launches();

    /// <summary>Ensures that the host has the parameters of the last update.</summary>
    /// <exception cref="DeviceException">A device failed; the host keeps those of the last copy.</exception>
    void Release();

    /// <summary>Leaves the parameters as they are on the host, because the device has failed.</summary>
    void Abandon();
}
