using System.Buffers;

namespace Lamina.Devices;

/// <summary>A pending copy. It pins the host memory until the copy is done, even if its user releases it earlier.</summary>
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

    /// <summary>The session of the copy.</summary>
    public OpenClSession Session { get; }

    /// <summary>The <c>cl_event</c>; closed when the copy has ended.</summary>
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

    /// <summary>Whether the copy is done; does not wait.</summary>
    /// <exception cref="DeviceException">The copy failed.</exception>
    public bool IsOver()
    {
        ObjectDisposedException.ThrowIf(forgotten, this);
        if (!TryEnd()) return false;
        Wait();
        return true;
    }

    /// <summary>Releases the host memory if the copy is done.</summary>
    public bool TryEnd()
    {
        if (over) return true;
        int status = OpenClQueries.Status(Handle);
        if (status > OpenClConstants.Complete) return false;
        End(status);
        return true;
    }

    /// <summary>Releases the host memory.</summary>
    /// <param name="result">The result of the copy.</param>
    public void End(int result)
    {
        if (over) return;
        over = true;
        code = result;
        pin.Dispose();
        Handle.Dispose();
    }

    /// <summary>Releases the event.</summary>
    protected override void Dispose(bool disposing) => forgotten = true;
}
