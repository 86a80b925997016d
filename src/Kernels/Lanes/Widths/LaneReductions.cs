using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>
/// One number from a row, with one vector of partial results in a register. The rest that fills no vector is left to lanes of half the
/// width, down to single numbers: padding it through memory would stall the load, and most softmax rows are shorter than the widest vector.
/// </summary>
internal static class LaneReductions<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>The greatest number of a row, NaN if any is, −∞ of none.</summary>
    [MethodImpl(Kernel.Options)]
    public static T Maximum(ReadOnlySpan<T> row)
    {
        int i = 0;
        T result = T.NegativeInfinity;
        if (row.Length >= V.Count)
        {
            V greatest = V.LoadUnsafe(row, 0);
            for (i = V.Count; i <= row.Length - V.Count; i += V.Count) greatest = V.Max(V.LoadUnsafe(row, i), greatest);
            result = V.Maximum(greatest);
        }

        // A single number is kept across the call: vectors would be spilled.
        return i == row.Length ? result : Scalar<T>.Max(result, MaximumOfRest(row[i..]));
    }

    /// <summary>Σ e^(x − shift) over a row; the terms are stored in a row of the same length unless that is empty.</summary>
    [MethodImpl(Kernel.Options)]
    public static T ExpSum(ReadOnlySpan<T> row, T shift, Span<T> terms)
    {
        int i = 0;
        T result = T.Zero;
        if (row.Length >= V.Count)
        {
            V shifts = V.Broadcast(shift);
            V sum = V.Zero;
            for (; i <= row.Length - V.Count; i += V.Count)
            {
                V term = V.Exp(V.LoadUnsafe(row, i) - shifts);
                sum += term;
                if (!terms.IsEmpty) V.StoreUnsafe(term, terms, i);
            }

            result = V.Sum(sum);
        }

        return i == row.Length ? result : result + ExpSumOfRest(row[i..], shift, terms.IsEmpty ? terms : terms[i..]);
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
    [MethodImpl(Kernel.Options)]
    private static T ExpSumBelow(ReadOnlySpan<T> row, T greatest, out T count)
    {
        int i = 0;
        T result = T.Zero;
        count = T.Zero;
        if (row.Length >= V.Count)
        {
            V shifts = V.Broadcast(greatest);
            V sum = V.Zero, counts = V.Zero;
            for (; i <= row.Length - V.Count; i += V.Count)
            {
                V x = V.LoadUnsafe(row, i);
                sum += V.SelectGreater(shifts, x, V.Exp(x - shifts), V.Zero);
                counts += V.SelectGreater(shifts, x, V.Zero, V.One);
            }

            result = V.Sum(sum);
            count = V.Sum(counts);
        }

        if (i == row.Length) return result;
        T rest = ExpSumBelowOfRest(row[i..], greatest, out T countOfRest);
        count += countOfRest;
        return result + rest;
    }

    /// <summary>Σ x over a row.</summary>
    [MethodImpl(Kernel.Options)]
    public static T Sum(ReadOnlySpan<T> row)
    {
        int i = 0;
        T result = T.Zero;
        if (row.Length >= V.Count)
        {
            V sum = V.Zero;
            for (; i <= row.Length - V.Count; i += V.Count) sum += V.LoadUnsafe(row, i);
            result = V.Sum(sum);
        }

        return i == row.Length ? result : result + SumOfRest(row[i..]);
    }

    /// <summary>Σ a·b over rows of one length.</summary>
    [MethodImpl(Kernel.Options)]
    public static T Dot(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
    {
        int i = 0;
        T result = T.Zero;
        if (a.Length >= V.Count)
        {
            V sum = V.Zero;
            for (; i <= a.Length - V.Count; i += V.Count) sum = V.MultiplyAdd(V.LoadUnsafe(a, i), V.LoadUnsafe(b, i), sum);
            result = V.Sum(sum);
        }

        return i == a.Length ? result : result + DotOfRest(a[i..], b[i..]);
    }

    private static T MaximumOfRest(ReadOnlySpan<T> row)
    {
        if (typeof(V) == typeof(Lanes512<T>)) return LaneReductions<T, Lanes256<T>>.Maximum(row);
        if (typeof(V) == typeof(Lanes256<T>)) return LaneReductions<T, Lanes128<T>>.Maximum(row);
        return LaneReductions<T, Scalar<T>>.Maximum(row);
    }

    private static T ExpSumOfRest(ReadOnlySpan<T> row, T shift, Span<T> terms)
    {
        if (typeof(V) == typeof(Lanes512<T>)) return LaneReductions<T, Lanes256<T>>.ExpSum(row, shift, terms);
        if (typeof(V) == typeof(Lanes256<T>)) return LaneReductions<T, Lanes128<T>>.ExpSum(row, shift, terms);
        return LaneReductions<T, Scalar<T>>.ExpSum(row, shift, terms);
    }

    private static T ExpSumBelowOfRest(ReadOnlySpan<T> row, T greatest, out T count)
    {
        if (typeof(V) == typeof(Lanes512<T>)) return LaneReductions<T, Lanes256<T>>.ExpSumBelow(row, greatest, out count);
        if (typeof(V) == typeof(Lanes256<T>)) return LaneReductions<T, Lanes128<T>>.ExpSumBelow(row, greatest, out count);
        return LaneReductions<T, Scalar<T>>.ExpSumBelow(row, greatest, out count);
    }

    private static T SumOfRest(ReadOnlySpan<T> row)
    {
        if (typeof(V) == typeof(Lanes512<T>)) return LaneReductions<T, Lanes256<T>>.Sum(row);
        if (typeof(V) == typeof(Lanes256<T>)) return LaneReductions<T, Lanes128<T>>.Sum(row);
        return LaneReductions<T, Scalar<T>>.Sum(row);
    }

    private static T DotOfRest(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
    {
        if (typeof(V) == typeof(Lanes512<T>)) return LaneReductions<T, Lanes256<T>>.Dot(a, b);
        if (typeof(V) == typeof(Lanes256<T>)) return LaneReductions<T, Lanes128<T>>.Dot(a, b);
        return LaneReductions<T, Scalar<T>>.Dot(a, b);
    }
}
