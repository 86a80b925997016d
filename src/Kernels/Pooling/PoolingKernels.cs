using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>
/// Pooling of a row of windows. Loops from the outside in: vectors of adjacent channels, windows, rows and columns of a window. A window's
/// result, or the gradient that it spreads, stays in a register; the rows of the image that a row of windows covers stay in the first-level
/// or second-level cache. Channels that fill no vector are left to lanes of half the width, down to single numbers; where results are only
/// written, the last vector is moved back instead to end with the channels.
/// </summary>
/// <remarks>
/// Places and divisors are computed here once per window and passed by value: if a pool reads them from memory in its innermost loop, which
/// also writes, it is up to 1.4 times slower. Windows that lie wholly between the image's sides are a loop of their own.
/// </remarks>
internal static class PoolingKernels<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>Computes a row of windows, from a channel on.</summary>
    public static void Run<TPool>(in WindowRow row, in WindowShape shape, in PoolOperands<T> operands, int from)
        where TPool : struct, IPool<T>
    {
        int channels = shape.Channels, last = channels - V.Count;
        if (from <= last)
        {
            int end = TPool.IsOverwriting ? channels : from + ((channels - from) / V.Count * V.Count);
            for (; from < end; from += V.Count) Channels<TPool>(row, shape, operands, int.Min(from, last));
        }

        if (from >= channels) return;
        if (typeof(V) == typeof(Lanes512<T>)) PoolingKernels<T, Lanes256<T>>.Run<TPool>(row, shape, operands, from);
        else if (typeof(V) == typeof(Lanes256<T>)) PoolingKernels<T, Lanes128<T>>.Run<TPool>(row, shape, operands, from);
        else PoolingKernels<T, Scalar<T>>.Run<TPool>(row, shape, operands, from);
    }

    /// <summary>Computes a vector of channels.</summary>
    [MethodImpl(Kernel.Options)]
    private static void Channels<TPool>(in WindowRow row, in WindowShape shape, in PoolOperands<T> operands, int channel)
        where TPool : struct, IPool<T>
    {
        WindowAxis axis = shape.Columns;
        WindowRange rows = row.Rows;
        nint channels = shape.Channels, step = axis.Dilation * channels;
        nint rowStep = (nint)shape.Rows.Dilation * axis.Size * channels;
        nint top = ((nint)row.Top * axis.Size * channels) + (rows.From * rowStep) + channel;
        double area = (double)shape.Rows.Kernel * axis.Kernel;
        WindowDivisor divisor = operands.Divisor;
        (int inner, int right) = axis.InnerWindows;
        for (int window = 0; window < axis.Output; window++)
        {
            int left = (window * axis.Stride) - axis.Before;
            nint result = (window * channels) + channel;
            if (window == inner && inner < right)
            {
                V whole = TPool.IsDivided ? V.Constant(DivisorOf(divisor, area, rows.Count * axis.Kernel)) : V.One;
                nint at = top + (left * channels), next = axis.Stride * channels;
                for (; window < right; window++, at += next, result += channels)
                    TPool.Window(operands, new WindowPlaces(at, rows.Count, axis.Kernel, rowStep, step), result, whole);
                window--;
                continue;
            }

            var columns = WindowRange.Inside(left, axis);
            V divisors = TPool.IsDivided ? V.Constant(DivisorOf(divisor, area, rows.Count * columns.Count)) : V.One;
            nint first = top + (left * channels) + (columns.From * step);
            TPool.Window(operands, new WindowPlaces(first, rows.Count, columns.Count, rowStep, step), result, divisors);
        }
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
