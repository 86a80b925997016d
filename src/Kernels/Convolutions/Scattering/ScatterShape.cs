namespace Lamina.Kernels;

/// <summary>The sizes of a <see cref="ScatteredGradient{T, V}"/>.</summary>
/// <param name="Window">Images and windows.</param>
/// <param name="Filters">Channels of dy.</param>
/// <param name="Lanes">Numbers of a vector that is added.</param>
internal readonly record struct ScatterShape(WindowShape Window, int Filters, int Lanes)
{
    /// <summary>Bytes of the products of a band of windows: a part of a second-level cache.</summary>
    private const int BandBytes = 96 * 1024;

    /// <summary>Numbers that scratch memory may have; images of more are not of few channels.</summary>
    private const long MaxLength = 1 << 24;

    /// <summary>Numbers of a row of a window.</summary>
    public int RunLength => Window.Columns.Kernel * Window.Channels;

    /// <summary>The same, filled up to whole vectors.</summary>
    public int Run => (RunLength + Lanes - 1) / Lanes * Lanes;

    /// <summary>Numbers from one window to the next of its row.</summary>
    public int Step => Window.Columns.Stride * Window.Channels;

    /// <summary>Numbers from one row of the padded image to the next.</summary>
    public int Pitch => (int)LongPitch;

    /// <summary>Numbers of the padded image.</summary>
    public int ImageLength => Window.Rows.Size * Pitch;

    /// <summary>Numbers of the packed filters.</summary>
    public int FiltersLength => Filters * Window.Rows.Kernel * Run;

    /// <summary>Whether scratch memory stays within its limit.</summary>
    private bool IsSmall =>
        LongPitch * Window.Rows.Size <= MaxLength && (long)Filters * Window.Rows.Kernel * Run <= MaxLength && RowLength <= MaxLength;

    /// <summary>
    /// Whether it takes less time than tiles, by a model of twenty measured shapes: tiles take 10 units for a row of a window and a filter,
    /// for each place of the image; here a row of a window takes a unit per number and filter for the product, and 190 and 3 per number to
    /// be added.
    /// </summary>
    private bool IsFaster
    {
        get
        {
            WindowAxis rows = Window.Rows, columns = Window.Columns;
            double places = (double)rows.Size * columns.Size / ((double)rows.Stride * columns.Stride);
            double windows = (double)rows.Output * columns.Output;
            return 10.0 * columns.Kernel * Filters * places > windows * (((double)Run * Filters) + 190 + (3 * Run));
        }
    }

    private long LongPitch
    {
        get
        {
            WindowAxis axis = Window.Columns;
            long places = long.Max((long)axis.Before + axis.Size, ((axis.Output - 1L) * axis.Stride) + axis.Kernel);
            return (places * Window.Channels) + Run - RunLength;
        }
    }

    /// <summary>Numbers of the products of one row of windows.</summary>
    private long RowLength => (long)Window.Columns.Output * Window.Rows.Kernel * Run;

    /// <summary>The sizes for a convolution, with the widest lanes of which a row of a window fills more than half.</summary>
    /// <param name="window">Images and windows.</param>
    /// <param name="filters">Channels of dy.</param>
    /// <param name="lanes">Numbers of the widest vector.</param>
    public static ScatterShape Of(in WindowShape window, int filters, int lanes)
    {
        while (lanes > 4 && 2L * window.Columns.Kernel * window.Channels <= lanes) lanes /= 2;
        return new(window, filters, lanes);
    }

    /// <summary>
    /// Whether the gradient of a convolution without groups is computed in this way. The same for all lanes, so that it is added in one
    /// order with all of them.
    /// </summary>
    public static bool Suits(in WindowShape window, int filters)
    {
        if (window.Columns.Dilation > 1 || window.Channels >= Slot.Length) return false;
        var scatter = Of(window, filters, Slot.Length);
        return scatter.IsSmall && scatter.IsFaster;
    }

    /// <summary>Numbers of the products of a band: whole rows of windows, at least one.</summary>
    /// <param name="size">Bytes of a number.</param>
    public int ProductsLength(int size) =>
        (int)(RowLength * long.Clamp(BandBytes / (RowLength * size), 1, Window.Rows.Output));
}
