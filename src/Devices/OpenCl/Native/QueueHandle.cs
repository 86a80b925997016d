namespace Lamina.Devices;

/// <summary>A <c>cl_command_queue</c>.</summary>
internal sealed class QueueHandle : OpenClHandle
{
    /// <inheritdoc/>
    protected override bool ReleaseHandle() => OpenClNative.ReleaseQueue(handle) == OpenClCodes.Success;
}
