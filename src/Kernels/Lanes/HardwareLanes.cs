using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Lamina.Kernels;

/// <summary>The widest lanes that this machine accelerates; for reports and tests, since networks choose their lanes themselves.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HardwareLanes
{
    /// <summary>
    /// Width of the widest accelerated vector in bits: 512, 256 or 128, or 0 where there is none. A constant once the just-in-time
    /// compiler has run, so that a switch over it costs nothing.
    /// </summary>
    public static int Bits
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.IsHardwareAccelerated ? 512
            : Vector256.IsHardwareAccelerated ? 256
            : Vector128.IsHardwareAccelerated ? 128
            : 0;
    }
}
