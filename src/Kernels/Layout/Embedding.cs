using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace Lamina.Kernels;

/// <summary>Rows of a table chosen by number, and the gradient of the table. Spans do not overlap; nothing is allocated.</summary>
/// <typeparam name="T">The number type, <see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Embedding<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>y[r] = table[indices[r]].</summary>
    /// <param name="indices">(rows), whole numbers from 0 to vocabulary − 1.</param>
    /// <param name="table">(vocabulary, width).</param>
    /// <param name="y">(rows, width), overwritten.</param>
    /// <param name="rows">Rows; 0 or more.</param>
    /// <param name="shape">The table.</param>
    /// <exception cref="ArgumentException">A span has another length than its shape, or an index is out of range; nothing is
    /// written.</exception>
    public static void Lookup(ReadOnlySpan<T> indices, ReadOnlySpan<T> table, Span<T> y, int rows, in EmbeddingShape shape)
    {
        (int vocabulary, int width) = shape;
        SpanShape.Require(indices.Length, 1, rows, nameof(indices));
        SpanShape.Require(table.Length, vocabulary, width, nameof(table));
        SpanShape.Require(y.Length, rows, width, nameof(y));
        RequireIndices(indices, vocabulary);
        if (y.IsEmpty) return;
        for (int row = 0; row < rows; row++)
            table.Slice(int.CreateTruncating(indices[row]) * width, width).CopyTo(y[(row * width)..]);
    }

    /// <summary>
    /// dtable[i] = Σ dy[r] over the rows with indices[r] = i, added in the order of the rows; 0 for rows that are not chosen.
    /// </summary>
    /// <param name="dy">(rows, width); gradient by the result of <see cref="Lookup"/>.</param>
    /// <param name="indices">(rows), whole numbers from 0 to vocabulary − 1.</param>
    /// <param name="dtable">(vocabulary, width), overwritten.</param>
    /// <param name="rows">Rows; 0 or more.</param>
    /// <param name="shape">The table.</param>
    /// <exception cref="ArgumentException">A span has another length than its shape, or an index is out of range; nothing is
    /// written.</exception>
    public static void Gradient(ReadOnlySpan<T> dy, ReadOnlySpan<T> indices, Span<T> dtable, int rows, in EmbeddingShape shape)
    {
        (int vocabulary, int width) = shape;
        SpanShape.Require(dy.Length, rows, width, nameof(dy));
        SpanShape.Require(indices.Length, 1, rows, nameof(indices));
        SpanShape.Require(dtable.Length, vocabulary, width, nameof(dtable));
        RequireIndices(indices, vocabulary);
        dtable.Clear();
        if (dy.IsEmpty) return;
        for (int row = 0; row < rows; row++)
        {
            Span<T> sum = dtable.Slice(int.CreateTruncating(indices[row]) * width, width);
            Columns<T>.Add(sum, dy.Slice(row * width, width), sum);
        }
    }

    private static void RequireIndices(ReadOnlySpan<T> indices, int vocabulary)
    {
        for (int row = 0; row < indices.Length; row++)
        {
            double index = double.CreateTruncating(indices[row]);
            if (!(index >= 0 && index < vocabulary && Math.Floor(index) == index)) Throw(row, index, vocabulary);
        }
    }

    [DoesNotReturn]
    [SuppressMessage("Usage", "CA2208", Justification = "The parameter is that of the public methods.")]
    private static void Throw(int row, double index, int vocabulary) => throw new ArgumentException(
        string.Create(
            CultureInfo.InvariantCulture,
            $"indices[{row}] is {index}; a whole number from 0 to {vocabulary - 1} was expected, the vocabulary having {vocabulary}."),
        "indices");
}
