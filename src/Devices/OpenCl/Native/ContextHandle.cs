namespace Lamina.Devices;

/// <summary>A <c>cl_context</c>.</summary>
internal sealed class ContextHandle : OpenClHandle
{
    /// <inheritdoc/>
    protected override bool ReleaseHandle() => OpenClNative.ReleaseContext(handle) == OpenClCodes.Success;
}
