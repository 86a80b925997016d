namespace Lamina.Devices;

/// <summary>An asynchronous copy.</summary>
public abstract class DeviceEvent : IDisposable
{
    /// <summary>Waits until the copy is done.</summary>
    /// <exception cref="DeviceException">The copy failed.</exception>
    public abstract void Wait();

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases the handle; the copy continues.</summary>
    protected abstract void Dispose(bool disposing);
}
