using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>
/// Pooling of a row of windows. Loops from the outside in: windows, vectors of adjacent channels, rows and columns of a window. A window's
/// result, or the gradient that it spreads, stays in a register; the rows of the image that a row of windows covers stay in the first-level
/// or second-level cache. Channels that fill no vector are left to lanes of half the width, down to single numbers.
/// </summary>
/// <remarks>
/// Places and divisors are computed here once per window and passed by value: if a pool reads them from memory in its innermost loop, which
/// also writes, it is up to 1.4 times slower.
/// </remarks>
internal static class PoolingKernels<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>Computes a row of windows, from a channel on.</summary>
    [MethodImpl(Kernel.Options)]
    public static void Run<TPool>(in WindowRow row, in WindowShape shape, in PoolOperands<T> operands, int from)
        where TPool : struct, IPool<T>
    {
        int last = shape.Channels - V.Count;
        if (from <= last)
        {
            WindowAxis axis = shape.Columns;
            WindowRange rows = row.Rows;
            nint channels = shape.Channels, step = axis.Dilation * channels;
            nint rowStep = (nint)shape.Rows.Dilation * axis.Size * channels;
            nint top = ((nint)row.Top * axis.Size * channels) + (rows.From * rowStep);
            int height = rows.Count;
            double area = (double)shape.Rows.Kernel * axis.Kernel;
            WindowDivisor divisor = operands.Divisor;
            for (int window = 0; window < axis.Output; window++)
            {
                int left = (window * axis.Stride) - axis.Before;
                var columns = WindowRange.Inside(left, axis);
                nint first = top + (left * channels) + (columns.From * step), result = window * channels;
                V divisors = TPool.IsDivided ? V.Constant(DivisorOf(divisor, area, height * columns.Count)) : V.One;
                for (int channel = from; channel <= last; channel += V.Count)
                {
                    TPool.Window(
                        operands, new WindowPlaces(first + channel, height, columns.Count, rowStep, step), result + channel, divisors);
                }
            }

            from += (shape.Channels - from) / V.Count * V.Count;
        }

        if (from == shape.Channels) return;
        if (typeof(V) == typeof(Lanes512<T>)) PoolingKernels<T, Lanes256<T>>.Run<TPool>(row, shape, operands, from);
        else if (typeof(V) == typeof(Lanes256<T>)) PoolingKernels<T, Lanes128<T>>.Run<TPool>(row, shape, operands, from);
        else PoolingKernels<T, Scalar<T>>.Run<TPool>(row, shape, operands, from);
    }

    /// <summary>What a window is divided by; at least 1, so that a window without places sums to 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double DivisorOf(WindowDivisor divisor, double area, int inside) => divisor switch
    {
        WindowDivisor.Area => area,
        WindowDivisor.Inside => int.Max(1, inside),
        _ => 1,
    };
}
