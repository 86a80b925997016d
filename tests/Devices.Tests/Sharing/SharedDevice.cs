namespace Lamina.Devices.Tests.Sharing;

/// <summary>
/// A device whose sessions are one, with the kernels of several networks compiled at once: PoCL takes a third of a second for a session and
/// a tenth for a program, however small they are. For one thread at a time.
/// </summary>
internal sealed class SharedDevice(Device device, DeviceOptions options, IReadOnlyList<DeviceProgram> programs) : Device(device.Properties)
{
    private DeviceSession? session;
    private DeviceKernels? kernels;
    private SharedProgram? program;
    private bool isRefused;

    /// <inheritdoc/>
    public override DeviceSession Open(DeviceOptions? asked = null)
    {
        Assert.Equal(options, asked);
        if (session is null && !isRefused) Prepare();
        return isRefused ? device.Open(options) : new SharedSession(this, session!, options);
    }

    /// <summary>A network's kernels among those of all.</summary>
    public DeviceKernels Load(KernelProgram network) => new SharedKernels(kernels!, program!.PlacesOf(network));

    /// <summary>After a failure the next network begins with a session of its own.</summary>
    public void Forget()
    {
        session?.Dispose();
        session = null;
    }

    private void Prepare()
    {
        session = device.Open(options);
        try
        {
            program ??= new SharedProgram(programs, network => session.TilesFor(network).Examples);
            kernels = session.Load(program);
        }
        catch (DeviceException)
        {
            // Each by itself, so that the test of the network that does not compile says so, and only that one.
            isRefused = true;
            Forget();
        }
    }

    /// <summary>The kernels of one network.</summary>
    private sealed class SharedKernels(DeviceKernels all, IReadOnlyList<int> places) : DeviceKernels
    {
        public override DeviceLaunch this[int kernel] => all[places[kernel]];

        protected override void Dispose(bool disposing)
        {
        }
    }
}
