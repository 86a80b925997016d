using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lamina.Kernels;

/// <summary>
/// The gradient of a convolution by images of few channels: a matrix product dy · w gives each window its share of dx, and the rows of the
/// windows are added up. Tiles would have a lane for each channel, and so leave most lanes empty; here a row of a window, with the channels
/// of all its places, fills whole vectors.
/// </summary>
/// <remarks>
/// Loops from the outside in: examples, whose padded image is scratch memory; bands of rows of windows, whose products stay in the
/// second-level cache; the product; windows; rows of a window. Places beyond the filter's row are 0 in the packed filters, so that whole
/// vectors can be added, and end in the gap that each row of the padded image has for them.
/// </remarks>
internal static class ScatteredGradient<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>dx, overwritten.</summary>
    public static void Run(ref T dy, ref T w, ref T dx, int examples, in ScatterShape scatter)
    {
        Span<T> filters = Scratch<T, ScatteredFilters>.Rent(scatter.FiltersLength);
        Span<T> image = Scratch<T, ScatteredImages>.Rent(scatter.ImageLength);
        Span<T> products = Scratch<T, ScatteredShares>.Rent(scatter.ProductsLength(Unsafe.SizeOf<T>()));
        Pack(scatter, ref w, filters);
        WindowAxis rows = scatter.Window.Rows, columns = scatter.Window.Columns;
        int results = rows.Output * columns.Output * scatter.Filters;
        int places = rows.Size * columns.Size * scatter.Window.Channels;
        for (int example = 0; example < examples; example++)
        {
            image.Clear();
            var dyImage = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref dy, (nint)example * results), results);
            AddExample(scatter, dyImage, filters, products, ref MemoryMarshal.GetReference(image));
            Copy(scatter, image, MemoryMarshal.CreateSpan(ref Unsafe.Add(ref dx, (nint)example * places), places));
        }
    }

    /// <summary>(filters, kernelHeight, run), each run filled up with 0.</summary>
    private static void Pack(in ScatterShape scatter, ref T w, Span<T> filters)
    {
        filters.Clear();
        int rows = filters.Length / scatter.Run;
        for (int row = 0; row < rows; row++)
        {
            MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref w, (nint)row * scatter.RunLength), scatter.RunLength)
                .CopyTo(filters[(row * scatter.Run)..]);
        }
    }

    private static void AddExample(
        in ScatterShape scatter, ReadOnlySpan<T> dy, ReadOnlySpan<T> filters, Span<T> products, ref T image)
    {
        WindowAxis rows = scatter.Window.Rows;
        int columns = scatter.Window.Columns.Output, terms = rows.Kernel * scatter.Run;
        int band = products.Length / (columns * terms), depth = filters.Length / terms;
        for (int first = 0; first < rows.Output; first += band)
        {
            int count = int.Min(band, rows.Output - first), windows = count * columns;
            Span<T> shares = products[..(windows * terms)];
            MatrixProduct<T, V>.Multiply(
                dy.Slice(first * columns * depth, windows * depth), filters, shares, new(windows, terms, depth));
            for (int row = 0; row < count; row++)
            {
                int top = ((first + row) * rows.Stride) - rows.Before;
                var inside = WindowRange.Inside(top, rows);
                if (inside.Count <= 0) continue;
                nint share = ((nint)row * columns * terms) + ((nint)inside.From * scatter.Run);
                nint place = (top + ((nint)inside.From * rows.Dilation)) * scatter.Pitch;
                AddRow(scatter, inside, ref shares[(int)share], ref Unsafe.Add(ref image, place));
            }
        }
    }

    private static void AddRow(in ScatterShape scatter, in WindowRange inside, ref T shares, ref T image)
    {
        if (scatter.Lanes == V.Count) AddRow<V>(scatter, inside, ref shares, ref image);
        else if (scatter.Lanes == Lanes256<T>.Count) AddRow<Lanes256<T>>(scatter, inside, ref shares, ref image);
        else if (scatter.Lanes == Lanes128<T>.Count) AddRow<Lanes128<T>>(scatter, inside, ref shares, ref image);
        else AddRow<Scalar<T>>(scatter, inside, ref shares, ref image);
    }

    /// <summary>Adds the shares of a row of windows to the rows of the image that they cover.</summary>
    [MethodImpl(Kernel.Options)]
    private static void AddRow<L>(in ScatterShape scatter, in WindowRange inside, ref T shares, ref T image)
        where L : struct, ILanes<L, T>
    {
        nint run = scatter.Run, step = scatter.Step, rowStep = (nint)scatter.Window.Rows.Dilation * scatter.Pitch;
        nint terms = scatter.Window.Rows.Kernel * run;
        int windows = scatter.Window.Columns.Output, height = inside.Count;
        // Windows that overlap are not added one right after the other: a load of what several stores have just written waits for them.
        int apart = int.Min(windows, (scatter.RunLength + scatter.Step - 1) / scatter.Step);
        for (int phase = 0; phase < apart; phase++)
        {
            for (int window = phase; window < windows; window += apart)
            {
                ref T from = ref Unsafe.Add(ref shares, window * terms);
                ref T to = ref Unsafe.Add(ref image, window * step);
                for (int row = 0; row < height; row++)
                {
                    for (nint at = 0; at < run; at += L.Count)
                        RawLanes.Write(ref to, at, RawLanes.Read<L, T>(ref to, at) + RawLanes.Read<L, T>(ref from, at));
                    from = ref Unsafe.Add(ref from, run);
                    to = ref Unsafe.Add(ref to, rowStep);
                }
            }
        }
    }

    private static void Copy(in ScatterShape scatter, ReadOnlySpan<T> image, Span<T> dx)
    {
        int width = scatter.Window.Columns.Size * scatter.Window.Channels, before = scatter.Window.Columns.Before * scatter.Window.Channels;
        for (int row = 0; row < scatter.Window.Rows.Size; row++)
            image.Slice((row * scatter.Pitch) + before, width).CopyTo(dx[(row * width)..]);
    }
}

/// <summary>Purpose: filters whose rows are filled up to whole vectors.</summary>
internal readonly struct ScatteredFilters;

/// <summary>Purpose: the products of a band of windows.</summary>
internal readonly struct ScatteredShares;

/// <summary>Purpose: the image that they are added to.</summary>
internal readonly struct ScatteredImages;
