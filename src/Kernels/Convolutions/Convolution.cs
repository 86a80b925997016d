using System.ComponentModel;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Lamina.Kernels;

/// <summary>
/// Convolution as networks use the word, without turning the filters over, and its two gradients. Images of one example are
/// (height, width, channels), row-major, and a batch is one example after the other; filters are
/// (filters, kernelHeight, kernelWidth, channels/groups). Results are overwritten and must not overlap operands. Nothing is
/// allocated after a thread's first calls of a size. The order in which a sum is taken depends on the sizes and the lanes alone.
/// </summary>
/// <typeparam name="T">The number type, <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="V">The lanes; the widest that the hardware has are fastest.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Convolution<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>
    /// y[n, oh, ow, f] = Σ x[n, oh·sh + kh·dh − top, ow·sw + kw·dw − left, c]·w[f, kh, kw, c] over kh, kw and the channels c of
    /// the filter's group, with zeros outside the image.
    /// </summary>
    /// <param name="x">(examples, height, width, channels).</param>
    /// <param name="w">(filters, kernelHeight, kernelWidth, channels/groups).</param>
    /// <param name="y">(examples, outputHeight, outputWidth, filters), overwritten.</param>
    /// <param name="examples">0 or more.</param>
    /// <param name="shape">Images, windows and filters.</param>
    /// <exception cref="ArgumentException">A size is out of range or a span is not as long as its shape; nothing is written.</exception>
    public static void Forward(ReadOnlySpan<T> x, ReadOnlySpan<T> w, Span<T> y, int examples, in ConvolutionShape shape)
    {
        shape.Require();
        shape.Window.RequireImages(x.Length, examples, nameof(x));
        shape.RequireFilters(w.Length, nameof(w));
        shape.Window.RequireOutputs(y.Length, examples, shape.Filters, nameof(y));
        if (shape.PlainRows(examples) is var rows and >= 0)
        {
            MatrixProduct<T, V>.MultiplyTransposed(x, w, y, new(rows, w.Length / shape.Filters, shape.Filters));
            return;
        }

        ref T a = ref MemoryMarshal.GetReference(x);
        ref T b = ref MemoryMarshal.GetReference(w);
        if (shape.IsDepthwise) Depthwise<T, V>.Forward(ref a, ref b, ref MemoryMarshal.GetReference(y), examples, shape);
        else TileChoice<T, V>.Forward(ref a, ref b, y, examples, shape);
    }

    /// <summary>
    /// The gradient by x, dx[n, h, w, c] = Σ dy[n, oh, ow, f]·w[f, kh, kw, c] over all windows and the places in them that are (h, w).
    /// With the shape of the convolution that it transposes, this is the transposed convolution too.
    /// </summary>
    /// <param name="dy">(examples, outputHeight, outputWidth, filters).</param>
    /// <param name="w">(filters, kernelHeight, kernelWidth, channels/groups).</param>
    /// <param name="dx">(examples, height, width, channels), overwritten.</param>
    /// <param name="examples">0 or more.</param>
    /// <param name="shape">Images, windows and filters.</param>
    /// <exception cref="ArgumentException">A size is out of range or a span is not as long as its shape; nothing is written.</exception>
    public static void DataGradient(ReadOnlySpan<T> dy, ReadOnlySpan<T> w, Span<T> dx, int examples, in ConvolutionShape shape)
    {
        shape.Require();
        shape.Window.RequireOutputs(dy.Length, examples, shape.Filters, nameof(dy));
        shape.RequireFilters(w.Length, nameof(w));
        shape.Window.RequireImages(dx.Length, examples, nameof(dx));
        if (shape.PlainRows(examples) is var rows and >= 0)
        {
            MatrixProduct<T, V>.Multiply(dy, w, dx, new(rows, w.Length / shape.Filters, shape.Filters));
            return;
        }

        ref T a = ref MemoryMarshal.GetReference(dy);
        ref T b = ref MemoryMarshal.GetReference(w);
        if (shape.IsDepthwise) Depthwise<T, V>.Gradient(ref a, ref b, dx, examples, shape);
        else if (shape.Groups == 1 && ScatterShape.Suits(shape.Window, shape.Filters)) Scatter(ref a, ref b, dx, examples, shape);
        else TileChoice<T, V>.Gradient(ref a, ref b, dx, examples, shape);
    }

    private static void Scatter(ref T dy, ref T w, Span<T> dx, int examples, in ConvolutionShape shape)
    {
        var scatter = ScatterShape.Of(shape.Window, shape.Filters, V.Count);
        ScatteredGradient<T, V>.Run(ref dy, ref w, ref MemoryMarshal.GetReference(dx), examples, scatter);
    }

    /// <summary>The gradient by w, dw[f, kh, kw, c] = Σ dy[n, oh, ow, f]·x[n, oh·sh + kh·dh − top, ow·sw + kw·dw − left, c].</summary>
    /// <param name="dy">(examples, outputHeight, outputWidth, filters).</param>
    /// <param name="x">(examples, height, width, channels).</param>
    /// <param name="dw">(filters, kernelHeight, kernelWidth, channels/groups), overwritten; the sum over the examples.</param>
    /// <param name="examples">0 or more, 0 giving zeros.</param>
    /// <param name="shape">Images, windows and filters.</param>
    /// <exception cref="ArgumentException">A size is out of range or a span is not as long as its shape; nothing is written.</exception>
    public static void WeightGradient(ReadOnlySpan<T> dy, ReadOnlySpan<T> x, Span<T> dw, int examples, in ConvolutionShape shape)
    {
        shape.Require();
        shape.Window.RequireOutputs(dy.Length, examples, shape.Filters, nameof(dy));
        shape.Window.RequireImages(x.Length, examples, nameof(x));
        shape.RequireFilters(dw.Length, nameof(dw));
        if (shape.PlainRows(examples) is var rows and >= 0)
        {
            MatrixProduct<T, V>.TransposedMultiply(dy, x, dw, new(rows, dw.Length / shape.Filters, shape.Filters));
            return;
        }

        ref T a = ref MemoryMarshal.GetReference(dy);
        ref T b = ref MemoryMarshal.GetReference(x);
        ref T c = ref MemoryMarshal.GetReference(dw);
        if (dy.IsEmpty || x.IsEmpty) dw.Clear();
        else if (shape.IsDepthwise) DepthwiseFilterGradient<T, V>.Run(ref a, ref b, ref c, examples, shape);
        else TileChoice<T, V>.FilterGradient(ref a, ref b, ref c, examples, shape);
    }
}
