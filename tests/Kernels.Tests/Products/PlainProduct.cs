namespace Lamina.Kernels.Tests.Products;

/// <summary>The products of matrices as their definitions, in double precision.</summary>
internal static class PlainProduct
{
    /// <summary>(rows, steps) · (columns, steps)ᵀ.</summary>
    public static double[] MultiplyTransposed(double[] a, double[] b, int rows, int steps, int columns) =>
        Sum(rows, columns, steps, (m, n, k) => a[(m * steps) + k] * b[(n * steps) + k]);

    /// <summary>(rows, steps) · (steps, columns).</summary>
    public static double[] Multiply(double[] a, double[] b, int rows, int steps, int columns) =>
        Sum(rows, columns, steps, (m, n, k) => a[(m * steps) + k] * b[(k * columns) + n]);

    /// <summary>(steps, rows)ᵀ · (steps, columns).</summary>
    public static double[] TransposedMultiply(double[] a, double[] b, int steps, int rows, int columns) =>
        Sum(rows, columns, steps, (m, n, k) => a[(k * rows) + m] * b[(k * columns) + n]);

    private static double[] Sum(int rows, int columns, int steps, Func<int, int, int, double> term)
    {
        var result = new double[rows * columns];
        for (int m = 0; m < rows; m++)
        {
            for (int n = 0; n < columns; n++)
            {
                for (int k = 0; k < steps; k++) result[(m * columns) + n] += term(m, n, k);
            }
        }

        return result;
    }
}
