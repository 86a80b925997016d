namespace Lamina.Devices;

/// <summary>An open OpenCL device: a context, an in-order queue of kernels, and a second queue for concurrent uploads.</summary>
internal sealed unsafe partial class OpenClSession : DeviceSession
{
    private readonly OpenClDevice device;
    private readonly ContextHandle context;
    private readonly QueueHandle kernels;
    private readonly QueueHandle uploads;
    private readonly OpenClMemory memory;
    private readonly OpenClCopies copies = new();
    private readonly OpenClProfile? profile;
    private readonly List<OpenClKernels> programs = [];
    private bool disposed;

    public OpenClSession(OpenClDevice device, DeviceOptions? options)
        : base(device, options)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Options.Guard, nameof(options));
        this.device = device;
        context = CreateContext();
        try
        {
            kernels = CreateQueue(Options.Profile ? OpenClConstants.QueueProfilingEnable : 0);
            uploads = CreateQueue(0);
        }
        catch
        {
            kernels?.Dispose();
            context.Dispose();
            throw;
        }

        memory = new OpenClMemory(this);
        if (Options.Profile) profile = new OpenClProfile();
    }

    /// <summary>The context of everything in the session.</summary>
    public ContextHandle Context => context;

    /// <summary>The in-order queue of kernels.</summary>
    public QueueHandle Kernels => kernels;

    /// <summary>The queue of copies that run concurrently with kernels.</summary>
    public QueueHandle Uploads => uploads;

    /// <summary>The measured launches, if the session measures them.</summary>
    public OpenClProfile? Measured => profile;

    /// <summary>The <c>cl_device_id</c>.</summary>
    public nint DeviceId => device.Id;

    /// <inheritdoc/>
    public override IReadOnlyList<LaunchTime> Profile()
    {
        ThrowIfDisposed();
        Finish();
        return profile is null ? [] : profile.Take();
    }

    /// <inheritdoc/>
    public override DeviceKernels Load(KernelProgram program)
    {
        ArgumentNullException.ThrowIfNull(program);
        ThrowIfDisposed();
        OpenClKernels loaded = OpenClBuild.Load(this, program);
        programs.Add(loaded);
        return loaded;
    }

    /// <inheritdoc/>
    public override void Finish()
    {
        ThrowIfDisposed();
        Check(OpenClNative.Finish(uploads), "Finishing the uploads");
        Check(OpenClNative.Finish(kernels), "Finishing the kernels");
        copies.Sweep();
    }

    /// <summary>Throws if the session has ended.</summary>
    public void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(disposed, this);

    /// <summary>Throws for a code that is not success.</summary>
    /// <param name="code">The driver's code.</param>
    /// <param name="what">A constant text, since this runs for every command.</param>
    public void Check(int code, string what)
    {
        if (code != OpenClCodes.Success) throw Failure(code, what);
    }

    /// <summary>Creates the exception for a code.</summary>
    public DeviceException Failure(int code, string what) =>
        OpenClFailure.Of(code, $"{what} on {Device.Properties.Name}", memory.Describe());

    /// <summary>Removes an unloaded program.</summary>
    public void Forget(OpenClKernels program) => programs.Remove(program);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposed) return;
        disposed = true;

        // Pending copies read and write host memory, which may be moved or freed after this returns.
        int uploaded = OpenClNative.Finish(uploads);
        int computed = OpenClNative.Finish(kernels);
        copies.End(uploaded == OpenClCodes.Success ? computed : uploaded);
        profile?.Dispose();
        foreach (OpenClKernels program in programs.ToArray()) program.Dispose();
        memory.Dispose();
        uploads.Dispose();
        kernels.Dispose();
        context.Dispose();
    }

    private ContextHandle CreateContext()
    {
        nint* properties = stackalloc nint[] { OpenClConstants.ContextPlatform, device.Platform, 0 };
        nint id = device.Id;
        ContextHandle made = OpenClNative.CreateContext(properties, 1, &id, 0, 0, out int code);
        if (code == OpenClCodes.Success) return made;
        made.Dispose();
        throw OpenClFailure.Of(code, $"Opening {Device.Properties.Name}");
    }

    private QueueHandle CreateQueue(ulong properties)
    {
        QueueHandle made = OpenClNative.CreateQueue(context, device.Id, properties, out int code);
        if (code == OpenClCodes.Success) return made;
        made.Dispose();
        throw OpenClFailure.Of(code, $"Making a queue on {Device.Properties.Name}");
    }
}
