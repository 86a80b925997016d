using System.Numerics;

namespace Lamina.Initializers;

/// <summary>The table of sines and cosines that encodes the positions of steps for attention.</summary>
internal static class PositionalEncoding
{
    /// <summary>PE[t, 2i] = sin(t/10000^(2i/width)), PE[t, 2i + 1] = cos of the same.</summary>
    /// <param name="values">(steps, width), overwritten.</param>
    /// <param name="width">At least 1; an odd width ends with a sine.</param>
    public static void Fill<T>(Span<T> values, int width)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int column = 0; column < width; column++)
        {
            bool isSine = column % 2 == 0;
            double wavelength = Math.Pow(10_000, (double)(column - (column % 2)) / width);
            for (int at = column, step = 0; at < values.Length; at += width, step++)
            {
                double angle = step / wavelength;
                values[at] = T.CreateTruncating(isSine ? Math.Sin(angle) : Math.Cos(angle));
            }
        }
    }
}
