using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>
/// Cross-entropy of softmax(z) with targets that are any non-negative weights: class weights, label smoothing, rows that are left out.
/// Matrices are row-major, nothing is allocated, and each sum is taken in an order that depends on the width and the lanes alone.
/// </summary>
/// <typeparam name="T">The number type, <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="V">The lanes; the widest that the hardware has are fastest.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WeightedCrossEntropy<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>−Σᵣ Σⱼ y[r, j]·ln softmax(z[r])[j] = Σᵣ ((Σⱼ y[r, j])·ln Σₖ e^z[r, k] − Σⱼ y[r, j]·z[r, j]).</summary>
    /// <param name="z">(rows, width); logits.</param>
    /// <param name="y">(rows, width); weights, none negative. A row of zeros adds exactly 0, whatever its logits.</param>
    /// <param name="shape">Rows and columns.</param>
    /// <returns>The sum over the rows, taken in double precision; 0 when there is no number.</returns>
    /// <exception cref="ArgumentException">A span has another length than its shape.</exception>
    public static double Loss(ReadOnlySpan<T> z, ReadOnlySpan<T> y, RowShape shape)
    {
        (int rows, int width) = shape;
        SpanShape.Require(z.Length, rows, width, nameof(z));
        SpanShape.Require(y.Length, rows, width, nameof(y));
        if (y.IsEmpty) return 0;
        double total = 0;
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<T> zRow = z.Slice(row * width, width);
            ReadOnlySpan<T> yRow = y.Slice(row * width, width);
            double weight = DoubleSums.Sum(yRow);
            if (weight == 0) continue;
            T greatest = LaneReductions<T, V>.Maximum(zRow);
            double excess = double.CreateTruncating(LaneReductions<T, V>.ExpSumLessOne(zRow, greatest));

            // Σ y·(max − z): the difference of sums would cancel when the logits are large.
            double distance = -DoubleSums.CenteredDot(yRow, zRow, double.CreateTruncating(greatest));
            total += (weight * Scalar<double>.Log1p(excess).Value) + distance;
        }

        return total;
    }

    /// <summary>The gradient of scale·<see cref="Loss"/> by the logits: dz[r, j] = scale·(p[r, j]·Σₖ y[r, k] − y[r, j]).</summary>
    /// <param name="p">(rows, width); softmax(z).</param>
    /// <param name="y">(rows, width); weights. A row of zeros has a gradient of zeros, whatever its probabilities.</param>
    /// <param name="dz">(rows, width), overwritten; may be <paramref name="p"/> or <paramref name="y"/>.</param>
    /// <param name="scale">Gradient by the loss, as 1/m.</param>
    /// <param name="shape">Rows and columns.</param>
    /// <exception cref="ArgumentException">A span has another length than its shape; nothing is written.</exception>
    public static void Gradient(ReadOnlySpan<T> p, ReadOnlySpan<T> y, Span<T> dz, T scale, RowShape shape)
    {
        (int rows, int width) = shape;
        SpanShape.Require(p.Length, rows, width, nameof(p));
        SpanShape.Require(y.Length, rows, width, nameof(y));
        SpanShape.Require(dz.Length, rows, width, nameof(dz));
        if (dz.IsEmpty) return;
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<T> yRow = y.Slice(row * width, width);
            Span<T> dzRow = dz.Slice(row * width, width);
            double weight = DoubleSums.Sum(yRow);
            if (weight == 0) dzRow.Clear();
            else GradientOfRow(p.Slice(row * width, width), yRow, dzRow, scale, T.CreateTruncating(weight));
        }
    }

    [MethodImpl(Kernel.Options)]
    private static void GradientOfRow(ReadOnlySpan<T> p, ReadOnlySpan<T> y, Span<T> dz, T scale, T weight)
    {
        V scales = V.Broadcast(scale), weights = V.Broadcast(weight);
        int i = 0;
        for (; i <= p.Length - V.Count; i += V.Count)
            V.StoreUnsafe(scales * V.MultiplyAdd(V.LoadUnsafe(p, i), weights, -V.LoadUnsafe(y, i)), dz, i);
        for (; i < p.Length; i++) dz[i] = scale * Scalar<T>.MultiplyAdd(p[i], weight, -y[i]).Value;
    }
}
