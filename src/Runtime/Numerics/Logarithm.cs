using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Numerics;

/// <summary>
/// The natural logarithm on lanes. A method of its own, since several logarithms in one formula would exceed what the JIT inlines.
/// </summary>
internal static class Logarithm<V, T>
    where V : struct, ILanes<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // Constants of ln 2 as in Cody and Waite (1980): the high part ends in zeros, so that n·high is exact.
    private static double Ln2High
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsSingle ? 0.693359375 : 6.93147180369123816490e-01;
    }

    private static double Ln2Low
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsSingle ? -2.12194440054690583e-4 : 1.90821492927058770002e-10;
    }

    private static bool IsSingle
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(T) == typeof(float);
    }

    /// <summary>ln x = n·ln 2 + ln(1 + f), x = 2ⁿ(1 + f) with 1 + f between √½ and √2.</summary>
    [MethodImpl(Kernel.Options)]
    public static V Log(V x)
    {
        V n = Split(x, out V f);

        // ln(1 + f) = f − (h − s·(h + R)), h = f²/2, s = f/(2 + f), R = 2s²/3 + 2s⁴/5 + …, where f and h are (nearly) exact.
        V half = f * f * V.Constant(0.5);
        V s = f / (V.Constant(2) + f);
        V t = s * s;
        V correction = V.MultiplyAdd(s, half + (t * Series(t)), n * V.Constant(Ln2Low));
        V y = V.MultiplyAdd(n, V.Constant(Ln2High), f - (half - correction));

        V infinity = V.Broadcast(T.PositiveInfinity);
        y = V.SelectGreater(infinity, x, y, infinity);
        return V.SelectGreater(x, V.Zero, y, V.SelectGreater(V.Zero, x, V.Broadcast(T.NaN), x - infinity));
    }

    /// <summary>n and f for x above 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Split(V x, out V f)
    {
        // Subnormal numbers are made normal first.
        V smallest = V.Constant(IsSingle ? 1.17549435082228751e-38 : 2.2250738585072014e-308);
        V scaled = V.SelectGreater(smallest, x, x * V.Constant(IsSingle ? 16777216 : 18014398509481984), x);
        V n = V.Exponent(scaled);

        // 2^−n need not be a normal number, 2^(1−n) is.
        V m = scaled * V.PowerOfTwo(V.One - n) * V.Constant(0.5);
        V root = V.Constant(1.4142135623730951);
        n = V.SelectGreater(m, root, n + V.One, n);
        m = V.SelectGreater(m, root, m * V.Constant(0.5), m);
        f = m - V.One;
        return V.SelectGreater(smallest, x, n - V.Constant(IsSingle ? 24 : 54), n);
    }

    /// <summary>2/3 + 2t/5 + 2t²/7 + … for t ≤ 0.0295, cut where a term is below half a unit in the last place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Series(V t)
    {
        V p = V.Constant(IsSingle ? 2.0 / 9 : 2.0 / 19);
        if (!IsSingle)
        {
            p = V.MultiplyAdd(p, t, V.Constant(2.0 / 17));
            p = V.MultiplyAdd(p, t, V.Constant(2.0 / 15));
            p = V.MultiplyAdd(p, t, V.Constant(2.0 / 13));
            p = V.MultiplyAdd(p, t, V.Constant(2.0 / 11));
            p = V.MultiplyAdd(p, t, V.Constant(2.0 / 9));
        }

        p = V.MultiplyAdd(p, t, V.Constant(2.0 / 7));
        p = V.MultiplyAdd(p, t, V.Constant(2.0 / 5));
        return V.MultiplyAdd(p, t, V.Constant(2.0 / 3));
    }
}
