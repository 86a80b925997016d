using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

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
        int last = shape.Channels - V.Count;
        if (from <= last)
        {
            WindowAxis axis = shape.Columns;
            nint channels = shape.Channels, step = axis.Dilation * channels;
            nint rowStep = (nint)shape.Rows.Dilation * axis.Size * channels;
            for (int window = 0; window < axis.Output; window++)
            {
                int left = (window * axis.Stride) - axis.Before;
                var columns = WindowRange.Inside(left, axis);
                nint start = (((nint)row.Top * axis.Size) + left) * channels;
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
    public static void MaxGradient(in WindowRow row, in WindowShape shape, in MaxPoolOperands<T> operands, int from)
    {
        ref T dy = ref operands.Dy;
        ref T x = ref operands.X;
        ref T y = ref operands.Y;
        ref T dx = ref operands.Dx;
        int last = shape.Channels - V.Count;
        if (from <= last)
        {
            WindowAxis axis = shape.Columns;
            nint channels = shape.Channels, step = axis.Dilation * channels;
            nint rowStep = (nint)shape.Rows.Dilation * axis.Size * channels;
            for (int window = 0; window < axis.Output; window++)
            {
                int left = (window * axis.Stride) - axis.Before;
                var columns = WindowRange.Inside(left, axis);
                nint start = (((nint)row.Top * axis.Size) + left) * channels;
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
            PoolingKernels<T, Lanes256<T>>.MaxGradient(row, shape, operands, from);
        else if (typeof(V) == typeof(Lanes256<T>))
            PoolingKernels<T, Lanes128<T>>.MaxGradient(row, shape, operands, from);
        else
            PoolingKernels<T, Scalar<T>>.MaxGradient(row, shape, operands, from);
    }

    /// <summary>The divided sum of each window, from a channel on.</summary>
    [MethodImpl(Kernel.Options)]
    public static void Sum(in WindowRow row, in WindowSum pool, ref T x, ref T y, int from)
    {
        ref readonly WindowShape shape = ref pool.Window;
        int last = shape.Channels - V.Count;
        if (from <= last)
        {
            WindowAxis axis = shape.Columns;
            nint channels = shape.Channels, step = axis.Dilation * channels;
            nint rowStep = (nint)shape.Rows.Dilation * axis.Size * channels;
            for (int window = 0; window < axis.Output; window++)
            {
                int left = (window * axis.Stride) - axis.Before;
                var columns = WindowRange.Inside(left, axis);
                nint start = (((nint)row.Top * axis.Size) + left) * channels;
                V divisors = V.Constant(pool.DivisorOf(row.Rows.Count * columns.Count));
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
        if (typeof(V) == typeof(Lanes512<T>)) PoolingKernels<T, Lanes256<T>>.Sum(row, pool, ref x, ref y, from);
        else if (typeof(V) == typeof(Lanes256<T>)) PoolingKernels<T, Lanes128<T>>.Sum(row, pool, ref x, ref y, from);
        else PoolingKernels<T, Scalar<T>>.Sum(row, pool, ref x, ref y, from);
    }

    /// <summary>Adds each divided dy to the places of its window, from a channel on.</summary>
    [MethodImpl(Kernel.Options)]
    public static void SumTransposed(in WindowRow row, in WindowSum pool, ref T dy, ref T dx, int from)
    {
        ref readonly WindowShape shape = ref pool.Window;
        int last = shape.Channels - V.Count;
        if (from <= last)
        {
            WindowAxis axis = shape.Columns;
            nint channels = shape.Channels, step = axis.Dilation * channels;
            nint rowStep = (nint)shape.Rows.Dilation * axis.Size * channels;
            for (int window = 0; window < axis.Output; window++)
            {
                int left = (window * axis.Stride) - axis.Before;
                var columns = WindowRange.Inside(left, axis);
                nint start = (((nint)row.Top * axis.Size) + left) * channels;
                V divisors = V.Constant(pool.DivisorOf(row.Rows.Count * columns.Count));
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
        if (typeof(V) == typeof(Lanes512<T>)) PoolingKernels<T, Lanes256<T>>.SumTransposed(row, pool, ref dy, ref dx, from);
        else if (typeof(V) == typeof(Lanes256<T>)) PoolingKernels<T, Lanes128<T>>.SumTransposed(row, pool, ref dy, ref dx, from);
        else PoolingKernels<T, Scalar<T>>.SumTransposed(row, pool, ref dy, ref dx, from);
    }
}
