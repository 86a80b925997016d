using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

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

    /// <summary>ln(1 + x): the logarithm of the rounded sum, corrected by the rounding error.</summary>
    [MethodImpl(Kernel.Options)]
    public static V Log1p(V x)
    {
        V sum = V.One + x;
        V lost = V.SelectGreater(x, V.One, V.One - (sum - x), x - (sum - V.One));
        V y = Log(sum);
        V corrected = V.SelectGreater(V.Broadcast(T.PositiveInfinity), sum, y + (lost / sum), y);
        y = V.SelectGreater(sum, V.Zero, corrected, y);

        // 0 has a sign.
        return V.SelectGreater(V.Constant(IsSingle ? 1e-30 : 1e-300), V.Abs(x), x, y);
    }

    /// <summary>ln x for x ≥ 0 as a sum of two numbers; the second is below half a unit in the last place of the first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Extended(V x, out V rest)
    {
        // ln(1 + f) = 2s + (2/3)s³ + (2/5)s⁵ + …, s = f/(2 + f): only 2s needs its rounding errors, the others are small beside it.
        V n = Split(x, out V f);
        V sum = V.Constant(2) + f;
        V s = f / sum;
        V product = LaneMath<V, T>.Multiply(s, sum, out V lost);
        V remainder = (f - product) - lost - (s * (f - (sum - V.Constant(2))));
        V t = s * s;
        V twice = s + s;
        V tail = V.MultiplyAdd(s * t, LongSeries(t), V.MultiplyAdd(V.Constant(2), t, V.Constant(2)) * (remainder / sum));

        V large = n * V.Constant(Ln2High);
        V high = large + twice;
        V low = (twice - (high - large)) + V.MultiplyAdd(n, V.Constant(Ln2Low), tail);
        V y = high + low;
        rest = low - (y - high);

        V infinity = V.Broadcast(T.PositiveInfinity);
        rest = V.SelectGreater(infinity, x, rest, V.Zero);
        y = V.SelectGreater(infinity, x, y, infinity);
        return V.SelectGreater(x, V.Zero, y, x - infinity);
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
    private static V Series(V t) => Series(t, V.Constant(IsSingle ? 2.0 / 9 : 2.0 / 19));

    /// <summary>The same with two terms more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V LongSeries(V t)
    {
        V p = V.MultiplyAdd(V.Constant(IsSingle ? 2.0 / 13 : 2.0 / 23), t, V.Constant(IsSingle ? 2.0 / 11 : 2.0 / 21));
        return Series(t, V.MultiplyAdd(p, t, V.Constant(IsSingle ? 2.0 / 9 : 2.0 / 19)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Series(V t, V p)
    {
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
