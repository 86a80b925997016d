using System.Runtime.InteropServices;

namespace Lamina.Devices;

/// <summary>An object of the driver, released once. The driver counts references itself, so finalizers may run in any order.</summary>
internal abstract class OpenClHandle : SafeHandle
{
    protected OpenClHandle()
        : base(0, ownsHandle: true)
    {
    }

    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;
}
