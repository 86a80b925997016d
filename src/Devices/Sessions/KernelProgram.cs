namespace Lamina.Devices;

/// <summary>The kernels of a network as a session loads them. Immutable: one object serves all sessions.</summary>
public abstract class KernelProgram
{
    /// <summary>The network.</summary>
    public abstract NetworkDescription Network { get; }

    /// <summary>The kernels in OpenCL C 1.2. The session's tiles are given as macros.</summary>
    public abstract string Source { get; }

    /// <summary>The kernels; a kernel's number is its place in this list.</summary>
    public abstract IReadOnlyList<DeviceKernel> Kernels { get; }

    /// <summary>
    /// Numbers of local or global memory per example that the widest whole-network kernel needs; 0 without such a kernel.
    /// </summary>
    public virtual int ArenaLength => 0;

    /// <summary>Whether that memory is local; if not, kernels get it as a buffer.</summary>
    public virtual bool IsArenaLocal => true;
}
