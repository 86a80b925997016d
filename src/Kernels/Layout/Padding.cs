using System.ComponentModel;

namespace Lamina.Kernels;

/// <summary>Zeros around images of height × width × channels. Spans do not overlap; nothing is allocated.</summary>
/// <typeparam name="T">The number type, <see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Padding<T>
    where T : unmanaged
{
    /// <summary>y[e, top + i, left + j, c] = x[e, i, j, c], 0 around.</summary>
    /// <param name="x">(examples, height, width, channels).</param>
    /// <param name="y">(examples, top + height + bottom, left + width + right, channels), overwritten.</param>
    /// <param name="examples">Examples; 0 or more.</param>
    /// <param name="shape">Images and the border.</param>
    /// <exception cref="ArgumentException">A span has another length than its shape; nothing is written.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A side is negative; nothing is written.</exception>
    public static void Pad(ReadOnlySpan<T> x, Span<T> y, int examples, in PaddingShape shape)
    {
        shape.RequireSides();
        (PaddingAxis rows, PaddingAxis columns, int channels) = shape;
        shape.RequireInner(x.Length, examples, nameof(x));
        shape.RequireOuter(y.Length, examples, nameof(y));
        if (y.IsEmpty) return;
        int height = rows.Size, outerHeight = rows.Padded;
        int row = columns.Size * channels, outerRow = columns.Padded * channels;
        for (int example = 0; example < examples; example++)
        {
            ReadOnlySpan<T> image = x.Slice(example * height * row, height * row);
            Span<T> padded = y.Slice(example * outerHeight * outerRow, outerHeight * outerRow);
            int at = (rows.Before * outerRow) + (columns.Before * channels);
            padded[..Math.Min(at, padded.Length)].Clear();
            for (int i = 0; i < height; i++, at += outerRow)
            {
                image.Slice(i * row, row).CopyTo(padded[at..]);

                // The border between two rows of the image: the end of one and the beginning of the next.
                padded.Slice(at + row, Math.Min(outerRow - row, padded.Length - at - row)).Clear();
            }

            if (at < padded.Length) padded[at..].Clear();
        }
    }

    /// <summary>y[e, i, j, c] = x[e, top + i, left + j, c]: the adjoint of <see cref="Pad"/>, with the same sizes.</summary>
    /// <param name="x">(examples, top + height + bottom, left + width + right, channels).</param>
    /// <param name="y">(examples, height, width, channels), overwritten.</param>
    /// <param name="examples">Examples; 0 or more.</param>
    /// <param name="shape">Images and the border.</param>
    /// <exception cref="ArgumentException">A span has another length than its shape; nothing is written.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A side is negative; nothing is written.</exception>
    public static void Crop(ReadOnlySpan<T> x, Span<T> y, int examples, in PaddingShape shape)
    {
        shape.RequireSides();
        (PaddingAxis rows, PaddingAxis columns, int channels) = shape;
        shape.RequireOuter(x.Length, examples, nameof(x));
        shape.RequireInner(y.Length, examples, nameof(y));
        if (y.IsEmpty) return;
        int height = rows.Size, outerHeight = rows.Padded;
        int row = columns.Size * channels, outerRow = columns.Padded * channels;
        for (int image = 0; image < examples; image++)
        {
            for (int i = 0; i < height; i++)
            {
                int from = (((image * outerHeight) + rows.Before + i) * outerRow) + (columns.Before * channels);
                x.Slice(from, row).CopyTo(y[(((image * height) + i) * row)..]);
            }
        }
    }
}
