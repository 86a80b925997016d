namespace Lamina.Devices;

/// <summary>A <c>cl_mem</c>.</summary>
internal sealed class BufferHandle : OpenClHandle
{
    /// <inheritdoc/>
    protected override bool ReleaseHandle() => OpenClNative.ReleaseBuffer(handle) == OpenClCodes.Success;
}
