namespace Lamina.Data;

/// <summary>The part of a row-major matrix that belongs to one column of a table.</summary>
/// <param name="Matrix">All numbers.</param>
/// <param name="RowLength">Numbers per row.</param>
/// <param name="Offset">First number of the column in each row.</param>
/// <param name="Width">Numbers of the column in each row.</param>
internal readonly record struct ColumnBlock(float[] Matrix, int RowLength, int Offset, int Width)
{
    public Span<float> this[int row] => Matrix.AsSpan((row * RowLength) + Offset, Width);
}
