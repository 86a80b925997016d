namespace Lamina.Devices;

/// <summary>A copy under way.</summary>
public abstract class DeviceEvent : IDisposable
{
    /// <summary>Returns when it is done.</summary>
    /// <exception cref="DeviceException">It failed.</exception>
    public abstract void Wait();

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Forgets it; the copy goes on.</summary>
    protected abstract void Dispose(bool disposing);
}
