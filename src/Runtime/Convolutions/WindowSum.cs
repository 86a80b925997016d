using System.Runtime.CompilerServices;

namespace Lamina.Convolutions;

/// <summary>Windows whose sums are divided.</summary>
internal readonly record struct WindowSum(WindowShape Window, WindowDivisor Divisor)
{
    /// <summary>What the sum of so many places inside the image is divided by; at least 1, so that a window without places sums to 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double DivisorOf(int inside) => Divisor switch
    {
        WindowDivisor.Area => (double)Window.Rows.Kernel * Window.Columns.Kernel,
        WindowDivisor.Inside => int.Max(1, inside),
        _ => 1,
    };
}
