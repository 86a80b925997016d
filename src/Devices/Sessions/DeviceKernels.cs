using System.ComponentModel;

namespace Lamina.Devices;

/// <summary>A network's program, loaded in a session.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class DeviceKernels : IDisposable
{
    /// <summary>A kernel by its index in <see cref="KernelProgram.Kernels"/>, ready for its arguments.</summary>
    public abstract DeviceLaunch this[int kernel] { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Unloads it.</summary>
    protected abstract void Dispose(bool disposing);
}
