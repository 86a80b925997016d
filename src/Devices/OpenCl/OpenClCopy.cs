using System.Buffers;

namespace Lamina.Devices;

/// <summary>A copy under way. Keeps the host's memory in place until it is done, also when its user forgets it.</summary>
internal sealed unsafe class OpenClCopy : DeviceEvent
{
    private readonly string purpose;
    private MemoryHandle pin;
    private bool forgotten;
    private bool over;
    private int code;

    public OpenClCopy(OpenClSession session, EventHandle handle, MemoryHandle pin, string purpose)
    {
        Session = session;
        Handle = handle;
        this.pin = pin;
        this.purpose = purpose;
    }

    /// <summary>Whose copy it is.</summary>
    public OpenClSession Session { get; }

    /// <summary>The <c>cl_event</c>; closed when the copy is over.</summary>
    public EventHandle Handle { get; }

    /// <inheritdoc/>
    public override void Wait()
    {
        ObjectDisposedException.ThrowIf(forgotten, this);
        if (!over)
        {
            nint done = Handle.DangerousGetHandle();
            End(OpenClNative.WaitForEvents(1, &done));
        }

        if (code != OpenClCodes.Success) throw Session.Failure(code, $"Copying {purpose}");
    }

    /// <summary>Whether it is done, without waiting.</summary>
    /// <exception cref="DeviceException">It failed.</exception>
    public bool IsOver()
    {
        ObjectDisposedException.ThrowIf(forgotten, this);
        if (!TryEnd()) return false;
        Wait();
        return true;
    }

    /// <summary>Lets go of the host's memory if the copy is done.</summary>
    public bool TryEnd()
    {
        if (over) return true;
        int status = OpenClQueries.Status(Handle);
        if (status > OpenClConstants.Complete) return false;
        End(status);
        return true;
    }

    /// <summary>Lets go of the host's memory.</summary>
    /// <param name="result">How the copy ended.</param>
    public void End(int result)
    {
        if (over) return;
        over = true;
        code = result;
        pin.Dispose();
        Handle.Dispose();
    }

    /// <summary>Forgets the copy.</summary>
    protected override void Dispose(bool disposing) => forgotten = true;
}
