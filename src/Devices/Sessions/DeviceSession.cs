namespace Lamina.Devices;

/// <summary>
/// A device, open for one caller: memory, programs and one queue of kernels in which everything runs in the order it was queued. To be used
/// by one thread at a time. What a back end implements; OpenCL is one, generated code for ILGPU another.
/// </summary>
public abstract class DeviceSession : IDisposable
{
    /// <summary>Opens a device.</summary>
    /// <exception cref="ArgumentException">The options' tiles do not go together.</exception>
    protected DeviceSession(Device device, DeviceOptions? options)
    {
        ArgumentNullException.ThrowIfNull(device);
        Device = device;
        Options = options ?? new DeviceOptions();
        Tiles = Options.Tiles ?? TileTable.For(device.Properties);
        Tiles.Check();
    }

    /// <summary>The device.</summary>
    public Device Device { get; }

    /// <summary>How it was opened.</summary>
    public DeviceOptions Options { get; }

    /// <summary>The shape of tiles that programs are loaded with.</summary>
    public TileShape Tiles { get; protected internal set; }

    /// <summary>
    /// The tiles that a program is loaded with: the session's, with as many examples as local memory has room for where a group takes them
    /// through a whole network.
    /// </summary>
    public virtual TileShape TilesFor(KernelProgram program)
    {
        ArgumentNullException.ThrowIfNull(program);
        return program.IsArenaLocal ? Tiles.WithExamplesFor(program.ArenaLength, Device.Properties.LocalMemoryBytes) : Tiles;
    }

    /// <summary>
    /// The launches since the last call, when the session was opened with <see cref="DeviceOptions.Profile"/>; waits for them.
    /// </summary>
    /// <exception cref="DeviceException">The device failed.</exception>
    public abstract IReadOnlyList<LaunchTime> Profile();

    /// <summary>Reserves memory; what it holds is not defined.</summary>
    /// <param name="length">Numbers, at least 1.</param>
    /// <param name="purpose">What for, for the message when there is not enough.</param>
    /// <exception cref="DeviceException">There is not so much memory.</exception>
    public abstract DeviceBuffer Allocate(int length, string purpose);

    /// <summary>Copies numbers to the device, behind what was queued before; returns when <paramref name="source"/> may change.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="DeviceException">The device failed.</exception>
    public abstract void Write(ReadOnlySpan<float> source, DeviceRange destination);

    /// <summary>Copies numbers from the device when everything queued before is done; returns when they are there.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="DeviceException">The device failed; <paramref name="destination"/> is unchanged or partly written.</exception>
    public abstract void Read(DeviceRange source, Span<float> destination);

    /// <summary>
    /// Begins to copy numbers to the device beside the kernels under way. Kernels that read them are to be queued behind
    /// <see cref="WaitFor"/>; memory that kernels under way still read must not be written.
    /// </summary>
    /// <param name="source">Pinned memory, such as that of an <see cref="Kernels.AlignedBuffer{T}"/>, that does not change until the copy
    /// is done.</param>
    /// <param name="destination">As long.</param>
    public abstract DeviceEvent WriteLater(ReadOnlyMemory<float> source, DeviceRange destination);

    /// <summary>
    /// Begins to copy numbers from the device when everything queued so far is done. Kernels that write them again are to be queued behind
    /// <see cref="WaitFor"/>.
    /// </summary>
    /// <param name="source">As long.</param>
    /// <param name="destination">Pinned memory that nobody reads until the copy is done.</param>
    public abstract DeviceEvent ReadLater(DeviceRange source, Memory<float> destination);

    /// <summary>Kernels queued from here on begin when a copy is done.</summary>
    public abstract void WaitFor(DeviceEvent copy);

    /// <summary>Sets numbers to 0 or another value, behind what was queued before.</summary>
    public abstract void Fill(DeviceRange range, float value);

    /// <summary>Loads a network's program, with the session's tiles.</summary>
    /// <exception cref="DeviceException">It does not compile; the message has the driver's log with the kernel's lines.</exception>
    public abstract DeviceKernels Load(KernelProgram program);

    /// <summary>Returns when everything queued is done.</summary>
    /// <exception cref="DeviceException">The device failed.</exception>
    public abstract void Finish();

    /// <summary>Looks at the poison around every buffer of a session with <see cref="DeviceOptions.Guard"/>.</summary>
    /// <exception cref="DeviceException">A kernel has written beyond a buffer; the message names the buffer.</exception>
    public abstract void CheckGuards();

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the session and gives back all its memory.</summary>
    protected abstract void Dispose(bool disposing);
}
