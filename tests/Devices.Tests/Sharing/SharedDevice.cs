namespace Lamina.Devices.Tests.Sharing;

/// <summary>
/// A device whose sessions share one session, with the kernels of several networks compiled at once: PoCL takes a third of a second for a
/// session and a tenth for a program, however small. Only one thread at a time may use it.
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

    /// <summary>The kernels of one network, among those of all.</summary>
    public DeviceKernels Load(KernelProgram network) => new SharedKernels(kernels!, program!.PlacesOf(network));

    /// <summary>After a failure, the next network starts with a new session.</summary>
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
            // Each is compiled separately, so that only the test of the network that does not compile fails.
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
