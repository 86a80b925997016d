namespace Lamina.Devices;

/// <summary>A program that was built for a session's device.</summary>
internal sealed class OpenClKernels : DeviceKernels
{
    private readonly OpenClSession session;
    private readonly ProgramHandle program;
    private readonly OpenClLaunch[] launches;
    private bool disposed;

    public OpenClKernels(OpenClSession session, ProgramHandle program, OpenClLaunch[] launches)
    {
        this.session = session;
        this.program = program;
        this.launches = launches;
    }

    /// <inheritdoc/>
    public override DeviceLaunch this[int kernel]
    {
        get
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            return launches[kernel];
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposed) return;
        disposed = true;
        session.Forget(this);
        foreach (OpenClLaunch launch in launches) launch.Release();
        program.Dispose();
    }
}
