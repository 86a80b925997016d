using Lamina.Numerics;

namespace Lamina.Layout;

/// <summary>Zeros around images of height × width × channels. Spans do not overlap; nothing is allocated.</summary>
/// <typeparam name="T">The number type, <see cref="float"/> or <see cref="double"/>.</typeparam>
public static class Padding<T>
    where T : unmanaged
{
    /// <summary>y[e, top + i, left + j, c] = x[e, i, j, c], 0 around.</summary>
    /// <param name="x">(examples, height, width, channels).</param>
    /// <param name="y">(examples, top + height + bottom, left + width + right, channels), overwritten.</param>
    /// <param name="examples">Examples; 0 or more.</param>
    /// <param name="height">Rows of an image; 0 or more.</param>
    /// <param name="width">Columns of an image; 0 or more.</param>
    /// <param name="channels">Numbers of a pixel; 0 or more.</param>
    /// <param name="top">Rows of zeros above; 0 or more.</param>
    /// <param name="bottom">Rows of zeros below; 0 or more.</param>
    /// <param name="left">Columns of zeros before; 0 or more.</param>
    /// <param name="right">Columns of zeros after; 0 or more.</param>
    /// <exception cref="ArgumentException">A span has another length than its shape; nothing is written.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A side is negative; nothing is written.</exception>
    public static void Pad(
        ReadOnlySpan<T> x, Span<T> y, int examples, int height, int width, int channels, int top, int bottom, int left, int right)
    {
        RequireSides(top, bottom, left, right);
        int outerHeight = checked(top + height + bottom), outerWidth = checked(left + width + right);
        SpanShape.Require(x.Length, [examples, height, width, channels], nameof(x));
        SpanShape.Require(y.Length, [examples, outerHeight, outerWidth, channels], nameof(y));
        if (y.IsEmpty) return;
        int row = width * channels, outerRow = outerWidth * channels;
        for (int example = 0; example < examples; example++)
        {
            ReadOnlySpan<T> image = x.Slice(example * height * row, height * row);
            Span<T> padded = y.Slice(example * outerHeight * outerRow, outerHeight * outerRow);
            int at = (top * outerRow) + (left * channels);
            padded[..Math.Min(at, padded.Length)].Clear();
            for (int i = 0; i < height; i++, at += outerRow)
            {
                image.Slice(i * row, row).CopyTo(padded[at..]);

                // What lies between two rows of the image, the end of one and the beginning of the next.
                padded.Slice(at + row, Math.Min(outerRow - row, padded.Length - at - row)).Clear();
            }

            if (at < padded.Length) padded[at..].Clear();
        }
    }

    /// <summary>y[e, i, j, c] = x[e, top + i, left + j, c]: the adjoint of <see cref="Pad"/>, with the same sizes.</summary>
    /// <param name="x">(examples, top + height + bottom, left + width + right, channels).</param>
    /// <param name="y">(examples, height, width, channels), overwritten.</param>
    /// <param name="examples">Examples; 0 or more.</param>
    /// <param name="height">Rows that are left; 0 or more.</param>
    /// <param name="width">Columns that are left; 0 or more.</param>
    /// <param name="channels">Numbers of a pixel; 0 or more.</param>
    /// <param name="top">Rows cut off above; 0 or more.</param>
    /// <param name="bottom">Rows cut off below; 0 or more.</param>
    /// <param name="left">Columns cut off before; 0 or more.</param>
    /// <param name="right">Columns cut off after; 0 or more.</param>
    /// <exception cref="ArgumentException">A span has another length than its shape; nothing is written.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A side is negative; nothing is written.</exception>
    public static void Crop(
        ReadOnlySpan<T> x, Span<T> y, int examples, int height, int width, int channels, int top, int bottom, int left, int right)
    {
        RequireSides(top, bottom, left, right);
        int outerHeight = checked(top + height + bottom), outerWidth = checked(left + width + right);
        SpanShape.Require(x.Length, [examples, outerHeight, outerWidth, channels], nameof(x));
        SpanShape.Require(y.Length, [examples, height, width, channels], nameof(y));
        if (y.IsEmpty) return;
        int row = width * channels, outerRow = outerWidth * channels;
        for (int image = 0; image < examples; image++)
        {
            for (int i = 0; i < height; i++)
            {
                int from = (((image * outerHeight) + top + i) * outerRow) + (left * channels);
                x.Slice(from, row).CopyTo(y[(((image * height) + i) * row)..]);
            }
        }
    }

    private static void RequireSides(int top, int bottom, int left, int right)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(top);
        ArgumentOutOfRangeException.ThrowIfNegative(bottom);
        ArgumentOutOfRangeException.ThrowIfNegative(left);
        ArgumentOutOfRangeException.ThrowIfNegative(right);
    }
}
