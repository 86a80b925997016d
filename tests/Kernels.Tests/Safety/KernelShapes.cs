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
        (WindowAxis rows, WindowAxis columns, int channels) = s.Window;
        bool isWinograd = s.Groups == 1 && channels >= 16 && s.Filters >= 16 && (long)rows.Output * columns.Output >= 100
            && rows is { Kernel: 3, Stride: 1, Dilation: 1 } && columns is { Kernel: 3, Stride: 1, Dilation: 1 };
        return filters * s.Groups * (isWinograd ? 16 : (Int128)rows.Kernel * columns.Kernel) * (channels / s.Groups);
    }

    public static FoldedPlaces Places(HostileCase c) =>
        new(c.Size(40), c.Size(40), c.Size(40) - 1, c.Size(40) - 1, c.Number()) { Outputs = c.Size(10) };
}
