using Lamina.Data;
using Lamina.Devices;
using Lamina.Optimizers;
using Lamina.Parameters;

namespace Lamina.Training;

/// <summary>
/// Updates a network's parameters from one mini-batch per call: the body of a training loop, for programs that write their own. A step
/// allocates nothing.
/// </summary>
/// <remarks>
/// A step is: loss and gradient of every worker's slice of the batch, their sum in the order of the workers, the penalty, clipping by value
/// and then by norm, one update of the optimizer at the learning rate for (<see cref="Steps"/>, <see cref="Epoch"/>), and last the running
/// statistics of normalisation layers. Optimizer, clipping and the check for finite gradients apply to trainable tensors only. Equal seeds,
/// batches and numbers of workers give equal bits. Only one thread at a time may use it.
/// <para>
/// With <see cref="TrainingOptions.Device"/> all of this happens on the device. The parameters stay there until the step is disposed.
/// Reading <see cref="INetwork{TSelf}.Parameters"/> copies them back, and changes to them take effect in the next step.
/// </para>
/// </remarks>
/// <typeparam name="TNetwork">The network.</typeparam>
public sealed class TrainingStep<TNetwork> : IDisposable
    where TNetwork : class, INetwork<TNetwork>
{
    private readonly NetworkDescription network = TNetwork.Description;
    private readonly int inputLength;
    private readonly int targetLength;
    private readonly ParameterBlock<float> parameters;
    private readonly IBatchStep step;
    private bool disposed;

    /// <summary>Allocates all memory, and opens the device or starts the other workers, which sleep between steps.</summary>
    /// <param name="network">The network whose parameters are updated.</param>
    /// <param name="optimizer">The rule of the update; it starts with new state.</param>
    /// <param name="options">
    /// <see cref="TrainingOptions.BatchSize"/> (here the largest batch), <see cref="TrainingOptions.Workers"/>,
    /// <see cref="TrainingOptions.Device"/> with its options, <see cref="TrainingOptions.Seed"/>, clipping and
    /// <see cref="TrainingOptions.Frozen"/> are used; the other options are ignored.
    /// </param>
    /// <exception cref="ArgumentException">
    /// A frozen layer does not exist, or the network has no code for the device, or the optimizer cannot run there.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="InvalidOperationException">
    /// The network is being trained by <see cref="Trainer{TNetwork}.Fit"/>, or on a device by another step.
    /// </exception>
    /// <exception cref="DeviceException">The device could not be opened, has not enough memory, or rejected the program.</exception>
    public TrainingStep(TNetwork network, Optimizer optimizer, TrainingOptions options)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(optimizer);
        ArgumentNullException.ThrowIfNull(options);
        Capacity = options.BatchSize;
        inputLength = this.network.InputLength;
        targetLength = this.network.TargetLength;
        parameters = network.Parameters;
        parameters.Gate.RequireNoTraining(this.network, "no step of another loop can update it");
        step = BatchSteps.Create(network, optimizer, options);
    }

    /// <summary>The largest number of examples of a batch.</summary>
    public int Capacity { get; }

    /// <summary>Number of updates made.</summary>
    public long Steps => step.Steps;

    /// <summary>The epoch, from 0, for learning-rate schedules that depend on it; set by the caller.</summary>
    public int Epoch { get; set; }

    /// <summary>The outputs ŷ of the last batch before its update: (examples, output length), in a buffer that may be longer.</summary>
    public ReadOnlySpan<float> Outputs => step.Outputs;

    /// <summary>The open device, for <see cref="DeviceSession.Profile"/>; null on the processor.</summary>
    public DeviceSession? Session => (step as DeviceStep<TNetwork>)?.Session;

    /// <summary>Makes one update.</summary>
    /// <param name="inputs">(examples, input length).</param>
    /// <param name="targets">(examples, target length).</param>
    /// <param name="examples">m; from 1 to <see cref="Capacity"/>.</param>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    /// <exception cref="InvalidOperationException">
    /// The network is being trained by <see cref="Trainer{TNetwork}.Fit"/> or updated by another step. The network is unchanged.
    /// </exception>
    /// <exception cref="TrainingDivergedException">The loss or a gradient is not finite; the parameters are unchanged.</exception>
    /// <exception cref="DeviceException">The device failed; the network has the parameters that were last read from it.</exception>
    public StepResult Step(ReadOnlyMemory<float> inputs, ReadOnlyMemory<float> targets, int examples)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        ArgumentOutOfRangeException.ThrowIfLessThan(examples, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(examples, Capacity);
        DataFit.RequireLength(network, nameof(inputs), inputs.Length, (long)examples * inputLength);
        DataFit.RequireLength(network, nameof(targets), targets.Length, (long)examples * targetLength);
        parameters.Gate.RequireNoTraining(network, "no step of another loop can update it");
        try
        {
            step.Begin(inputs, targets, examples, Epoch);
            return step.End().Result;
        }
        catch (DeviceException)
        {
            step.Abandon();
            throw;
        }
    }

    /// <summary>Ends the other workers, or copies the parameters back and closes the device.</summary>
    /// <exception cref="DeviceException">The device failed while they were copied; the network has those that were last read from
    /// it.</exception>
    public void Dispose()
    {
        if (disposed) return;
        disposed = true;
        using (step) step.Release();
    }
}
