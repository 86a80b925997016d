namespace Lamina.Devices;

/// <summary>A <c>cl_event</c>.</summary>
internal sealed class EventHandle : OpenClHandle
{
    public EventHandle(nint done) => SetHandle(done);

    /// <inheritdoc/>
    protected override bool ReleaseHandle() => OpenClNative.ReleaseEvent(handle) == OpenClCodes.Success;
}
