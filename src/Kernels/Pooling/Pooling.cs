using System.ComponentModel;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Lamina.Kernels;

/// <summary>
/// The greatest number, the sum or the mean of each window, channel by channel, and their gradients. Images of one example are
/// (height, width, channels), row-major, and a batch is one example after the other. Results are overwritten and must not overlap
/// operands; nothing is allocated. The order of sums depends on the shape alone.
/// </summary>
/// <typeparam name="T">The number type, <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="V">The lanes; the widest that the hardware has are fastest.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Pooling<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>y[n, oh, ow, c] = the greatest x[n, h, w, c] of the window; NaN if any is.</summary>
    /// <param name="x">(examples, height, width, channels).</param>
    /// <param name="y">(examples, outputHeight, outputWidth, channels), overwritten.</param>
    /// <param name="examples">0 or more.</param>
    /// <param name="shape">Images and windows; places outside the image do not count.</param>
    /// <exception cref="ArgumentException">
    /// A size is out of range, a window has no place of the image, or a span is not as long as its shape; nothing is written.
    /// </exception>
    public static void Max(ReadOnlySpan<T> x, Span<T> y, int examples, in WindowShape shape)
    {
        shape.RequirePool();
        shape.RequireImages(x.Length, examples, nameof(x));
        shape.RequireOutputs(y.Length, examples, shape.Channels, nameof(y));
        foreach (WindowRow row in new WindowRows(shape, examples))
            PoolingKernels<T, V>.Run<MaxPool<T>>(row, shape, new() { X = ref row.Image<T>(x), Y = ref row.Output<T>(y) }, from: 0);
    }

    /// <summary>
    /// The gradient of <see cref="Max"/>: each dy goes to the first place of its window, in row-major order, that holds the
    /// greatest number (the first NaN if there is one); dx is the sum over the windows that a place lies in.
    /// </summary>
    /// <param name="dy">(examples, outputHeight, outputWidth, channels); gradient by y.</param>
    /// <param name="x">(examples, height, width, channels).</param>
    /// <param name="y">(examples, outputHeight, outputWidth, channels); result of <see cref="Max"/>.</param>
    /// <param name="dx">(examples, height, width, channels), overwritten.</param>
    /// <param name="examples">0 or more.</param>
    /// <param name="shape">Images and windows.</param>
    /// <exception cref="ArgumentException">
    /// A size is out of range, a window has no place of the image, or a span is not as long as its shape; nothing is written.
    /// </exception>
    public static void MaxGradient(
        ReadOnlySpan<T> dy, ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> dx, int examples, in WindowShape shape)
    {
        shape.RequirePool();
        shape.RequireOutputs(dy.Length, examples, shape.Channels, nameof(dy));
        shape.RequireImages(x.Length, examples, nameof(x));
        shape.RequireOutputs(y.Length, examples, shape.Channels, nameof(y));
        shape.RequireImages(dx.Length, examples, nameof(dx));
        dx.Clear();
        bool areDisjoint = shape.Rows.HasDisjointWindows && shape.Columns.HasDisjointWindows;
        foreach (WindowRow row in new WindowRows(shape, examples))
        {
            var operands = new PoolOperands<T>
            {
                Dy = ref row.Output<T>(dy), X = ref row.Image<T>(x), Y = ref row.Output<T>(y), Dx = ref row.Image<T>(dx),
            };

            // Vectors are only compared, which never finds a NaN; then single numbers are tested for it.
            T greatest =
                LaneReductions<T, V>.Maximum(MemoryMarshal.CreateReadOnlySpan(ref operands.Y, shape.Columns.Output * shape.Channels));
            if (T.IsNaN(greatest)) PoolingKernels<T, Scalar<T>>.Run<NaNMaxPoolGradient<T>>(row, shape, operands, from: 0);
            else if (areDisjoint) PoolingKernels<T, V>.Run<DisjointMaxPoolGradient<T>>(row, shape, operands, from: 0);
            else PoolingKernels<T, V>.Run<MaxPoolGradient<T>>(row, shape, operands, from: 0);
        }
    }

    /// <summary>y[n, oh, ow, c] = Σ x[n, h, w, c] over the window's places inside the image, divided.</summary>
    /// <param name="x">(examples, height, width, channels).</param>
    /// <param name="y">(examples, outputHeight, outputWidth, channels), overwritten.</param>
    /// <param name="examples">0 or more.</param>
    /// <param name="shape">Images and windows.</param>
    /// <param name="divisor">What sums are divided by.</param>
    /// <exception cref="ArgumentException">
    /// A size is out of range, a window has no place of the image, or a span is not as long as its shape; nothing is written.
    /// </exception>
    public static void Sum(ReadOnlySpan<T> x, Span<T> y, int examples, in WindowShape shape, WindowDivisor divisor)
    {
        shape.RequirePool();
        shape.RequireImages(x.Length, examples, nameof(x));
        shape.RequireOutputs(y.Length, examples, shape.Channels, nameof(y));
        foreach (WindowRow row in new WindowRows(shape, examples))
        {
            var operands = new PoolOperands<T> { X = ref row.Image<T>(x), Y = ref row.Output<T>(y), Divisor = divisor };
            PoolingKernels<T, V>.Run<SumPool<T>>(row, shape, operands, from: 0);
        }
    }

    /// <summary>
    /// The transpose of <see cref="Sum"/> as a linear map, and so its gradient: each dy, divided likewise, is added to the places of
    /// its window. With stride = kernel and no divisor it repeats every place: upsampling by the nearest neighbour.
    /// </summary>
    /// <param name="dy">(examples, outputHeight, outputWidth, channels).</param>
    /// <param name="dx">(examples, height, width, channels), overwritten.</param>
    /// <param name="examples">0 or more.</param>
    /// <param name="shape">Images and windows, of the sum.</param>
    /// <param name="divisor">What sums are divided by.</param>
    /// <exception cref="ArgumentException">
    /// A size is out of range, a window has no place of the image, or a span is not as long as its shape; nothing is written.
    /// </exception>
    public static void SumTransposed(ReadOnlySpan<T> dy, Span<T> dx, int examples, in WindowShape shape, WindowDivisor divisor)
    {
        shape.RequirePool();
        shape.RequireOutputs(dy.Length, examples, shape.Channels, nameof(dy));
        shape.RequireImages(dx.Length, examples, nameof(dx));
        dx.Clear();
        foreach (WindowRow row in new WindowRows(shape, examples))
        {
            var operands = new PoolOperands<T> { Dy = ref row.Output<T>(dy), Dx = ref row.Image<T>(dx), Divisor = divisor };
            PoolingKernels<T, V>.Run<SumPoolTransposed<T>>(row, shape, operands, from: 0);
        }
    }
}
