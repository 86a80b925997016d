using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace Lamina.Kernels;

/// <summary>
/// Moves blocks of columns of row-major matrices, for concatenation, splitting and broadcasting, forward and backward. Spans do not overlap
/// unless a method allows it; nothing is allocated.
/// </summary>
/// <typeparam name="T">The number type, <see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Columns<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>y[r, j] = x[r, start + j].</summary>
    /// <param name="x">(rows, width).</param>
    /// <param name="y">(rows, count), overwritten; its length determines the number of columns.</param>
    /// <param name="rows">Rows; 0 or more.</param>
    /// <param name="width">Columns of x; 0 or more.</param>
    /// <param name="start">The first column taken.</param>
    /// <exception cref="ArgumentException">A length or the columns do not fit; nothing is written.</exception>
    public static void Slice(ReadOnlySpan<T> x, Span<T> y, int rows, int width, int start)
    {
        SpanShape.Require(x.Length, rows, width, nameof(x));
        int count = Count(y.Length, rows, width, start, nameof(y));
        if (y.IsEmpty) return;
        for (int row = 0; row < rows; row++) x.Slice((row * width) + start, count).CopyTo(y[(row * count)..]);
    }

    /// <summary>y[r, start + j] = x[r, j]; the other columns of y stay as they are.</summary>
    /// <param name="x">(rows, count); its length determines the number of columns.</param>
    /// <param name="y">(rows, width), overwritten in part.</param>
    /// <param name="rows">Rows; 0 or more.</param>
    /// <param name="width">Columns of y; 0 or more.</param>
    /// <param name="start">The first column written.</param>
    /// <exception cref="ArgumentException">A length or the columns do not fit; nothing is written.</exception>
    public static void Insert(ReadOnlySpan<T> x, Span<T> y, int rows, int width, int start)
    {
        SpanShape.Require(y.Length, rows, width, nameof(y));
        int count = Count(x.Length, rows, width, start, nameof(x));
        if (x.IsEmpty) return;
        for (int row = 0; row < rows; row++) x.Slice(row * count, count).CopyTo(y[((row * width) + start)..]);
    }

    /// <summary>y[r, start + j] = x[r, j], 0 in the other columns: the adjoint of <see cref="Slice"/>.</summary>
    /// <param name="x">(rows, count); its length determines the number of columns.</param>
    /// <param name="y">(rows, width), overwritten.</param>
    /// <param name="rows">Rows; 0 or more.</param>
    /// <param name="width">Columns of y; 0 or more.</param>
    /// <param name="start">The first column written.</param>
    /// <exception cref="ArgumentException">A length or the columns do not fit; nothing is written.</exception>
    public static void Embed(ReadOnlySpan<T> x, Span<T> y, int rows, int width, int start)
    {
        SpanShape.Require(y.Length, rows, width, nameof(y));
        int count = Count(x.Length, rows, width, start, nameof(x));
        if (y.IsEmpty) return;
        for (int row = 0; row < rows; row++)
        {
            Span<T> yRow = y.Slice(row * width, width);
            yRow[..start].Clear();
            x.Slice(row * count, count).CopyTo(yRow[start..]);
            yRow[(start + count)..].Clear();
        }
    }

    /// <summary>y[r, j] = x[r].</summary>
    /// <param name="x">(rows, 1).</param>
    /// <param name="y">(rows, width), overwritten.</param>
    /// <param name="rows">Rows; 0 or more.</param>
    /// <param name="width">Columns of y; 0 or more.</param>
    /// <exception cref="ArgumentException">A span has another length than its shape; nothing is written.</exception>
    public static void Expand(ReadOnlySpan<T> x, Span<T> y, int rows, int width)
    {
        SpanShape.Require(x.Length, rows, 1, nameof(x));
        SpanShape.Require(y.Length, rows, width, nameof(y));
        if (y.IsEmpty) return;
        for (int row = 0; row < rows; row++) y.Slice(row * width, width).Fill(x[row]);
    }

    /// <summary>y[i] = a[i] + b[i].</summary>
    /// <param name="a">Any length.</param>
    /// <param name="b">The same length.</param>
    /// <param name="y">The same length, overwritten; may be <paramref name="a"/> or <paramref name="b"/>.</param>
    /// <exception cref="ArgumentException">The lengths differ; nothing is written.</exception>
    public static void Add(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y)
    {
        SpanShape.Require(b.Length, 1, a.Length, nameof(b));
        SpanShape.Require(y.Length, 1, a.Length, nameof(y));
        int i = 0;
        for (; i <= y.Length - Vector<T>.Count; i += Vector<T>.Count) (new Vector<T>(a[i..]) + new Vector<T>(b[i..])).CopyTo(y[i..]);
        for (; i < y.Length; i++) y[i] = a[i] + b[i];
    }

    /// <summary>Columns of the narrower matrix, which must lie within the wider.</summary>
    private static int Count(int length, int rows, int width, int start, string name)
    {
        int count = rows == 0 ? 0 : length / rows;
        if (length != (long)rows * count || start < 0 || (long)start + count > width) Throw(length, rows, width, start, name);
        return count;
    }

    [DoesNotReturn]
    private static void Throw(int length, int rows, int width, int start, string name) => throw new ArgumentException(
        $"{name} holds {length} numbers; {rows} rows of the columns from {start} on were expected, within {width}.", name);
}
