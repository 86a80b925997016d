using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>The gradient of max pooling where some maximum is NaN, number by number.</summary>
internal static class NaNPooling<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Adds each dy of a row of windows to the first place of its window that holds y.</summary>
    public static void MaxGradient(in WindowRow row, in WindowShape shape, in MaxPoolOperands<T> operands)
    {
        for (int window = 0; window < shape.Columns.Output; window++)
        {
            int left = (window * shape.Columns.Stride) - shape.Columns.Before;
            var places = new WindowPlaces(row.Top, row.Rows, left, WindowRange.Inside(left, shape.Columns));
            for (int channel = 0; channel < shape.Channels; channel++)
            {
                nint result = ((nint)window * shape.Channels) + channel;
                nint place = FirstPlace(places, shape, ref Unsafe.Add(ref operands.X, channel), Unsafe.Add(ref operands.Y, result));
                if (place >= 0) Unsafe.Add(ref operands.Dx, place + channel) += Unsafe.Add(ref operands.Dy, result);
            }
        }
    }

    private static nint FirstPlace(in WindowPlaces places, in WindowShape shape, ref T x, T y)
    {
        for (int h = places.Rows.From; h < places.Rows.To; h++)
        {
            for (int w = places.Columns.From; w < places.Columns.To; w++)
            {
                nint place = places.Top + (h * shape.Rows.Dilation);
                place = ((place * shape.Columns.Size) + places.Left + (w * shape.Columns.Dilation)) * shape.Channels;

                // Unlike ==, Equals holds for two NaNs.
                if (Unsafe.Add(ref x, place).Equals(y)) return place;
            }
        }

        return -1;
    }

    /// <summary>Where a window begins, and its places that are inside the image.</summary>
    private readonly record struct WindowPlaces(int Top, WindowRange Rows, int Left, WindowRange Columns);
}
