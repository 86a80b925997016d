using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Lamina.Kernels;

/// <summary>
/// Sums terms in double precision, in an order that depends only on the length: term i goes to partial sum i mod 8, and the partial sums
/// are added from first to last. All hardware gives the same bits.
/// </summary>
internal static class OrderedSum
{
    private const int Lanes = 8;

    /// <summary>Σᵢ term(xᵢ).</summary>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is neither float nor double.</exception>
    public static double Of<TTerm, T>(ReadOnlySpan<T> values)
        where TTerm : struct, IWeightTerm
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ref T source = ref MemoryMarshal.GetReference(values);
        Vector256<double> low = default;
        Vector256<double> high = default;
        int i = 0;
        for (; i <= values.Length - Lanes; i += Lanes)
        {
            (Vector256<double> lowValues, Vector256<double> highValues) = Load(ref source, (nuint)i);
            low += TTerm.Of(lowValues);
            high += TTerm.Of(highValues);
        }

        Span<double> partial = stackalloc double[Lanes];
        low.CopyTo(partial);
        high.CopyTo(partial[Vector256<double>.Count..]);
        for (int lane = 0; i < values.Length; i++, lane++) partial[lane] += TTerm.Of(double.CreateTruncating(values[i]));

        double sum = 0;
        foreach (double part in partial) sum += part;
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<double> Low, Vector256<double> High) Load<T>(ref T source, nuint index)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (typeof(T) == typeof(float)) return Vector256.Widen(Vector256.LoadUnsafe(ref Unsafe.As<T, float>(ref source), index));

        if (typeof(T) == typeof(double))
        {
            ref double numbers = ref Unsafe.As<T, double>(ref source);
            return (Vector256.LoadUnsafe(ref numbers, index), Vector256.LoadUnsafe(ref numbers, index + (nuint)Vector256<double>.Count));
        }

        throw new NotSupportedException($"Networks compute in float or double, not in {typeof(T).Name}.");
    }
}
