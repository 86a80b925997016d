using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>
/// One number from a row, with one vector of partial results in a register. The rest that fills no vector is left to lanes of half the
/// width, down to single numbers: padding it through memory would stall the load, and most softmax rows are shorter than the widest vector.
/// A loop is called, and so compiled, only if the row fills a vector: the loops with exponentials are most of what a first softmax costs.
/// </summary>
internal static class LaneReductions<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>The greatest number of a row, NaN if any is, −∞ of none.</summary>
    public static T Maximum(ReadOnlySpan<T> row)
    {
        if (row.Length < V.Count) return MaximumOfRest(row);
        int vectors = Whole(row.Length);
        T result = MaximumOfVectors(row[..vectors]);
        return vectors == row.Length ? result : Scalar<T>.Max(result, MaximumOfRest(row[vectors..]));
    }

    [MethodImpl(Kernel.Options)]
    private static T MaximumOfVectors(ReadOnlySpan<T> row)
    {
        V greatest = V.LoadUnsafe(row, 0);
        for (int i = V.Count; i < row.Length; i += V.Count) greatest = V.Max(V.LoadUnsafe(row, i), greatest);
        return V.Maximum(greatest);
    }

    /// <summary>Σ e^(x − shift) over a row; the terms are stored in a row of the same length unless that is empty.</summary>
    public static T ExpSum(ReadOnlySpan<T> row, T shift, Span<T> terms)
    {
        if (row.Length < V.Count) return ExpSumOfRest(row, shift, terms);
        int vectors = Whole(row.Length);
        T result = ExpSumOfVectors(row[..vectors], shift, terms);
        if (vectors == row.Length) return result;
        return result + ExpSumOfRest(row[vectors..], shift, terms.IsEmpty ? terms : terms[vectors..]);
    }

    [MethodImpl(Kernel.Options)]
    private static T ExpSumOfVectors(ReadOnlySpan<T> row, T shift, Span<T> terms)
    {
        V shifts = V.Broadcast(shift);
        V sum = V.Zero;
        for (int i = 0; i < row.Length; i += V.Count)
        {
            V term = V.Exp(V.LoadUnsafe(row, i) - shifts);
            sum += term;
            if (!terms.IsEmpty) V.StoreUnsafe(term, terms, i);
        }

        return V.Sum(sum);
    }

    /// <summary>
    /// Σ e^(x − greatest) − 1 over a row with at least one number, without the 1 that the greatest contributes: accurate also where all the
    /// others are far below it.
    /// </summary>
    public static T ExpSumLessOne(ReadOnlySpan<T> row, T greatest)
    {
        T sum = ExpSumBelow(row, greatest, out T count);
        return (count - T.One) + sum;
    }

    /// <summary>Σ e^(x − greatest) over the numbers below the greatest, and the count of the others.</summary>
    private static T ExpSumBelow(ReadOnlySpan<T> row, T greatest, out T count)
    {
        if (row.Length < V.Count) return ExpSumBelowOfRest(row, greatest, out count);
        int vectors = Whole(row.Length);
        T result = ExpSumBelowOfVectors(row[..vectors], greatest, out count);
        if (vectors == row.Length) return result;
        T rest = ExpSumBelowOfRest(row[vectors..], greatest, out T countOfRest);
        count += countOfRest;
        return result + rest;
    }

    [MethodImpl(Kernel.Options)]
    private static T ExpSumBelowOfVectors(ReadOnlySpan<T> row, T greatest, out T count)
    {
        V shifts = V.Broadcast(greatest);
        V sum = V.Zero, counts = V.Zero;
        for (int i = 0; i < row.Length; i += V.Count)
        {
            V x = V.LoadUnsafe(row, i);
            sum += V.SelectGreater(shifts, x, V.Exp(x - shifts), V.Zero);
            counts += V.SelectGreater(shifts, x, V.Zero, V.One);
        }

        count = V.Sum(counts);
        return V.Sum(sum);
    }

    /// <summary>Σ x over a row.</summary>
    public static T Sum(ReadOnlySpan<T> row)
    {
        if (row.Length < V.Count) return SumOfRest(row);
        int vectors = Whole(row.Length);
        T result = SumOfVectors(row[..vectors]);
        return vectors == row.Length ? result : result + SumOfRest(row[vectors..]);
    }

    [MethodImpl(Kernel.Options)]
    private static T SumOfVectors(ReadOnlySpan<T> row)
    {
        V sum = V.Zero;
        for (int i = 0; i < row.Length; i += V.Count) sum += V.LoadUnsafe(row, i);
        return V.Sum(sum);
    }

    /// <summary>Σ a·b over rows of one length.</summary>
    public static T Dot(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
    {
        if (a.Length < V.Count) return DotOfRest(a, b);
        int vectors = Whole(a.Length);
        T result = DotOfVectors(a[..vectors], b);
        return vectors == a.Length ? result : result + DotOfRest(a[vectors..], b[vectors..]);
    }

    [MethodImpl(Kernel.Options)]
    private static T DotOfVectors(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
    {
        V sum = V.Zero;
        for (int i = 0; i < a.Length; i += V.Count) sum = V.MultiplyAdd(V.LoadUnsafe(a, i), V.LoadUnsafe(b, i), sum);
        return V.Sum(sum);
    }

    /// <summary>The numbers of a row that fill vectors.</summary>
    private static int Whole(int length) => length - (length % V.Count);

    private static T MaximumOfRest(ReadOnlySpan<T> row)
    {
        if (row.IsEmpty) return T.NegativeInfinity;
        if (typeof(V) == typeof(Lanes512<T>)) return LaneReductions<T, Lanes256<T>>.Maximum(row);
        if (typeof(V) == typeof(Lanes256<T>)) return LaneReductions<T, Lanes128<T>>.Maximum(row);
        return LaneReductions<T, Scalar<T>>.Maximum(row);
    }

    private static T ExpSumOfRest(ReadOnlySpan<T> row, T shift, Span<T> terms)
    {
        if (row.IsEmpty) return T.Zero;
        if (typeof(V) == typeof(Lanes512<T>)) return LaneReductions<T, Lanes256<T>>.ExpSum(row, shift, terms);
        if (typeof(V) == typeof(Lanes256<T>)) return LaneReductions<T, Lanes128<T>>.ExpSum(row, shift, terms);
        return LaneReductions<T, Scalar<T>>.ExpSum(row, shift, terms);
    }

    private static T ExpSumBelowOfRest(ReadOnlySpan<T> row, T greatest, out T count)
    {
        count = T.Zero;
        if (row.IsEmpty) return T.Zero;
        if (typeof(V) == typeof(Lanes512<T>)) return LaneReductions<T, Lanes256<T>>.ExpSumBelow(row, greatest, out count);
        if (typeof(V) == typeof(Lanes256<T>)) return LaneReductions<T, Lanes128<T>>.ExpSumBelow(row, greatest, out count);
        return LaneReductions<T, Scalar<T>>.ExpSumBelow(row, greatest, out count);
    }

    private static T SumOfRest(ReadOnlySpan<T> row)
    {
        if (row.IsEmpty) return T.Zero;
        if (typeof(V) == typeof(Lanes512<T>)) return LaneReductions<T, Lanes256<T>>.Sum(row);
        if (typeof(V) == typeof(Lanes256<T>)) return LaneReductions<T, Lanes128<T>>.Sum(row);
        return LaneReductions<T, Scalar<T>>.Sum(row);
    }

    private static T DotOfRest(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
    {
        if (a.IsEmpty) return T.Zero;
        if (typeof(V) == typeof(Lanes512<T>)) return LaneReductions<T, Lanes256<T>>.Dot(a, b);
        if (typeof(V) == typeof(Lanes256<T>)) return LaneReductions<T, Lanes128<T>>.Dot(a, b);
        return LaneReductions<T, Scalar<T>>.Dot(a, b);
    }
}
