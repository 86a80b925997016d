using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Convolutions;

/// <summary>The gradient of max pooling where some maximum is NaN, number by number.</summary>
internal static class NaNPooling<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Adds each dy of a row of windows to the first place of its window that holds y.</summary>
    public static void MaxGradient(in WindowRow row, in WindowShape shape, ref T dy, ref T x, ref T y, ref T dx)
    {
        for (int window = 0; window < shape.OutputWidth; window++)
        {
            int left = (window * shape.StrideWidth) - shape.Left;
            var columns = WindowRange.Inside(left, shape.KernelWidth, shape.DilationWidth, shape.Width);
            for (int channel = 0; channel < shape.Channels; channel++)
            {
                nint result = ((nint)window * shape.Channels) + channel;
                nint place = FirstPlace(row, columns, left, shape, ref x, Unsafe.Add(ref y, result), channel);
                if (place >= 0) Unsafe.Add(ref dx, place) += Unsafe.Add(ref dy, result);
            }
        }
    }

    private static nint FirstPlace(in WindowRow row, WindowRange columns, int left, in WindowShape shape, ref T x, T y, int channel)
    {
        for (int h = row.Rows.From; h < row.Rows.To; h++)
        {
            for (int w = columns.From; w < columns.To; w++)
            {
                nint place = row.Top + (h * shape.DilationHeight);
                place = (((place * shape.Width) + left + (w * shape.DilationWidth)) * shape.Channels) + channel;

                // Unlike ==, Equals holds for two NaNs.
                if (Unsafe.Add(ref x, place).Equals(y)) return place;
            }
        }

        return -1;
    }
}
