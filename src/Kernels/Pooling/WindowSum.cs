using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>Windows whose sums are divided.</summary>
internal readonly ref struct WindowSum(ref readonly WindowShape window, WindowDivisor divisor)
{
    /// <summary>Images and windows; a reference, because kernels ask for it in every row of windows.</summary>
    public readonly ref readonly WindowShape Window = ref window;

    private readonly WindowDivisor divisor = divisor;

    /// <summary>
    /// The divisor of a sum over the given number of places inside the image; at least 1, so that a window without places sums to 0.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double DivisorOf(int inside) => divisor switch
    {
        WindowDivisor.Area => (double)Window.Rows.Kernel * Window.Columns.Kernel,
        WindowDivisor.Inside => int.Max(1, inside),
        _ => 1,
    };
}
