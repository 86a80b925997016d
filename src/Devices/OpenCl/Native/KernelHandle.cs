namespace Lamina.Devices;

/// <summary>A <c>cl_kernel</c>.</summary>
internal sealed class KernelHandle : OpenClHandle
{
    /// <inheritdoc/>
    protected override bool ReleaseHandle() => OpenClNative.ReleaseKernel(handle) == OpenClCodes.Success;
}
