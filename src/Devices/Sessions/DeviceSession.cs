namespace Lamina.Devices;

/// <summary>
/// An open device: memory, programs and one in-order queue of kernels. Only one thread at a time may use it. Each back end derives from
/// this class, such as OpenCL and the generated code for ILGPU.
/// </summary>
public abstract class DeviceSession : IDisposable
{
    /// <summary>Opens a device.</summary>
    /// <exception cref="ArgumentException">The options' tiles are inconsistent.</exception>
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

    /// <summary>The options with which it was opened.</summary>
    public DeviceOptions Options { get; }

    /// <summary>The shape of tiles with which programs are compiled.</summary>
    public TileShape Tiles { get; protected internal set; }

    /// <summary>
    /// The tiles with which a program is compiled: the session's, but for whole-network kernels with no more examples than fit in local
    /// memory.
    /// </summary>
    public virtual TileShape TilesFor(KernelProgram program)
    {
        ArgumentNullException.ThrowIfNull(program);
        return program.IsArenaLocal ? Tiles.WithExamplesFor(program.ArenaLength, Device.Properties.LocalMemoryBytes) : Tiles;
    }

    /// <summary>
    /// The launches since the last call, if the session was opened with <see cref="DeviceOptions.Profile"/>; waits for them.
    /// </summary>
    /// <exception cref="DeviceException">The device failed.</exception>
    public abstract IReadOnlyList<LaunchTime> Profile();

    /// <summary>Allocates memory with undefined content.</summary>
    /// <param name="length">Number of elements, at least 1.</param>
    /// <param name="purpose">The purpose, for the message if there is not enough memory.</param>
    /// <exception cref="DeviceException">There is not enough memory.</exception>
    public abstract DeviceBuffer Allocate(int length, string purpose);

    /// <summary>Copies numbers to the device, after everything queued before; returns when <paramref name="source"/> may change.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="DeviceException">The device failed.</exception>
    public abstract void Write(ReadOnlySpan<float> source, DeviceRange destination);

    /// <summary>Copies numbers from the device after everything queued before; returns when the copy is done.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="DeviceException">The device failed; <paramref name="destination"/> is unchanged or partly written.</exception>
    public abstract void Read(DeviceRange source, Span<float> destination);

    /// <summary>
    /// Starts to copy numbers to the device, concurrently with running kernels. Call <see cref="WaitFor"/> before queueing kernels that
    /// read them; the destination must not be memory that running kernels still read.
    /// </summary>
    /// <param name="source">Pinned memory, such as that of an <see cref="Kernels.AlignedBuffer{T}"/>, that does not change until the copy
    /// is done.</param>
    /// <param name="destination">Memory of the same length.</param>
    public abstract DeviceEvent WriteLater(ReadOnlyMemory<float> source, DeviceRange destination);

    /// <summary>
    /// Queues a copy from the device, after everything queued before. Call <see cref="WaitFor"/> before queueing kernels that overwrite the
    /// source.
    /// </summary>
    /// <param name="source">Memory of the same length.</param>
    /// <param name="destination">Pinned memory that is not read until the copy is done.</param>
    public abstract DeviceEvent ReadLater(DeviceRange source, Memory<float> destination);

    /// <summary>Kernels queued from now on start after the copy is done.</summary>
    public abstract void WaitFor(DeviceEvent copy);

    /// <summary>Fills a range with a value, after everything queued before.</summary>
    public abstract void Fill(DeviceRange range, float value);

    /// <summary>Loads a network's program, with the session's tiles.</summary>
    /// <exception cref="DeviceException">It does not compile; the message has the driver's log with the kernel's lines.</exception>
    public abstract DeviceKernels Load(KernelProgram program);

    /// <summary>Waits until everything queued is done.</summary>
    /// <exception cref="DeviceException">The device failed.</exception>
    public abstract void Finish();

    /// <summary>Checks the guards around every buffer of a session with <see cref="DeviceOptions.Guard"/>.</summary>
    /// <exception cref="DeviceException">A kernel has written beyond a buffer; the message names the buffer.</exception>
    public abstract void CheckGuards();

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the session and frees all its memory.</summary>
    protected abstract void Dispose(bool disposing);
}
