using System.Numerics;
using System.Runtime.CompilerServices;
using Lamina.Numerics;

namespace Lamina.Convolutions;

/// <summary>
/// Pooling of a row of windows, lanes being adjacent channels. Channels that fill no vector are left to half the width, down to
/// single numbers.
/// </summary>
internal static class PoolingKernels<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>The greatest of each window, from a channel on.</summary>
    [MethodImpl(Kernel.Options)]
    public static void Max(in WindowRow row, in WindowShape shape, ref T x, ref T y, int from)
    {
        nint channels = shape.Channels, step = shape.DilationWidth * channels, rowStep = shape.DilationHeight * shape.Width * channels;
        int last = shape.Channels - V.Count;
        if (from <= last)
        {
            for (int window = 0; window < shape.OutputWidth; window++)
            {
                int left = (window * shape.StrideWidth) - shape.Left;
                var columns = WindowRange.Inside(left, shape.KernelWidth, shape.DilationWidth, shape.Width);
                nint start = (((nint)row.Top * shape.Width) + left) * channels;
                ref T yAt = ref Unsafe.Add(ref y, window * channels);
                for (int channel = from; channel <= last; channel += V.Count)
                {
                    V greatest = V.Broadcast(T.NegativeInfinity);
                    for (int h = row.Rows.From; h < row.Rows.To; h++)
                    {
                        nint at = start + (h * rowStep) + (columns.From * step) + channel;
                        for (int w = columns.From; w < columns.To; w++, at += step)
                            greatest = V.Max(RawLanes.Read<V, T>(ref x, at), greatest);
                    }

                    RawLanes.Write(ref yAt, channel, greatest);
                }
            }

            from += (shape.Channels - from) / V.Count * V.Count;
        }

        if (from == shape.Channels) return;
        if (typeof(V) == typeof(Lanes512<T>)) PoolingKernels<T, Lanes256<T>>.Max(row, shape, ref x, ref y, from);
        else if (typeof(V) == typeof(Lanes256<T>)) PoolingKernels<T, Lanes128<T>>.Max(row, shape, ref x, ref y, from);
        else PoolingKernels<T, Scalar<T>>.Max(row, shape, ref x, ref y, from);
    }

    /// <summary>Adds each dy to the first place of its window that holds y, which is not NaN, from a channel on.</summary>
    [MethodImpl(Kernel.Options)]
    public static void MaxGradient(in WindowRow row, in WindowShape shape, ref T dy, ref T x, ref T y, ref T dx, int from)
    {
        nint channels = shape.Channels, step = shape.DilationWidth * channels, rowStep = shape.DilationHeight * shape.Width * channels;
        int last = shape.Channels - V.Count;
        if (from <= last)
        {
            for (int window = 0; window < shape.OutputWidth; window++)
            {
                int left = (window * shape.StrideWidth) - shape.Left;
                var columns = WindowRange.Inside(left, shape.KernelWidth, shape.DilationWidth, shape.Width);
                nint start = (((nint)row.Top * shape.Width) + left) * channels;
                for (int channel = from; channel <= last; channel += V.Count)
                {
                    // What has found no place yet.
                    V rest = RawLanes.Read<V, T>(ref dy, (window * channels) + channel);
                    V greatest = RawLanes.Read<V, T>(ref y, (window * channels) + channel);
                    for (int h = row.Rows.From; h < row.Rows.To; h++)
                    {
                        nint at = start + (h * rowStep) + (columns.From * step) + channel;
                        for (int w = columns.From; w < columns.To; w++, at += step)
                        {
                            V number = RawLanes.Read<V, T>(ref x, at);
                            V share = V.SelectGreater(greatest, number, V.Zero, rest);
                            rest = V.SelectGreater(greatest, number, rest, V.Zero);
                            RawLanes.Write(ref dx, at, RawLanes.Read<V, T>(ref dx, at) + share);
                        }
                    }
                }
            }

            from += (shape.Channels - from) / V.Count * V.Count;
        }

        if (from == shape.Channels) return;
        if (typeof(V) == typeof(Lanes512<T>))
            PoolingKernels<T, Lanes256<T>>.MaxGradient(row, shape, ref dy, ref x, ref y, ref dx, from);
        else if (typeof(V) == typeof(Lanes256<T>))
            PoolingKernels<T, Lanes128<T>>.MaxGradient(row, shape, ref dy, ref x, ref y, ref dx, from);
        else
            PoolingKernels<T, Scalar<T>>.MaxGradient(row, shape, ref dy, ref x, ref y, ref dx, from);
    }

    /// <summary>The divided sum of each window, from a channel on.</summary>
    [MethodImpl(Kernel.Options)]
    public static void Sum(in WindowRow row, in WindowShape shape, WindowDivisor divisor, ref T x, ref T y, int from)
    {
        nint channels = shape.Channels, step = shape.DilationWidth * channels, rowStep = shape.DilationHeight * shape.Width * channels;
        int last = shape.Channels - V.Count;
        if (from <= last)
        {
            for (int window = 0; window < shape.OutputWidth; window++)
            {
                int left = (window * shape.StrideWidth) - shape.Left;
                var columns = WindowRange.Inside(left, shape.KernelWidth, shape.DilationWidth, shape.Width);
                nint start = (((nint)row.Top * shape.Width) + left) * channels;
                V divisors = V.Constant(Divisor(divisor, shape, row.Rows.Count * columns.Count));
                ref T yAt = ref Unsafe.Add(ref y, window * channels);
                for (int channel = from; channel <= last; channel += V.Count)
                {
                    V sum = V.Zero;
                    for (int h = row.Rows.From; h < row.Rows.To; h++)
                    {
                        nint at = start + (h * rowStep) + (columns.From * step) + channel;
                        for (int w = columns.From; w < columns.To; w++, at += step) sum += RawLanes.Read<V, T>(ref x, at);
                    }

                    RawLanes.Write(ref yAt, channel, sum / divisors);
                }
            }

            from += (shape.Channels - from) / V.Count * V.Count;
        }

        if (from == shape.Channels) return;
        if (typeof(V) == typeof(Lanes512<T>)) PoolingKernels<T, Lanes256<T>>.Sum(row, shape, divisor, ref x, ref y, from);
        else if (typeof(V) == typeof(Lanes256<T>)) PoolingKernels<T, Lanes128<T>>.Sum(row, shape, divisor, ref x, ref y, from);
        else PoolingKernels<T, Scalar<T>>.Sum(row, shape, divisor, ref x, ref y, from);
    }

    /// <summary>Adds each divided dy to the places of its window, from a channel on.</summary>
    [MethodImpl(Kernel.Options)]
    public static void SumTransposed(in WindowRow row, in WindowShape shape, WindowDivisor divisor, ref T dy, ref T dx, int from)
    {
        nint channels = shape.Channels, step = shape.DilationWidth * channels, rowStep = shape.DilationHeight * shape.Width * channels;
        int last = shape.Channels - V.Count;
        if (from <= last)
        {
            for (int window = 0; window < shape.OutputWidth; window++)
            {
                int left = (window * shape.StrideWidth) - shape.Left;
                var columns = WindowRange.Inside(left, shape.KernelWidth, shape.DilationWidth, shape.Width);
                nint start = (((nint)row.Top * shape.Width) + left) * channels;
                V divisors = V.Constant(Divisor(divisor, shape, row.Rows.Count * columns.Count));
                for (int channel = from; channel <= last; channel += V.Count)
                {
                    V share = RawLanes.Read<V, T>(ref dy, (window * channels) + channel) / divisors;
                    for (int h = row.Rows.From; h < row.Rows.To; h++)
                    {
                        nint at = start + (h * rowStep) + (columns.From * step) + channel;
                        for (int w = columns.From; w < columns.To; w++, at += step)
                            RawLanes.Write(ref dx, at, RawLanes.Read<V, T>(ref dx, at) + share);
                    }
                }
            }

            from += (shape.Channels - from) / V.Count * V.Count;
        }

        if (from == shape.Channels) return;
        if (typeof(V) == typeof(Lanes512<T>)) PoolingKernels<T, Lanes256<T>>.SumTransposed(row, shape, divisor, ref dy, ref dx, from);
        else if (typeof(V) == typeof(Lanes256<T>)) PoolingKernels<T, Lanes128<T>>.SumTransposed(row, shape, divisor, ref dy, ref dx, from);
        else PoolingKernels<T, Scalar<T>>.SumTransposed(row, shape, divisor, ref dy, ref dx, from);
    }

    /// <summary>At least 1, so that a window without places sums to 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Divisor(WindowDivisor divisor, in WindowShape shape, int inside) => divisor switch
    {
        WindowDivisor.Area => (double)shape.KernelHeight * shape.KernelWidth,
        WindowDivisor.Inside => int.Max(1, inside),
        _ => 1,
    };
}
