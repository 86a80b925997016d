using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Numerics;

/// <summary>One number from a row. The rest of a row that fills no vector is padded with what does not change the result.</summary>
internal static class LaneReductions<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>The greatest number of a row, NaN if any is, −∞ of none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T Maximum(ReadOnlySpan<T> row)
    {
        V greatest = V.Broadcast(T.NegativeInfinity);
        int i = 0;
        for (; i <= row.Length - V.Count; i += V.Count) greatest = V.Max(V.Load(row, i), greatest);
        if (i < row.Length) greatest = V.Max(Rest(row, i, T.NegativeInfinity), greatest);
        return V.Maximum(greatest);
    }

    /// <summary>Σ e^(x − shift) over a row; the terms are stored in a row of the same length unless that is empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T ExpSum(ReadOnlySpan<T> row, T shift, Span<T> terms)
    {
        V shifts = V.Broadcast(shift);
        V sum = V.Zero;
        int i = 0;
        for (; i <= row.Length - V.Count; i += V.Count)
        {
            V term = V.Exp(V.Load(row, i) - shifts);
            sum += term;
            if (!terms.IsEmpty) V.Store(term, terms, i);
        }

        if (i < row.Length)
        {
            V term = V.Exp(Rest(row, i, T.NegativeInfinity) - shifts);
            sum += term;
            if (!terms.IsEmpty) StoreRest(term, terms, i);
        }

        return V.Sum(sum);
    }

    /// <summary>Σ a·b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T Dot(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
    {
        V sum = V.Zero;
        int i = 0;
        for (; i <= a.Length - V.Count; i += V.Count) sum = V.MultiplyAdd(V.Load(a, i), V.Load(b, i), sum);
        if (i < a.Length) sum = V.MultiplyAdd(Rest(a, i, T.Zero), Rest(b, i, T.Zero), sum);
        return V.Sum(sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Rest(ReadOnlySpan<T> row, int from, T padding)
    {
        V lanes = V.Broadcast(padding);
        ref T first = ref Unsafe.As<V, T>(ref lanes);
        for (int i = from; i < row.Length; i++) Unsafe.Add(ref first, i - from) = row[i];
        return lanes;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreRest(V lanes, Span<T> row, int from)
    {
        // Not a block copy: across a call, even a late one, the sums of the loop before would be kept in memory.
        ref T first = ref Unsafe.As<V, T>(ref lanes);
        for (int i = from; i < row.Length; i++) row[i] = Unsafe.Add(ref first, i - from);
    }
}
