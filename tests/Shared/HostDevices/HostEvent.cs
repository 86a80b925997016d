using Lamina.Devices;

namespace Lamina.Tests.HostDevices;

/// <summary>A copy of a <see cref="HostDevice"/>.</summary>
internal sealed class HostEvent(HostSession session) : DeviceEvent
{
    private ReadOnlyMemory<float> source;
    private Memory<float> destination;
    private DeviceRange range;
    private bool isWrite;
    private bool isDone;

    /// <summary>Whether nobody holds it any more.</summary>
    public bool IsForgotten { get; private set; }

    /// <summary>Places in the queue that wait for it.</summary>
    public int Queued { get; set; }

    /// <summary>Whether it may be used for another copy.</summary>
    public bool IsIdle => isDone && IsForgotten && Queued == 0;

    public void BeginWrite(ReadOnlyMemory<float> from, DeviceRange to)
    {
        (source, range, isWrite, isDone, IsForgotten) = (from, to, true, false, false);
    }

    public void BeginRead(DeviceRange from, Memory<float> to)
    {
        (destination, range, isWrite, isDone, IsForgotten) = (to, from, false, false, false);
    }

    /// <summary>Copies, unless that was done.</summary>
    public void Run()
    {
        if (isDone) return;
        isDone = true;
        if (isWrite) source.Span.CopyTo(HostBuffer.Numbers(range));
        else HostBuffer.Numbers(range).CopyTo(destination.Span);
    }

    public override void Wait()
    {
        if (!isWrite) session.RunQueue();
        session.RequireAlive();
        Run();
    }

    protected override void Dispose(bool disposing) => IsForgotten = true;
}
