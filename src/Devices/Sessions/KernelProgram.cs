using System.ComponentModel;

namespace Lamina.Devices;

/// <summary>The kernels of a network as a session loads them. Immutable: all sessions share one object.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class KernelProgram
{
    /// <summary>The network.</summary>
    public abstract NetworkDescription Network { get; }

    /// <summary>The kernels in OpenCL C 1.2. The session's tiles are passed as macros.</summary>
    public abstract string Source { get; }

    /// <summary>The kernels, which passes address by their index in this list.</summary>
    public abstract IReadOnlyList<DeviceKernel> Kernels { get; }

    /// <summary>
    /// Elements of local or global memory per example that the widest whole-network kernel needs; 0 without such a kernel.
    /// </summary>
    public virtual int ArenaLength => 0;

    /// <summary>Whether that memory is local; if not, kernels get it as a buffer.</summary>
    public virtual bool IsArenaLocal => true;
}
