using ILGPU;
using ILGPU.Runtime;
using Lamina.Devices;

namespace Lamina.Generated;

/// <summary>Memory of an accelerator.</summary>
internal sealed class IlgpuBuffer : DeviceBuffer
{
    private readonly List<IlgpuBuffer> owner;
    private readonly MemoryBuffer1D<float, Stride1D.Dense> memory;
    private bool isDisposed;

    public IlgpuBuffer(MemoryBuffer1D<float, Stride1D.Dense> memory, string purpose, int length, int guard, List<IlgpuBuffer> owner)
        : base(length, guard)
    {
        this.memory = memory;
        this.owner = owner;
        Purpose = purpose;
        owner.Add(this);
    }

    public string Purpose { get; }

    /// <summary>All of it, guards included.</summary>
    public ArrayView<float> Whole
    {
        get
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
            return memory.View.BaseView;
        }
    }

    /// <summary>An argument of a kernel. ILGPU has no views of nothing; a kernel that is given nothing reads nothing.</summary>
    public static ArrayView<float> View(DeviceArgument argument) => View(argument.Range);

    public static ArrayView<float> View(DeviceRange range)
    {
        if (range.Buffer is not IlgpuBuffer buffer) throw new ArgumentException("The buffer belongs to a session of another device.");
        return range.Length == 0 ? buffer.Whole : buffer.Whole.SubView((long)buffer.Start + range.Offset, (long)range.Length);
    }

    protected override void Dispose(bool disposing)
    {
        if (isDisposed) return;
        isDisposed = true;
        owner.Remove(this);
        memory.Dispose();
    }
}
