using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>
/// Filters repacked for tiles: (groups, panels, terms, width), with the width of a tile, and in the last panel of a group perhaps that of a
/// narrower one. Results that are missing in the last panel of a group are 0.
/// </summary>
internal static class FilterPanels
{
    /// <summary>Numbers of all panels, for the widest of all tiles.</summary>
    public static int Length(in Correlation correlation) =>
        checked((int)(correlation.Groups * Slot.RoundUp(correlation.GroupFilters) * correlation.Terms));

    /// <summary>Numbers of all panels of one width.</summary>
    public static int Length(in Correlation correlation, int width) =>
        checked(correlation.Groups * ((correlation.GroupFilters + width - 1) / width) * correlation.Terms * width);

    /// <summary>Packs the filters (filters, kernelHeight, kernelWidth, channels/groups) of a convolution.</summary>
    public static void PackForward<T>(in Correlation correlation, in PanelWidths widths, ref T w, ref T packed)
        where T : unmanaged
    {
        int terms = correlation.Terms, filters = correlation.GroupFilters;
        var shape = new ProductShape(0, filters, terms, 0, 0, BStep: 1, BColumn: terms);
        ref T to = ref packed;
        for (int g = 0; g < correlation.Groups; g++)
        {
            ref T group = ref Unsafe.Add(ref w, (nint)g * filters * terms);
            for (int filter = 0, width; filter < filters; filter += width)
            {
                width = widths.Of(filters - filter);
                Panels.Pack(shape, new(filter, int.Min(width, filters - filter), 0, terms), width, ref group, ref to);
                to = ref Unsafe.Add(ref to, terms * width);
            }
        }
    }

    /// <summary>Packs them for a gradient by the image, of which the terms are filters and the results are channels.</summary>
    public static void PackGradient<T>(
        in Correlation correlation, in ConvolutionShape convolution, in PanelWidths widths, ref T w, ref T packed)
        where T : unmanaged
    {
        int taps = correlation.Taps;
        int filters = correlation.GroupChannels, channels = correlation.GroupFilters;
        int filter = convolution.Window.KernelArea * channels;
        var shape = new ProductShape(0, channels, filters, 0, 0, BStep: filter, BColumn: 1);
        ref T to = ref packed;
        for (int g = 0; g < correlation.Groups; g++)
        {
            for (int channel = 0, width; channel < channels; channel += width)
            {
                width = widths.Of(channels - channel);
                for (int tap = 0; tap < taps; tap++)
                {
                    int place = correlation.KernelPlace(tap, convolution.Window.Columns.Kernel);
                    ref T source = ref Unsafe.Add(ref w, ((nint)g * filters * filter) + (place * channels));
                    Panels.Pack(shape, new(channel, int.Min(width, channels - channel), 0, filters), width, ref source, ref to);
                    to = ref Unsafe.Add(ref to, filters * width);
                }
            }
        }
    }

    /// <summary>The inverse of <see cref="PackForward{T}"/> with panels of one width.</summary>
    [MethodImpl(Kernel.Options)]
    public static void UnpackForward<T>(in Correlation correlation, int width, ref T packed, ref T w)
        where T : unmanaged
    {
        nint terms = correlation.Terms;
        int filters = correlation.GroupFilters;
        ref T panel = ref packed;
        for (int g = 0; g < correlation.Groups; g++)
        {
            for (int filter = 0; filter < filters; filter += width)
            {
                int count = int.Min(width, filters - filter);
                for (int n = 0; n < count; n++)
                {
                    ref T to = ref Unsafe.Add(ref w, (((nint)g * filters) + filter + n) * terms);
                    ref T from = ref Unsafe.Add(ref panel, n);
                    for (nint term = 0; term < terms; term++) Unsafe.Add(ref to, term) = Unsafe.Add(ref from, term * width);
                }

                panel = ref Unsafe.Add(ref panel, terms * width);
            }
        }
    }
}

/// <summary>The widths of panels.</summary>
/// <param name="Width">Of all panels but the last of a group.</param>
/// <param name="Last">Of the last one where it holds what is left.</param>
internal readonly record struct PanelWidths(int Width, int Last)
{
    /// <summary>The width of the panel that begins when some results are left.</summary>
    public int Of(int left) => left <= Last ? Last : Width;
}
