using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>
/// G·g·Gᵀ of filters g, with G = ((1, 0, 0), (½, ½, ½), (½, −½, ½), (0, 0, 1)), in panels: (panels, 16 places, channels, width). Panels are
/// two vectors wide; the last one is one vector wide if that holds the rest. Filters that are missing in the last vector are 0.
/// </summary>
internal static class WinogradFilters<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>The widths of panels.</summary>
    public static PanelWidths Widths
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(2 * V.Count, V.Count);
    }

    /// <summary>Packs filters (filters, 3, 3, channels). Values are computed in double precision and rounded once.</summary>
    public static void Pack(ReadOnlySpan<T> w, Span<T> packed, in ConvolutionShape shape)
    {
        int channels = shape.Window.Channels, filters = shape.Filters;
        Span<double> g = stackalloc double[9], u = stackalloc double[WinogradTiles.Places];
        for (int filter = 0, width; filter < filters; filter += width)
        {
            width = Widths.Of(filters - filter);
            Span<T> panel = packed.Slice(filter * channels * WinogradTiles.Places, width * channels * WinogradTiles.Places);
            int count = int.Min(width, filters - filter);
            for (int n = 0; n < count; n++)
            {
                for (int channel = 0; channel < channels; channel++)
                {
                    for (int k = 0; k < 9; k++) g[k] = double.CreateChecked(w[((((filter + n) * 9) + k) * channels) + channel]);
                    Transform(g, u);
                    for (int place = 0; place < u.Length; place++)
                        panel[(((place * channels) + channel) * width) + n] = T.CreateChecked(u[place]);
                }
            }
        }
    }

    private static void Transform(ReadOnlySpan<double> g, Span<double> u)
    {
        Span<double> rows = stackalloc double[12];
        for (int column = 0; column < 3; column++) Transform(g[column..], 3, rows[column..], 3);
        for (int row = 0; row < 4; row++) Transform(rows[(3 * row)..], 1, u[(4 * row)..], 1);
    }

    /// <summary>G times three numbers.</summary>
    private static void Transform(ReadOnlySpan<double> from, int step, Span<double> to, int toStep)
    {
        (double first, double middle, double last) = (from[0], from[step], from[2 * step]);
        to[0] = first;
        to[toStep] = (first + middle + last) / 2;
        to[2 * toStep] = (first - middle + last) / 2;
        to[3 * toStep] = last;
    }
}
