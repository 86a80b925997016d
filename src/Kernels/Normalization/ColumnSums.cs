using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>
/// Sums down the columns of row-major matrices. Blocks of 32 rows are summed plainly and added with the rounding error carried along
/// (Knuth's two-sum), so that millions of rows lose no more digits than 32 do. A column's order depends on the rows alone.
/// </summary>
/// <remarks>
/// Loops from the outside in: vectors of adjacent columns, blocks of 32 rows, four rows. Registers hold the four sums of a block, the
/// column's sum and its lost digits; a column of vectors reads one cache line per row.
/// </remarks>
internal static class ColumnSums<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    private const int Block = 32;

    /// <summary>averages[j] = Σᵣ term(x[r, j], dy[r, j], means[j])/rows; 0 of no rows.</summary>
    public static void Average<TTerm>(in ColumnOperands<T> operands, Span<T> averages)
        where TTerm : struct, IColumnTerm<T>
    {
        int rows = averages.IsEmpty ? 0 : operands.X.Length / averages.Length;
        Run<TTerm>(operands, averages, T.One / T.CreateTruncating(Math.Max(rows, 1)), 0);
    }

    /// <summary>sums[j] = factor·Σᵣ term(x[r, j], dy[r, j], means[j]), from a column on.</summary>
    [MethodImpl(Kernel.Options)]
    private static void Run<TTerm>(in ColumnOperands<T> operands, Span<T> sums, T factor, int column)
        where TTerm : struct, IColumnTerm<T>
    {
        ReadOnlySpan<T> x = operands.X, dy = operands.Dy, means = operands.Means;
        int width = sums.Length, rows = width == 0 ? 0 : x.Length / width;
        for (; column <= width - V.Count; column += V.Count)
        {
            V mean = V.LoadUnsafe(means, column), sum = V.Zero, lost = V.Zero;
            for (int row = 0; row < rows; row += Block)
            {
                V block = OfBlock<TTerm>(x, dy, mean, (row * width) + column, width, Math.Min(Block, rows - row));
                V total = sum + block;
                V added = total - sum;
                lost += (sum - (total - added)) + (block - added);
                sum = total;
            }

            V.StoreUnsafe((sum + lost) * V.Broadcast(factor), sums, column);
        }

        if (column < width) RunRest<TTerm>(operands, sums, factor, column);
    }

    /// <summary>The columns that fill no vector, in lanes of half the width.</summary>
    private static void RunRest<TTerm>(in ColumnOperands<T> operands, Span<T> sums, T factor, int column)
        where TTerm : struct, IColumnTerm<T>
    {
        if (typeof(V) == typeof(Lanes512<T>)) ColumnSums<T, Lanes256<T>>.Run<TTerm>(operands, sums, factor, column);
        else if (typeof(V) == typeof(Lanes256<T>)) ColumnSums<T, Lanes128<T>>.Run<TTerm>(operands, sums, factor, column);
        else ColumnSums<T, Scalar<T>>.Run<TTerm>(operands, sums, factor, column);
    }

    /// <summary>Four sums, each of every fourth row: independent additions hide each other's latency.</summary>
    /// <remarks>It is always inlined, so its many parameters cost nothing.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V OfBlock<TTerm>(ReadOnlySpan<T> x, ReadOnlySpan<T> dy, V mean, int at, int width, int rows)
        where TTerm : struct, IColumnTerm<T>
    {
        V s0 = V.Zero, s1 = V.Zero, s2 = V.Zero, s3 = V.Zero;
        int row = 0;
        for (; row <= rows - 4; row += 4, at += 4 * width)
        {
            s0 += TTerm.Of(V.LoadUnsafe(x, at), V.LoadUnsafe(dy, at), mean);
            s1 += TTerm.Of(V.LoadUnsafe(x, at + width), V.LoadUnsafe(dy, at + width), mean);
            s2 += TTerm.Of(V.LoadUnsafe(x, at + (2 * width)), V.LoadUnsafe(dy, at + (2 * width)), mean);
            s3 += TTerm.Of(V.LoadUnsafe(x, at + (3 * width)), V.LoadUnsafe(dy, at + (3 * width)), mean);
        }

        for (; row < rows; row++, at += width) s0 += TTerm.Of(V.LoadUnsafe(x, at), V.LoadUnsafe(dy, at), mean);
        return (s0 + s1) + (s2 + s3);
    }
}
