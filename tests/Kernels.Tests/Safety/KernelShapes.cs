namespace Lamina.Kernels.Tests.Safety;

/// <summary>Hostile shapes of products and convolutions, and the numbers that their operands would have.</summary>
internal static class KernelShapes
{
    public static ProductSize Product(HostileCase c) => new(c.Size(60), c.Size(40), c.Size(40));

    private static WindowAxis Axis(HostileCase c)
    {
        int kernel = c.Positive(4), stride = c.Positive(3), dilation = c.Positive(3), before = c.Size(3), size = c.Positive(8);
        return new(size, kernel, stride, dilation, before, c.Positive(6));
    }

    public static WindowShape Window(HostileCase c) => new(Axis(c), Axis(c), c.Positive(20));

    public static (ConvolutionShape Shape, int Examples) Convolution(HostileCase c)
    {
        int groups = c.Positive(3), channels = c.Positive(4), filters = c.Positive(10);
        return (new(new(Axis(c), Axis(c), unchecked(groups * channels)), unchecked(groups * filters), groups), c.Size(3));
    }

    public static Int128 Images(in WindowShape s, int m) => (Int128)m * s.Rows.Size * s.Columns.Size * s.Channels;

    public static Int128 Outputs(in WindowShape s, int m, int channels) => (Int128)m * s.Rows.Output * s.Columns.Output * channels;

    public static Int128 Filters(in ConvolutionShape s) =>
        s.Groups == 0 ? 0 : (Int128)s.Filters * s.Window.Rows.Kernel * s.Window.Columns.Kernel * (s.Window.Channels / s.Groups);

    /// <summary>Numbers of packed weights: outputs in whole slots, unless they are few.</summary>
    public static Int128 Packed(ProductSize s) => (Int128)s.Inputs
        * (s.Outputs < 4 || (s.Outputs < 16 && s.Inputs >= 64) ? s.Outputs : ((Int128)s.Outputs + 15) / 16 * 16);

    /// <summary>Numbers of packed filters: those of a group in whole slots, unless each sees one of several channels.</summary>
    public static Int128 PackedFilters(in ConvolutionShape s)
    {
        if (s.Groups == 0) return 0;
        if (s.Groups > 1 && s.Groups == s.Window.Channels) return Filters(s);
        Int128 filters = ((Int128)(s.Filters / s.Groups) + 15) / 16 * 16;
        return filters * s.Groups * s.Window.Rows.Kernel * s.Window.Columns.Kernel * (s.Window.Channels / s.Groups);
    }

    /// <summary>A convolution of 3×3 windows at adjacent places, mostly.</summary>
    public static (ConvolutionShape Shape, int Examples) Minimal(HostileCase c)
    {
        (ConvolutionShape shape, int examples) = Convolution(c);
        return c.Flag() && c.Flag() ? (shape, examples) : (new(new(Axis(), Axis(), c.Positive(20)), c.Positive(20), 1), examples);

        WindowAxis Axis() => new(c.Positive(8), 3, 1, 1, c.Size(3), c.Positive(6));
    }

    /// <summary>Numbers of transformed filters.</summary>
    public static Int128 MinimalFilters(in ConvolutionShape s) => ((Int128)s.Filters + 15) / 16 * 16 * 16 * s.Window.Channels;

    public static FoldedPlaces Places(HostileCase c) =>
        new(c.Size(40), c.Size(40), c.Size(40) - 1, c.Size(40) - 1, c.Number()) { Outputs = c.Size(10) };
}
