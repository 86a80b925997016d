using Lamina.Kernels;

namespace Lamina.Devices;

/// <summary>
/// Runs a network's inference on a device, in blocks of bounded memory. It uses the parameters that the network had when this was created,
/// or at the last call of <see cref="Refresh"/>. Only one thread at a time may use it.
/// </summary>
/// <typeparam name="TNetwork">The network, declared with <c>Targets.OpenCl</c>.</typeparam>
public sealed class DevicePredictor<TNetwork> : IPredictor, IDisposable
    where TNetwork : class, INetwork<TNetwork>
{
    private readonly NetworkDescription description = TNetwork.Description;
    private readonly TNetwork network;
    private readonly LoadedProgram loaded;
    private readonly DeviceRange parameters;
    private DevicePass? pass;
    private DeviceBatch[] batches = [];
    private int block;
    private bool disposed;

    /// <summary>Opens the device and copies the parameters to it.</summary>
    /// <param name="network">The network.</param>
    /// <param name="device">The device to compute on.</param>
    /// <param name="options">Profiling, guards and tiles; null for the defaults.</param>
    /// <exception cref="ArgumentException">The network has no device code.</exception>
    /// <exception cref="DeviceException">The device could not be opened, has not enough memory, or rejected the program.</exception>
    public DevicePredictor(TNetwork network, Device device, DeviceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(device);
        this.network = network;
        loaded = LoadedProgram.Open(network, device, options);
        try
        {
            parameters = loaded.Upload(network.Parameters);
        }
        catch
        {
            loaded.Dispose();
            throw;
        }
    }

    /// <summary>The open device, for <see cref="DeviceSession.Profile"/>.</summary>
    public DeviceSession Session => loaded.Session;

    /// <inheritdoc/>
    public int InputLength => description.InputLength;

    /// <inheritdoc/>
    public int OutputLength => description.OutputLength;

    /// <summary>ŷ = f(x) for any number of examples. Allocates only when a call has more examples than any before it.</summary>
    /// <param name="inputs">(examples, input length).</param>
    /// <param name="outputs">(examples, output length), overwritten.</param>
    /// <param name="examples">At least 1.</param>
    /// <exception cref="ArgumentException">
    /// A length does not fit, or an index or a length of a sequence is out of its range, or the outputs share memory with the inputs or the
    /// network's parameters.
    /// </exception>
    /// <exception cref="DeviceException">The device failed; <paramref name="outputs"/> is partly written.</exception>
    public void Predict(ReadOnlySpan<float> inputs, Span<float> outputs, int examples)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        DimensionCheck.Examples(examples);
        DimensionCheck.Rows(inputs.Length, examples, description.InputLength, nameof(inputs), description);
        DimensionCheck.Rows(outputs.Length, examples, description.OutputLength, nameof(outputs), description);
        DimensionCheck.Apart(outputs, inputs, nameof(outputs), nameof(inputs), description);
        DimensionCheck.Apart(outputs, network.Parameters.Present, nameof(outputs), nameof(parameters), description);
        InputCheck.Require(description, inputs, nameof(inputs));
        Reserve(examples);
        int blocks = ((examples - 1) / block) + 1;
        for (int i = 0; i < blocks; i++)
        {
            Begin(i, inputs, examples);
            if (i > 0) End(i - 1, outputs);
        }

        End(blocks - 1, outputs);
        if (Session.Options.Guard > 0) Session.CheckGuards();
    }

    /// <summary>
    /// Copies the network's parameters to the device again, after they have changed. If they are being trained, it copies those of a
    /// complete update.
    /// </summary>
    /// <exception cref="DeviceException">The device failed.</exception>
    public void Refresh()
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        Session.Write(network.Parameters.Snapshot(), parameters);
    }

    /// <summary>Closes the device.</summary>
    public void Dispose()
    {
        if (disposed) return;
        disposed = true;
        loaded.Dispose();
    }

    private void Begin(int index, ReadOnlySpan<float> inputs, int examples)
    {
        DeviceBatch batch = batches[index % batches.Length];
        int count = Math.Min(block, examples - (index * block));
        inputs.Slice(index * block * description.InputLength, count * description.InputLength).CopyTo(batch.Inputs);
        batch.Begin(pass!, count);
        loaded.Program.Forward(pass!);
        batch.End(pass!);
    }

    private void End(int index, Span<float> outputs)
    {
        DeviceBatch batch = batches[index % batches.Length];
        batch.Wait();
        batch.Outputs[..(batch.Examples * description.OutputLength)].CopyTo(outputs[(index * block * description.OutputLength)..]);
    }

    private void Reserve(int examples)
    {
        int wanted = loaded.Block(description.InferencePlan, examples);
        if (wanted <= block) return;
        pass?.Dispose();
        foreach (DeviceBatch batch in batches) batch.Dispose();
        batches = [];
        block = 0;
        pass = new DevicePass(Session, loaded.Kernels, loaded.Program, description.InferencePlan, wanted, parameters, trains: false);
        batches = [New(wanted), New(wanted)];
        block = wanted;
    }

    private DeviceBatch New(int capacity) => new(Session, description, capacity, measured: false);
}
