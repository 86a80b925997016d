namespace Lamina.Devices;

/// <summary>A <c>cl_program</c>.</summary>
internal sealed class ProgramHandle : OpenClHandle
{
    /// <inheritdoc/>
    protected override bool ReleaseHandle() => OpenClNative.ReleaseProgram(handle) == OpenClCodes.Success;
}
