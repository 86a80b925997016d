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

    /// <summary>Whether its user has released it.</summary>
    public bool IsForgotten { get; private set; }

    /// <summary>Number of queued commands that wait for it.</summary>
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

    /// <summary>Runs the copy, unless it has run.</summary>
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
