using System.Numerics;
using Lamina.Randomness;

namespace Lamina.Initializers;

/// <summary>Draws random orthogonal matrices, stacked in rows.</summary>
internal static class OrthogonalMatrix
{
    /// <summary>A row with a shorter remainder was nearly a linear combination of the rows above it, and is drawn again.</summary>
    private const double LeastLength = 1e-6;

    /// <summary>
    /// Fills in orthonormal rows, in square blocks. Rows of a normal matrix are made orthogonal to those above them in their block by
    /// modified Gram–Schmidt in double precision. Each row is then divided by its length, which is the positive diagonal element of R.
    /// </summary>
    /// <param name="values">(rows, columns), overwritten.</param>
    /// <param name="columns">At least 1.</param>
    /// <param name="random">Draws the normal matrix.</param>
    public static void Fill<T>(Span<T> values, int columns, PhiloxStream random)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int rows = values.Length / columns;
        var block = new double[(long)Math.Min(rows, columns) * columns];
        for (int row = 0; row < rows; row++)
        {
            int inBlock = row % columns;
            Span<double> next = block.AsSpan(inBlock * columns, columns);
            do
            {
                foreach (ref double value in next) value = random.NextNormal();
            }
            while (!TryOrthonormalise(next, block.AsSpan(0, inBlock * columns)));
            for (int column = 0; column < columns; column++) values[(row * columns) + column] = T.CreateTruncating(next[column]);
        }
    }

    /// <summary>Subtracts the projections on the rows above and divides by the length; false if hardly anything is left.</summary>
    private static bool TryOrthonormalise(Span<double> row, ReadOnlySpan<double> above)
    {
        // Twice is enough (Giraud et al. 2005): the second pass removes what rounding left of large projections.
        for (int pass = 0; pass < 2; pass++)
        {
            for (int at = 0; at < above.Length; at += row.Length)
            {
                ReadOnlySpan<double> other = above.Slice(at, row.Length);
                double part = Dot(row, other);
                for (int i = 0; i < row.Length; i++) row[i] -= part * other[i];
            }
        }

        double length = Math.Sqrt(Dot(row, row));
        if (length < LeastLength) return false;
        foreach (ref double value in row) value /= length;
        return true;
    }

    /// <summary>
    /// Σ aᵢbᵢ as four partial sums, in the same order on every platform. With one sum, each addition would wait for the one before.
    /// </summary>
    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double sum0 = 0, sum1 = 0, sum2 = 0, sum3 = 0;
        int i = 0;
        for (; i <= a.Length - 4; i += 4)
        {
            sum0 += a[i] * b[i];
            sum1 += a[i + 1] * b[i + 1];
            sum2 += a[i + 2] * b[i + 2];
            sum3 += a[i + 3] * b[i + 3];
        }

        for (; i < a.Length; i++) sum0 += a[i] * b[i];
        return (sum0 + sum1) + (sum2 + sum3);
    }
}
